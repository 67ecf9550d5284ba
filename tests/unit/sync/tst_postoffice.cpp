// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/errc.h"
#include "app/sync/lookup.h"
#include "app/sync/postoffice.h"
#include "app/sync/receipts.h"
#include "tests/support/enrolledfolder.h"
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using support::ScriptedCentral;
using Reply = ScriptedCentral::Reply;
using State = outbox::State;

/// Everything that is asked beside deliveries, and when.
class TestPostOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversAsksAndReports();
    void f35_cursorMovesWithItsPage();
    void f36_aThousandFailedAttemptsLeaveTheStoreAsLarge();
    void f24_answersMustBelongToTheirQuestion_data();
    void f24_answersMustBelongToTheirQuestion();
    void looksUpAndFetchesTheDocument();
    void f28_trustGrowsAndNeverShrinks();
    void asksTheTimeWhenTheClockIsWrong();
    void receiptsByHand();
    void revokedIsHeardBeforeAnybodyFiles_data();
    void revokedIsHeardBeforeAnybodyFiles();

private:
    struct Bench
    {
        explicit Bench(const support::Pki &pki)
            : central(pki), folder(pki, central, central.url()), queue(folder.path(), clock, pki.kioskId),
              membership(support::Pki::must(syncing::Membership::load(folder.path()))),
              office(membership, queue.outbox, clock, folder.path(), 5s)
        {
        }
        support::ManualClock clock;
        ScriptedCentral central;
        support::EnrolledFolder folder;
        support::OpenQueue queue;
        syncing::Membership membership;
        syncing::PostOffice office;
    };
    static QJsonObject line(const base::FilingId &id, const char *state)
    {
        return { { QStringLiteral("id"), id.toString() },
            { QStringLiteral("state"), QString::fromLatin1(state) },
            { QStringLiteral("changedAt"), QStringLiteral("2026-11-23T17:06:00.000Z") } };
    }

    const support::Pki m_pki;
};

void TestPostOffice::deliversAsksAndReports()
{
    Bench bench(m_pki);
    const auto id = bench.queue.file(bench.central, bench.clock);
    QSignalSpy changed(&bench.office, &syncing::PostOffice::changed);
    bench.office.start();
    QTRY_COMPARE(bench.queue.show(id).state, State::Received);
    QTRY_VERIFY(bench.office.lastContact().isValid());
    bench.central.feed = { QJsonArray { line(id, "opened") }, QJsonArray { line(id, "accepted") } };
    // The first question for news may still be under way, and there is only one at a time: ask until it is
    // not.
    const auto stateAfterAsking = [&] {
        bench.office.networkCameBack();
        return bench.queue.show(id).state;
    };
    QTRY_COMPARE(stateAfterAsking(), State::Accepted);
    QList<QByteArray> paths;
    for (const auto &seen : bench.central.peer().seen())
        paths << seen.path;
    QVERIFY(paths.contains("/v1/heartbeats"));
    QVERIFY(paths.contains("/v1/trust"));
    QTRY_VERIFY(changed.size() >= 3);
}

void TestPostOffice::f35_cursorMovesWithItsPage()
{
    Bench bench(m_pki);
    const auto id = bench.queue.file(bench.central, bench.clock);
    const auto unknown = base::FilingId::make(bench.clock);
    bench.central.feed = { QJsonArray { line(unknown, "opened"), line(id, "a-state-of-tomorrow"), 7 } };
    syncing::StatusFeed feed(bench.office.client(), bench.queue.outbox);
    QSignalSpy rested(&feed, &syncing::StatusFeed::rested);
    feed.poll();
    feed.poll(); // one at a time
    QTRY_COMPARE(rested.size(), 1);
    QVERIFY(!rested.first().first().value<base::Error>().code);
    QCOMPARE(*bench.queue.outbox.cursor(), QStringLiteral("1"));
    QCOMPARE(bench.queue.show(id).state, State::Sealed);
}

void TestPostOffice::f36_aThousandFailedAttemptsLeaveTheStoreAsLarge()
{
    support::ManualClock clock;
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    support::OpenQueue queue(folder.path(), clock, m_pki.kioskId);
    auto membership = support::Pki::must(syncing::Membership::load(folder.path()));
    syncing::PostOffice office(membership, queue.outbox, clock, folder.path(), 5s);
    queue.file(central, clock);
    office.start();
    const auto failures = [&] {
        office.networkCameBack(); // tries again, if it is not trying
        return **queue.database->integer(QStringLiteral("SELECT failures FROM delivery"));
    };
    const auto failUntil = [&](qint64 times) {
        const QDeadlineTimer patience(60s);
        while (failures() < times && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        QVERIFY(failures() >= times);
        QVERIFY(queue.database->emptyLog());
    };
    failUntil(10);
    const qint64 before = QFileInfo(queue.database->path()).size();
    failUntil(1000);
    QCOMPARE(QFileInfo(queue.database->path()).size(), before);
}

void TestPostOffice::f24_answersMustBelongToTheirQuestion_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("another request") << QStringLiteral("request");
    QTest::newRow("another kiosk") << QStringLiteral("kiosk");
    QTest::newRow("another format") << QStringLiteral("format");
    QTest::newRow("signed by a kiosk") << QStringLiteral("signer");
    QTest::newRow("not signed") << QStringLiteral("unsigned");
}

void TestPostOffice::f24_answersMustBelongToTheirQuestion()
{
    QFETCH(QString, field);
    Bench bench(m_pki);
    bench.central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<Reply> {
        QJsonObject answer = bench.central.answerTo(
            seen, QStringLiteral("ventanilla.lookup-answer/1"), { { QStringLiteral("found"), true } });
        if (field == QLatin1String("unsigned"))
            return Reply { .body = QJsonDocument(answer).toJson() };
        if (field == QLatin1String("signer"))
            return Reply { .body = ScriptedCentral::signBy(answer, m_pki.kiosk) };
        answer.insert(field,
            field == QLatin1String("format") ? QStringLiteral("ventanilla.time/1") : QStringLiteral("other"));
        return Reply { .body = bench.central.sign(answer) };
    };
    std::optional<base::Result<syncing::Found>> found;
    syncing::lookUp(bench.office.client(),
        { *base::Comprobante::read(u"PKW1-W8M2-P2HX"), QStringLiteral("cedula"),
            QStringLiteral("12345678-5") },
        this, [&](const auto &answer) { found = answer; });
    QTRY_VERIFY(found.has_value());
    QVERIFY(!found->has_value());
    QVERIFY(found->error().code == syncing::Errc::NotAnAnswer);
}

void TestPostOffice::looksUpAndFetchesTheDocument()
{
    Bench bench(m_pki);
    bench.central.document = "%PDF-1.4 official";
    bench.central.lookup
        = { { QStringLiteral("found"), true }, { QStringLiteral("state"), QStringLiteral("accepted") },
              { QStringLiteral("procedure"), QStringLiteral("perdida-documentos") },
              { QStringLiteral("folio"), QStringLiteral("F-1") },
              { QStringLiteral("documentDigest"), envelope::sha256Hex(bench.central.document) } };
    const syncing::Claim claim { *base::Comprobante::read(u"PKW1-W8M2-P2HX"), QStringLiteral("pasaporte"),
        QStringLiteral("P1234567") };
    std::optional<syncing::Found> found;
    syncing::lookUp(bench.office.client(), claim, this, [&](const auto &answer) { found = *answer; });
    QTRY_VERIFY(found.has_value());
    QVERIFY(found->found && found->opened);
    QCOMPARE(found->folio, QStringLiteral("F-1"));
    const auto asked
        = bench.central.query(bench.central.peer().seen().last(), QStringLiteral("ventanilla.lookup/1"));
    QCOMPARE(asked.value(QLatin1String("document")).toObject().value(QLatin1String("number")).toString(),
        QStringLiteral("P1234567"));

    std::optional<base::Result<QByteArray>> pdf;
    const auto take = [&](const base::Result<QByteArray> &answer) { pdf = answer; };
    syncing::fetchDocument(bench.office.client(), claim, found->documentDigest, this, take);
    QTRY_VERIFY(pdf.has_value());
    QCOMPARE(**pdf, bench.central.document);
    pdf.reset();
    bench.central.document += '!';
    syncing::fetchDocument(bench.office.client(), claim, found->documentDigest, this, take);
    QTRY_VERIFY(pdf.has_value());
    QVERIFY(pdf->error().code == syncing::Errc::DigestMismatch);
}

void TestPostOffice::f28_trustGrowsAndNeverShrinks()
{
    Bench bench(m_pki);
    syncing::TrustRefresh refresh(bench.office.client());
    QSignalSpy rested(&refresh, &syncing::TrustRefresh::rested);
    QSignalSpy renewed(&refresh, &syncing::TrustRefresh::renewed);
    const auto run = [&] {
        const auto before = rested.size();
        refresh.refresh();
        return QTest::qWaitFor([&] { return rested.size() > before; }, 10000)
            ? rested.last().first().value<base::Error>().code
            : make_error_code(syncing::Errc::TimedOut);
    };
    bench.central.trustNumber = 5;
    QVERIFY(!run());
    QCOMPARE(renewed.size(), 1);
    QCOMPARE(bench.membership.trust().list().number, 5);
    QVERIFY(!run()); // 304
    QCOMPARE(renewed.size(), 1);
    bench.central.trustNumber = 4;
    QVERIFY(run());
    QCOMPARE(bench.membership.trust().list().number, 5);
    QCOMPARE(syncing::Membership::load(bench.folder.path())->trust().list().number, 5);
}

void TestPostOffice::asksTheTimeWhenTheClockIsWrong()
{
    // As if the machine's clock were days behind: to it, the service's certificate is not valid yet.
    support::Pki pki;
    const auto now = QDateTime::currentDateTimeUtc();
    pki.tls
        = support::Pki::must(envelope::Issuer(pki.centralCa)
                                 .makePair(QStringLiteral("localhost"), envelope::Use::Tls,
                                     { now.addDays(2), now.addDays(30) }, { QStringLiteral("127.0.0.1") }));
    Bench bench(pki);
    bench.central.time = now.addDays(3);
    const auto id = bench.queue.file(bench.central, bench.clock);
    bench.office.start();
    QTRY_COMPARE(bench.queue.show(id).state, State::Received);
    // Until the service had said its time, nothing else was said to it.
    QCOMPARE(bench.central.peer().seen().first().path, "/v1/time");
    QVERIFY(bench.membership.judgedAt() >= now.addDays(3).addSecs(-1));
}

void TestPostOffice::receiptsByHand()
{
    Bench bench(m_pki);
    const auto first = bench.queue.file(bench.central, bench.clock);
    const auto second = bench.queue.file(bench.central, bench.clock);
    const auto receiptOf = [&](const base::FilingId &id) {
        return bench.central.sign(bench.central.receiptFor({ .verb = "PUT",
            .path = "/v1/filings/" + id.toString().toLatin1(),
            .headers = {},
            .body = **bench.queue.outbox.bytes(id) }));
    };
    const QByteArray file = receiptOf(first) + receiptOf(second);
    const auto receipts = syncing::splitReceipts(file);
    QCOMPARE(receipts.size(), 2);
    QVERIFY(syncing::splitReceipts(file.chopped(1)).isEmpty());
    QVERIFY(syncing::splitReceipts("no").isEmpty());
    for (const auto &receipt : receipts)
        QCOMPARE(syncing::takeReceipt(receipt, bench.queue.outbox, bench.membership)->size(), 1);
    QCOMPARE(bench.queue.show(first).state, State::Received);
    QCOMPARE(syncing::takeReceipt(receipts.first(), bench.queue.outbox, bench.membership)->size(), 0);
    QByteArray changed = receipts.last();
    changed[changed.size() - 5] = char(changed[changed.size() - 5] ^ 1);
    QVERIFY(!syncing::takeReceipt(changed, bench.queue.outbox, bench.membership));
}

void TestPostOffice::revokedIsHeardBeforeAnybodyFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isBelieved");
    const auto row = [](const char *path, const char *answer, bool isBelieved) {
        QTest::addRow("%s: %s", path, answer)
            << QByteArray("/v1/") + path << QString::fromLatin1(answer) << isBelieved;
    };
    row("status-queries", "signed for this question", true);
    row("heartbeats", "signed for this question", true);
    row("status-queries", "unsigned", false);
    row("status-queries", "for another question", false);
    row("status-queries", "for another kiosk", false);
    row("status-queries", "by another", false);
    row("status-queries", "about a filing", false);
    row("heartbeats", "unsigned", false);
}

void TestPostOffice::revokedIsHeardBeforeAnybodyFiles()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, answer);
    QFETCH(bool, isBelieved);
    Bench bench(m_pki);
    int asked = 0;
    bench.central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<Reply> {
        if (seen.path != path)
            return std::nullopt;
        ++asked;
        if (answer == QLatin1String("unsigned"))
            return Reply {
                .status = 403, .body = "{\"code\":\"revoked\"}", .contentType = "application/problem+json"
            };
        if (answer == QLatin1String("for another question"))
            return bench.central.turnedAway(seen, { { QStringLiteral("request"), QString(64, u'a') } });
        if (answer == QLatin1String("for another kiosk"))
            return bench.central.turnedAway(
                seen, { { QStringLiteral("kiosk"), QStringLiteral("cl-07401-0099") } });
        if (answer == QLatin1String("by another"))
            return bench.central.turnedAway(seen, {}, &m_pki.catalogue);
        if (answer == QLatin1String("about a filing"))
            return bench.central.turnedAway(
                seen, { { QStringLiteral("format"), QStringLiteral("ventanilla.filing-refusal/1") } });
        return bench.central.turnedAway(seen);
    };
    QSignalSpy revoked(&bench.office, &syncing::PostOffice::revoked);
    bench.office.start();
    QTRY_COMPARE(asked, 1);
    // Asked again: it is told once, and what is not believed is still not believed.
    const auto isAskedAgain = [&] {
        bench.office.networkCameBack();
        return asked >= 2 || path == "/v1/heartbeats";
    };
    QTRY_VERIFY(isAskedAgain());
    if (isBelieved)
        QTRY_COMPARE(revoked.size(), 1);
    // A delivery goes on beside it: what has come back after the refusals shows that they were read.
    const auto id = isBelieved ? std::nullopt : std::optional(bench.queue.file(bench.central, bench.clock));
    if (id) {
        bench.office.filingAdded();
        QTRY_COMPARE(bench.queue.show(*id).state, State::Received);
    }
    QCOMPARE(revoked.size(), isBelieved ? 1 : 0);
    QCOMPARE(bench.queue.outbox.stopped().value().has_value(), isBelieved);
}

QTEST_GUILESS_MAIN(TestPostOffice)
#include "tst_postoffice.moc"
