// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/courierbench.h"
#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;
using support::ScriptedCentral;
using support::ScriptedPeer;
using Reply = ScriptedPeer::Reply;
using Bench = support::CourierBench;
using State = outbox::State;

class TestCourier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversTheQueue();
    void f01_replyLostAfterStoring();
    void f09_onlyAMatchingReceiptCounts_data();
    void f09_onlyAMatchingReceiptCounts();
    void f17_signedRefusalSetsAsideAndTheOthersGoOn_data();
    void f17_signedRefusalSetsAsideAndTheOthersGoOn();
    void f24_refusalOfAnotherFilingIsNotBelieved_data();
    void f24_refusalOfAnotherFilingIsNotBelieved();
    void f18_systemicFailureStopsTheBatch_data();
    void f18_systemicFailureStopsTheBatch();
    void f17_oneBadFilingBlocksNothing();
    void f18_retryAfterIsHonoured();
    void f16_backOffSurvivesARestart();
    void f22_successResetsTheBackOff();
    void f19_filedWhileDelivering();
    void f19_theTimerNeedsNoEvent();
    void f27_networkBack();
    void f25_revokedStopsTheBatch();
    void f06_alwaysTheSameBytes();
    void pastItsDeadlineNothingIsSent();
    void whatWaitsForItsTurnPastItsDeadlineIsNotSent();

private:
    const support::Pki m_pki;
};

void TestCourier::deliversTheQueue()
{
    Bench bench(m_pki);
    QSignalSpy received(&bench.courier, &syncing::Courier::received);
    QList<base::FilingId> ids;
    for (int i = 0; i < 300; ++i)
        ids << bench.file();
    QVERIFY(!bench.run());
    for (const auto &id : ids)
        QCOMPARE(bench.stateOf(id), State::Received);
    QCOMPARE(bench.central.stored(), 300);
    QCOMPARE(bench.central.puts(), 300);
    QVERIFY2(received.size() < 20, "receipts are committed in batches");
    QVERIFY(bench.central.peer().connections() <= 24);
    QVERIFY((*bench.queue.outbox.receipt(ids.first())).has_value());
}

void TestCourier::pastItsDeadlineNothingIsSent()
{
    Bench bench(m_pki);
    QSignalSpy expired(&bench.courier, &syncing::Courier::expired);
    const auto late = bench.fileUntil(bench.clock.now().addSecs(60));
    const auto other = bench.file();
    bench.clock.advance(1h);
    QVERIFY(!bench.run());
    QCOMPARE(bench.central.puts(), 1);
    QCOMPARE(bench.stateOf(other), State::Received);
    QCOMPARE(bench.stateOf(late), State::Void);
    QCOMPARE(expired.size(), 1);
    QCOMPARE(expired.first().first().value<QList<outbox::Change>>().first().id, late);
}

/// Taken in time, but the line is slow: the deadline passes while the first ones are on their way.
void TestCourier::whatWaitsForItsTurnPastItsDeadlineIsNotSent()
{
    Bench bench(m_pki);
    QList<base::FilingId> ids;
    for (int i = 0; i < 40; ++i)
        ids << bench.fileUntil(bench.clock.now().addSecs(60));
    QSignalSpy expired(&bench.courier, &syncing::Courier::expired);
    bench.central.intercept = [&](const ScriptedPeer::Seen &) -> std::optional<Reply> {
        if (bench.central.puts() == 3)
            bench.clock.advance(2min);
        return std::nullopt;
    };
    QVERIFY(!bench.run());
    QVERIFY2(bench.central.puts() < 20, qPrintable(QString::number(bench.central.puts())));
    QCOMPARE(bench.stateOf(ids.first()), State::Received);
    int voided = 0;
    for (const auto &id : ids)
        voided += bench.stateOf(id) == State::Void;
    QCOMPARE(voided, 40 - bench.central.stored());
    QVERIFY(!expired.isEmpty());
}

void TestCourier::f01_replyLostAfterStoring()
{
    Bench bench(m_pki);
    const auto id = bench.file();
    bench.central.repliesToLose = 10; // Qt sends a PUT again by itself some times
    QVERIFY(bench.run() == syncing::Errc::NoNetwork);
    QCOMPARE(bench.stateOf(id), State::Sealed);
    QCOMPARE(bench.central.stored(), 1);
    bench.central.repliesToLose = 0;
    bench.clock.advance(1h);
    QVERIFY(!bench.run());
    QCOMPARE(bench.stateOf(id), State::Received);
    QCOMPARE(bench.central.stored(), 1);
    QVERIFY(bench.central.puts() > 1);
}

void TestCourier::f09_onlyAMatchingReceiptCounts_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("signer");
    const auto row = [](const char *name, const char *field, const QJsonValue &value, const char *signer) {
        QTest::newRow(name) << QString::fromLatin1(field) << value << QString::fromLatin1(signer);
    };
    row("another id", "id", QStringLiteral("0192f0c4-7a3b-7c55-9a01-1234567890ab"), "signing");
    row("another digest", "digest", QString(64, QLatin1Char('0')), "signing");
    row("another kiosk", "kiosk", QStringLiteral("cl-07401-0002"), "signing");
    row("another chain", "chain", QStringLiteral("x"), "signing");
    row("another sequence", "sequence", 99, "signing");
    row("another format", "format", QStringLiteral("ventanilla.void-receipt/1"), "signing");
    row("signed by the kiosk itself", "", {}, "kiosk");
    row("signed by the catalogue's certificate", "", {}, "catalogue");
    row("signed by central-ca itself", "", {}, "ca");
    row("html of a captive portal", "", {}, "html");
    row("empty", "", {}, "empty");
    row("one byte changed", "", {}, "changed");
}

void TestCourier::f09_onlyAMatchingReceiptCounts()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, signer);
    Bench bench(m_pki);
    const auto id = bench.file();
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        QJsonObject receipt = bench.central.receiptFor(seen);
        if (!field.isEmpty())
            receipt.insert(field, value);
        if (signer == QLatin1String("html"))
            return Reply { .body = "<html>Bienvenido al WiFi</html>", .contentType = "text/html" };
        if (signer == QLatin1String("empty"))
            return Reply {};
        if (signer == QLatin1String("kiosk"))
            return Reply { .body = ScriptedCentral::signBy(receipt, m_pki.kiosk) };
        if (signer == QLatin1String("catalogue"))
            return Reply { .body = ScriptedCentral::signBy(receipt, m_pki.catalogue) };
        if (signer == QLatin1String("ca"))
            return Reply { .body = ScriptedCentral::signBy(receipt, m_pki.centralCa) };
        QByteArray body = bench.central.sign(receipt);
        if (signer == QLatin1String("changed"))
            body[body.size() / 2] = char(body[body.size() / 2] ^ 1);
        return Reply { .status = 201, .body = body };
    };
    QVERIFY(bench.run() == syncing::Errc::NotAnAnswer);
    QCOMPARE(bench.stateOf(id), State::Sealed);
    QVERIFY((*bench.queue.outbox.bytes(id)).has_value());

    bench.central.intercept = {};
    bench.clock.advance(1h);
    QVERIFY(!bench.run());
    QCOMPARE(bench.stateOf(id), State::Received);
}

void TestCourier::f17_signedRefusalSetsAsideAndTheOthersGoOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row
        = [](int status, const char *code) { QTest::newRow(code) << status << QString::fromLatin1(code); };
    row(400, "digest-mismatch");
    row(400, "malformed");
    row(409, "conflict");
    row(409, "out-of-place");
    row(413, "too-large");
    row(422, "refused");
}

void TestCourier::f17_signedRefusalSetsAsideAndTheOthersGoOn()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    Bench bench(m_pki);
    const auto bad = bench.file();
    const auto good = bench.file();
    QSignalSpy setAside(&bench.courier, &syncing::Courier::setAside);
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        if (ScriptedCentral::idOf(seen) != bad.toString().toLatin1())
            return std::nullopt;
        return bench.central.refusal(seen, status, code);
    };
    QVERIFY(!bench.run());
    QCOMPARE(bench.stateOf(bad), State::SetAside);
    QCOMPARE(bench.queue.show(bad).problem, code);
    QCOMPARE(bench.stateOf(good), State::Received);
    QCOMPARE(setAside.size(), 1);
    QVERIFY((*bench.queue.outbox.bytes(bad)).has_value());
}

void TestCourier::f24_refusalOfAnotherFilingIsNotBelieved_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("id") << QStringLiteral("id");
    QTest::newRow("digest") << QStringLiteral("digest");
    QTest::newRow("kiosk") << QStringLiteral("kiosk");
    QTest::newRow("code") << QStringLiteral("code");
    QTest::newRow("signer") << QStringLiteral("signer");
}

void TestCourier::f24_refusalOfAnotherFilingIsNotBelieved()
{
    QFETCH(QString, field);
    Bench bench(m_pki);
    const auto id = bench.file();
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        QJsonObject refusal { { QStringLiteral("format"), QStringLiteral("ventanilla.filing-refusal/1") },
            { QStringLiteral("code"), QStringLiteral("refused") }, { QStringLiteral("id"), id.toString() },
            { QStringLiteral("digest"), envelope::sha256Hex(seen.body) },
            { QStringLiteral("kiosk"), m_pki.kioskId } };
        if (refusal.contains(field))
            refusal.insert(field, QStringLiteral("another"));
        const auto &key = field == QLatin1String("signer") ? m_pki.kiosk : m_pki.signing;
        const QJsonObject problem { { QStringLiteral("code"), QStringLiteral("refused") },
            { QStringLiteral("signed"),
                QString::fromLatin1(ScriptedCentral::signBy(refusal, key).toBase64()) } };
        return Reply { .status = 422, .body = QJsonDocument(problem).toJson() };
    };
    QVERIFY(bench.run() == syncing::Errc::Rejected);
    QCOMPARE(bench.stateOf(id), State::Sealed);
}

void TestCourier::f18_systemicFailureStopsTheBatch_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("manner");
    QTest::addColumn<syncing::Errc>("expected");
    QTest::newRow("401") << 401 << int(Reply::Answer) << syncing::Errc::Unauthorised;
    QTest::newRow("403 unsigned") << 403 << int(Reply::Answer) << syncing::Errc::Rejected;
    QTest::newRow("429") << 429 << int(Reply::Answer) << syncing::Errc::SlowDown;
    QTest::newRow("500") << 500 << int(Reply::Answer) << syncing::Errc::Unavailable;
    QTest::newRow("503") << 503 << int(Reply::Answer) << syncing::Errc::Unavailable;
    QTest::newRow("bare 413") << 413 << int(Reply::Answer) << syncing::Errc::Rejected;
    QTest::newRow("redirect") << 302 << int(Reply::Answer) << syncing::Errc::Redirected;
    QTest::newRow("silence") << 200 << int(Reply::Hang) << syncing::Errc::TimedOut;
    QTest::newRow("half an answer") << 200 << int(Reply::Truncate) << syncing::Errc::NoNetwork;
}

void TestCourier::f18_systemicFailureStopsTheBatch()
{
    QFETCH(int, status);
    QFETCH(int, manner);
    QFETCH(syncing::Errc, expected);
    Bench bench(m_pki, manner == Reply::Hang ? 300ms : 5s);
    QList<base::FilingId> ids;
    for (int i = 0; i < 60; ++i)
        ids << bench.file();
    bench.central.intercept = [&](const ScriptedPeer::Seen &) -> std::optional<Reply> {
        return Reply { .status = status,
            .body = "<html>no</html>",
            .contentType = "text/html",
            .headers = { { "Location", "https://127.0.0.1:1/" } },
            .manner = Reply::Manner(manner) };
    };
    const auto why = bench.run();
    QVERIFY2(why == expected, why.message().c_str());
    // Qt itself sends again, up to three times, what was cut off.
    const qsizetype most = manner == Reply::Truncate ? 24 : 6;
    QVERIFY2(bench.central.peer().seen().size() <= most, "the batch went on after a failure of everything");
    for (const auto &id : ids)
        QCOMPARE(bench.stateOf(id), State::Sealed);
    const auto wait = bench.queue.outbox.nextAttemptIn();
    QVERIFY(wait.has_value() && wait->has_value() && **wait > 0ms);

    // Nothing is tried before its time.
    const auto before = bench.central.peer().seen().size();
    bench.central.intercept = {};
    QVERIFY(!bench.run());
    QCOMPARE(bench.central.peer().seen().size(), before);
    bench.clock.advance(1h);
    QVERIFY(!bench.run());
    for (const auto &id : ids)
        QCOMPARE(bench.stateOf(id), State::Received);
}

void TestCourier::f17_oneBadFilingBlocksNothing()
{
    // A proxy refuses one big filing, bare. It is the oldest.
    Bench bench(m_pki);
    const auto bad = bench.file(50'000);
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        if (seen.body.size() < 50'000)
            return std::nullopt;
        return Reply { .status = 413, .contentType = "text/html" };
    };
    QList<base::FilingId> good;
    for (int round = 0; round < 6 && bench.stateOf(bad) != State::SetAside; ++round) {
        for (int i = 0; i < 20; ++i)
            good << bench.file();
        bench.run();
        bench.clock.advance(1h);
    }
    for (const auto &id : good)
        QCOMPARE(bench.stateOf(id), State::Received);
    QCOMPARE(bench.stateOf(bad), State::SetAside);

    // Reversibly: once the proxy is mended, a technician sends it again.
    bench.central.intercept = {};
    QVERIFY(bench.queue.outbox.requeue(bad).has_value());
    QVERIFY(!bench.run());
    QCOMPARE(bench.stateOf(bad), State::Received);
}

void TestCourier::f18_retryAfterIsHonoured()
{
    Bench bench(m_pki);
    const auto id = bench.file();
    bench.central.intercept = [&](const ScriptedPeer::Seen &) -> std::optional<Reply> {
        return Reply { .status = 429, .headers = { { "Retry-After", "7200" } } };
    };
    QVERIFY(bench.run() == syncing::Errc::SlowDown);
    bench.central.intercept = {};
    const auto asked = bench.central.peer().seen().size();
    bench.clock.advance(7199s);
    QVERIFY(!bench.run());
    QCOMPARE(bench.central.peer().seen().size(), asked);
    bench.clock.advance(1h);
    QVERIFY(!bench.run());
    QCOMPARE(bench.stateOf(id), State::Received);
}

void TestCourier::f16_backOffSurvivesARestart()
{
    support::ManualClock clock;
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    auto membership = support::Pki::must(syncing::Membership::load(folder.path()));
    central.intercept = [](const ScriptedPeer::Seen &) -> std::optional<Reply> {
        return Reply { .status = 503, .headers = { { "Retry-After", "600" } } };
    };
    const auto runOnce = [&](bool fileFirst) {
        support::OpenQueue queue(folder.path(), clock, m_pki.kioskId);
        if (fileFirst)
            queue.file(central, clock);
        syncing::CentralClient client(membership, clock, 5s);
        syncing::Courier courier(client, queue.outbox);
        QSignalSpy rested(&courier, &syncing::Courier::rested);
        courier.kick();
        return !rested.isEmpty() || rested.wait(10000);
    };
    QVERIFY(runOnce(true));
    QCOMPARE(central.peer().seen().size(), 1);
    QVERIFY(runOnce(false));
    QCOMPARE(central.peer().seen().size(), 1);
    clock.advance(1h);
    QVERIFY(runOnce(false));
    QCOMPARE(central.peer().seen().size(), 2);
}

void TestCourier::f22_successResetsTheBackOff()
{
    Bench bench(m_pki);
    bench.file();
    bench.central.intercept
        = [](const ScriptedPeer::Seen &) -> std::optional<Reply> { return Reply { .status = 503 }; };
    for (int i = 0; i < 9; ++i) {
        QVERIFY(bench.run() == syncing::Errc::Unavailable);
        bench.clock.advance(1h);
    }
    bench.central.intercept = {};
    QVERIFY(!bench.run());
    bench.file();
    bench.central.intercept
        = [](const ScriptedPeer::Seen &) -> std::optional<Reply> { return Reply { .status = 503 }; };
    QVERIFY(bench.run() == syncing::Errc::Unavailable);
    QVERIFY(**bench.queue.outbox.nextAttemptIn() <= 2s);
}

void TestCourier::f19_filedWhileDelivering()
{
    Bench bench(m_pki);
    bench.file();
    std::optional<base::FilingId> second;
    bench.central.intercept = [&](const ScriptedPeer::Seen &) -> std::optional<Reply> {
        if (!second) {
            second = bench.file();
            bench.courier.kick();
        }
        return std::nullopt;
    };
    bench.run();
    QTRY_COMPARE(bench.stateOf(*second), State::Received);
}

/// Nobody says that the network is back.
void TestCourier::f19_theTimerNeedsNoEvent()
{
    Bench bench(m_pki);
    const auto id = bench.file();
    bench.central.intercept
        = [](const ScriptedPeer::Seen &) -> std::optional<Reply> { return Reply { .status = 503 }; };
    QVERIFY(bench.run() == syncing::Errc::Unavailable);
    bench.central.intercept = {};
    bench.clock.advance(1h);
    QTRY_COMPARE(bench.stateOf(id), State::Received); // the first wait is two seconds at most
}

void TestCourier::f27_networkBack()
{
    Bench bench(m_pki);
    const auto id = bench.file();
    bench.central.intercept
        = [](const ScriptedPeer::Seen &) -> std::optional<Reply> { return Reply { .status = 503 }; };
    QVERIFY(bench.run() == syncing::Errc::Unavailable);
    bench.central.intercept = {};
    const int connections = bench.central.peer().connections();
    bench.courier.tryNow(); // the clock has not moved
    QTRY_COMPARE(bench.stateOf(id), State::Received);
    QVERIFY(bench.central.peer().connections() > connections);
}

void TestCourier::f25_revokedStopsTheBatch()
{
    Bench bench(m_pki);
    QList<base::FilingId> ids;
    for (int i = 0; i < 100; ++i)
        ids << bench.file();
    QSignalSpy revoked(&bench.courier, &syncing::Courier::revoked);
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        return bench.central.refusal(seen, 403, QStringLiteral("revoked"));
    };
    QVERIFY(bench.run() == syncing::Errc::Revoked);
    QVERIFY(!revoked.isEmpty());
    QVERIFY(bench.central.peer().seen().size() <= 24);
    for (const auto &id : ids)
        QCOMPARE(bench.stateOf(id), State::Sealed);
}

void TestCourier::f06_alwaysTheSameBytes()
{
    Bench bench(m_pki);
    const auto id = bench.file();
    int inFlight = 0;
    QList<QByteArray> bodies;
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        bodies << seen.body;
        inFlight += bench.stateOf(id) == State::InFlight; // noted before the first byte leaves
        if (bodies.size() < 3)
            return Reply { .status = 503 };
        return std::nullopt;
    };
    while (bench.run())
        bench.clock.advance(1h);
    QCOMPARE(bodies.size(), 3);
    QCOMPARE(inFlight, 3);
    QCOMPARE(bodies[0], bodies[1]);
    QCOMPARE(bodies[0], bodies[2]);
    QCOMPARE(bodies[0], **bench.queue.outbox.bytes(id));
}

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
