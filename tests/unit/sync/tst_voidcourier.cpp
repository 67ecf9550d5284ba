// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/errc.h"
#include "app/sync/voidcourier.h"
#include "tests/support/enrolledfolder.h"
#include <QSignalSpy>
#include <QTest>

using support::ScriptedCentral;
using support::ScriptedPeer;
using Reply = ScriptedPeer::Reply;
using State = outbox::State;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

struct Bench
{
    explicit Bench(const support::Pki &pki)
        : central(pki), folder(pki, central, central.url()), queue(folder.path(), clock, pki.kioskId),
          membership(support::Pki::must(syncing::Membership::load(folder.path()))),
          client(membership, clock, std::chrono::seconds(5)), courier(client, queue.outbox),
          rested(&courier, &syncing::VoidCourier::rested)
    {
    }
    base::FilingId voided()
    {
        const auto id = queue.file(central, clock);
        if (!queue.outbox.makeVoid(id, text("withdrawn")))
            qFatal("not void");
        return id;
    }
    std::error_code run()
    {
        rested.clear();
        courier.kick();
        if (rested.isEmpty() && !rested.wait(20000))
            return make_error_code(syncing::Errc::NotFound);
        return rested.last().first().value<base::Error>().code;
    }
    qsizetype waiting() const { return queue.outbox.voidNotices()->size(); }
    QJsonObject receiptFor(const ScriptedPeer::Seen &seen)
    {
        const QJsonObject notice = central.query(seen, text("ventanilla.void/1"));
        return central.answerTo(seen, text("ventanilla.void-receipt/1"),
            { { text("chain"), notice[text("chain")] }, { text("sequence"), notice[text("sequence")] },
                { text("id"), notice[text("id")] },
                { text("receivedAt"), text("2026-11-23T17:05:10.000Z") } });
    }
    /// What the central service says signed about the filing of a notice.
    Reply refusal(const ScriptedPeer::Seen &seen, const QString &code, QJsonObject change = {})
    {
        const QJsonObject notice = central.query(seen, text("ventanilla.void/1"));
        QJsonObject content { { text("format"), text("ventanilla.filing-refusal/1") }, { text("code"), code },
            { text("id"), notice[text("id")] }, { text("digest"), notice[text("digest")] },
            { text("kiosk"), notice[text("kiosk")] } };
        for (auto it = change.begin(); it != change.end(); ++it)
            content.insert(it.key(), it.value());
        const QJsonObject problem { { text("code"), code },
            { text("signed"), QString::fromLatin1(central.sign(content).toBase64()) } };
        return { .status = 409, .body = QJsonDocument(problem).toJson() };
    }

    support::ManualClock clock;
    ScriptedCentral central;
    support::EnrolledFolder folder;
    support::OpenQueue queue;
    syncing::Membership membership;
    syncing::CentralClient client;
    syncing::VoidCourier courier;
    QSignalSpy rested;
};

} // namespace

class TestVoidCourier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheContractAsks();
    void onlyAMatchingReceiptCounts_data();
    void onlyAMatchingReceiptCounts();
    void signedRefusalPutsItBackIntoTheQueue_data();
    void signedRefusalPutsItBackIntoTheQueue();
    void refusalOfAnotherFilingIsNotBelieved();
    void systemicFailureKeepsAll_data();
    void systemicFailureKeepsAll();
    void oneBadNoticeBlocksNothing();

private:
    const support::Pki m_pki;
};

void TestVoidCourier::saysWhatTheContractAsks()
{
    Bench bench(m_pki);
    const auto first = bench.voided();
    const auto second = bench.voided();
    QList<QJsonObject> said;
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        if (seen.verb + ' ' + seen.path != "POST /v1/voids")
            return Reply { .status = 500 };
        said << bench.central.query(seen, text("ventanilla.void/1"));
        return Reply { .body = bench.central.sign(bench.receiptFor(seen)) };
    };
    QVERIFY(!bench.run());
    QCOMPARE(said.size(), 2);
    const auto entry = bench.queue.show(second);
    QCOMPARE(said.at(0)[text("id")].toString(), first.toString());
    QCOMPARE(said.at(1)[text("id")].toString(), second.toString());
    QCOMPARE(said.at(1)[text("chain")].toString(), entry.chain);
    QCOMPARE(said.at(1)[text("sequence")].toInteger(), 2);
    QCOMPARE(said.at(1)[text("digest")].toString(), QString::fromLatin1(entry.digest.toHex()));
    QCOMPARE(said.at(1)[text("reason")].toString(), text("withdrawn"));
    QCOMPARE(bench.waiting(), 0);
    QVERIFY((*bench.queue.outbox.receipt(first)).has_value());

    bench.courier.kick(); // nothing more to say
    QCOMPARE(said.size(), 2);
}

void TestVoidCourier::onlyAMatchingReceiptCounts_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another id") << text("id") << QJsonValue(text("0192f0c4-7a3b-7c55-9a01-1234567890ab"));
    QTest::newRow("another chain") << text("chain") << QJsonValue(text("x"));
    QTest::newRow("another sequence") << text("sequence") << QJsonValue(9);
    QTest::newRow("another kiosk") << text("kiosk") << QJsonValue(text("cl-07401-0002"));
    QTest::newRow("to another question") << text("request") << QJsonValue(QString(64, u'0'));
    QTest::newRow("another format") << text("format") << QJsonValue(text("ventanilla.receipt/1"));
    QTest::newRow("unsigned") << QString() << QJsonValue();
}

void TestVoidCourier::onlyAMatchingReceiptCounts()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    Bench bench(m_pki);
    const auto id = bench.voided();
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        QJsonObject receipt = bench.receiptFor(seen);
        if (field.isEmpty())
            return Reply { .body = QJsonDocument(receipt).toJson() };
        receipt.insert(field, value);
        return Reply { .body = bench.central.sign(receipt) };
    };
    QVERIFY(bench.run() == syncing::Errc::NotAnAnswer);
    QCOMPARE(bench.waiting(), 1);
    QCOMPARE(bench.queue.show(id).state, State::Void);
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        return Reply { .body = bench.central.sign(bench.receiptFor(seen)) };
    };
    QVERIFY(!bench.run());
    QCOMPARE(bench.waiting(), 0);
}

void TestVoidCourier::signedRefusalPutsItBackIntoTheQueue_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("conflict") << text("conflict");
    QTest::newRow("out-of-place") << text("out-of-place");
}

void TestVoidCourier::signedRefusalPutsItBackIntoTheQueue()
{
    QFETCH(QString, code);
    Bench bench(m_pki);
    const auto id = bench.voided();
    QSignalSpy undone(&bench.courier, &syncing::VoidCourier::undone);
    bench.central.intercept
        = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> { return bench.refusal(seen, code); };
    QVERIFY(!bench.run());
    QCOMPARE(undone.size(), 1);
    QCOMPARE(bench.queue.show(id).state, State::Sealed);
    QCOMPARE(bench.waiting(), 0);
    QCOMPARE((*bench.queue.outbox.takeDue(9)).size(), 1);
}

void TestVoidCourier::refusalOfAnotherFilingIsNotBelieved()
{
    Bench bench(m_pki);
    const auto id = bench.voided();
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        return bench.refusal(seen, text("conflict"), { { text("digest"), QString(64, u'0') } });
    };
    QVERIFY(bench.run() == syncing::Errc::Rejected);
    QCOMPARE(bench.queue.show(id).state, State::Void);
    QCOMPARE(bench.waiting(), 1);
}

void TestVoidCourier::systemicFailureKeepsAll_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 0, 302, 401, 403, 429, 503 })
        QTest::addRow("%d", status) << status;
}

void TestVoidCourier::systemicFailureKeepsAll()
{
    QFETCH(int, status);
    Bench bench(m_pki);
    bench.voided();
    bench.voided();
    int asked = 0;
    bench.central.intercept = [&](const ScriptedPeer::Seen &) -> std::optional<Reply> {
        ++asked;
        if (status == 0)
            return Reply { .manner = Reply::BreakOff };
        return Reply { .status = status };
    };
    QVERIFY(bench.run());
    QCOMPARE(bench.waiting(), 2);
    if (status != 0) // Qt itself sends again what broke off
        QCOMPARE(asked, 1);
}

void TestVoidCourier::oneBadNoticeBlocksNothing()
{
    Bench bench(m_pki);
    const auto bad = bench.voided();
    bench.voided();
    bench.central.intercept = [&](const ScriptedPeer::Seen &seen) -> std::optional<Reply> {
        const QJsonObject receipt = bench.receiptFor(seen);
        if (receipt[text("id")].toString() == bad.toString())
            return Reply { .status = 400 };
        return Reply { .body = bench.central.sign(receipt) };
    };
    QVERIFY(bench.run() == syncing::Errc::Rejected);
    QCOMPARE(bench.waiting(), 1);
    QCOMPARE(bench.queue.outbox.voidNotices()->first().id, bad);
}

QTEST_GUILESS_MAIN(TestVoidCourier)
#include "tst_voidcourier.moc"
