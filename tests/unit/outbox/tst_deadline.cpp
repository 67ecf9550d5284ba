// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace outbox;
using namespace std::chrono_literals;
using Event = db::JournalStore::Kind;

/// Filings that are worth nothing after a certain time: past it they are never sent, whatever they wait for.
class TestDeadline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tooLateToSaveNothingIsStored();
    void savedInTimeItIsTheSameFilingAfterwards();
    void pastItNothingIsHandedOut();
    void untilTheLastMomentItGoes();
    void alsoWhileDeliveryRests();
    void alsoWhatWasSetAside();
    void inFlightIsLeftAloneUntilItComesBack_data();
    void inFlightIsLeftAloneUntilItComesBack();
    void aReceiptThatComesAfterItCounts();
    void whoseTimeCounts_data();
    void whoseTimeCounts();
    void theReasonIsKnownForGoodAndNoOther();
    void whatHadArrivedGoesBackForItsReceipt();
    void allOrNothing();
    void theTechnicianCanSayIt();

private:
    void open();
    base::FilingId add(const QDateTime &validUntil = {})
    {
        const auto id = base::FilingId::make(m_clock);
        if (const auto sealed = finalise(id, validUntil); !sealed)
            qFatal("%s", qPrintable(sealed.error().toString()));
        return id;
    }
    base::FilingId addUntilMidnight() { return add(m_midnight); }
    base::Result<Sealed> finalise(const base::FilingId &id, const QDateTime &validUntil)
    {
        return m_outbox->finalise(
            id, [](const envelope::Place &) { return QByteArray("sealed"); }, validUntil);
    }
    qsizetype due() { return m_outbox->takeDue(10)->size(); }
    State stateOf(const base::FilingId &id) const { return (*m_outbox->show(id))->state; }
    Event lastEvent() const { return m_journal->latest(1)->first().kind; }
    void passMidnight() { m_clock.advance(12h); }

    const QDateTime m_midnight { { 2026, 11, 24 }, { 2, 59, 59 }, Qt::UTC }; // 23:59:59 in Santiago
    std::unique_ptr<QTemporaryDir> m_folder;
    support::ManualClock m_clock;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<db::OutboxStore> m_store;
    std::unique_ptr<db::JournalStore> m_journal;
    std::unique_ptr<Outbox> m_outbox;
};

void TestDeadline::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = support::ManualClock();
    open();
}

void TestDeadline::cleanup()
{
    m_outbox.reset();
    m_database.reset();
}

void TestDeadline::open()
{
    cleanup();
    auto database = db::Database::open(m_folder->filePath(QStringLiteral("kiosk.sqlite")), db::kioskSchema());
    QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
    m_database = std::move(*database);
    m_store = std::make_unique<db::OutboxStore>(*m_database);
    m_journal = std::make_unique<db::JournalStore>(*m_database);
    m_outbox = std::make_unique<Outbox>(*m_store, *m_journal, m_clock, QStringLiteral("cl-07401-0001"),
        [](qint64 highest) { return highest; });
}

void TestDeadline::tooLateToSaveNothingIsStored()
{
    passMidnight();
    bool asked = false;
    const auto sealed = m_outbox->finalise(
        base::FilingId::make(m_clock),
        [&](const envelope::Place &) {
            asked = true;
            return QByteArray("sealed");
        },
        m_midnight);
    QVERIFY(sealed.error().code == Errc::Expired);
    QVERIFY(!asked);
    QVERIFY(m_outbox->list({}, 0, 10)->isEmpty());
    QCOMPARE(m_outbox->figures()->highest, 0);
}

void TestDeadline::savedInTimeItIsTheSameFilingAfterwards()
{
    const auto id = addUntilMidnight();
    QCOMPARE((*m_outbox->show(id))->validUntil, m_midnight);
    QVERIFY(!(*m_outbox->show(add()))->validUntil.isValid());
    passMidnight();
    const auto again = finalise(id, m_midnight);
    QVERIFY(again && again->again);
}

void TestDeadline::pastItNothingIsHandedOut()
{
    const auto late = addUntilMidnight(), other = add();
    passMidnight();
    const auto parcels = *m_outbox->takeDue(10);
    QCOMPARE(parcels.size(), 1);
    QCOMPARE(parcels.first().id, other);
    QCOMPARE(stateOf(late), State::Void);
    QCOMPARE(lastEvent(), Event::Expired);
    QCOMPARE(m_journal->latest(1)->first().filing, late.toString());

    open();
    const auto notices = *m_outbox->voidNotices();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().id, late);
    QCOMPARE(notices.first().reason, QStringLiteral("expired"));
    QVERIFY(voidReasons().contains(notices.first().reason));
    QVERIFY(m_outbox->requeue(late).error().code == Errc::NotNow);
    QVERIFY(m_outbox->expireLate()->isEmpty());
}

void TestDeadline::untilTheLastMomentItGoes()
{
    addUntilMidnight();
    m_clock.advance(std::chrono::milliseconds(m_clock.now().msecsTo(m_midnight)));
    const auto parcels = *m_outbox->takeDue(10);
    QCOMPARE(parcels.size(), 1);
    QCOMPARE(parcels.first().validUntil, m_midnight);
    QVERIFY(!m_outbox->isLate(m_midnight));
    m_clock.advance(1ms);
    QVERIFY(m_outbox->isLate(m_midnight));
    QVERIFY(!m_outbox->isLate({}));
}

void TestDeadline::alsoWhileDeliveryRests()
{
    const auto id = addUntilMidnight();
    passMidnight();
    QVERIFY(m_outbox->failAll(1h));
    QCOMPARE(due(), 0);
    QCOMPARE(stateOf(id), State::Void);
    QVERIFY(!*m_outbox->nextAttemptIn());
}

void TestDeadline::alsoWhatWasSetAside()
{
    const auto id = addUntilMidnight();
    QVERIFY(m_outbox->setAside(id, QStringLiteral("malformed")));
    passMidnight();
    QCOMPARE(m_outbox->expireLate()->size(), 1);
    QCOMPARE(stateOf(id), State::Void);
    QCOMPARE((*m_outbox->show(id))->problem, QStringLiteral("expired"));
}

void TestDeadline::inFlightIsLeftAloneUntilItComesBack_data()
{
    using ComeBack = std::function<void(TestDeadline &, const base::FilingId &)>;
    QTest::addColumn<ComeBack>("comeBack");
    const auto row = [](const char *name, const ComeBack &comeBack) { QTest::newRow(name) << comeBack; };
    row("given back", [](auto &t, const auto &id) { QVERIFY(t.m_outbox->giveBack({ id })); });
    row("failed alone",
        [](auto &t, const auto &id) { QVERIFY(t.m_outbox->failOne(id, QStringLiteral("TimedOut"))); });
    row("nothing gets through", [](auto &t, const auto &) { QVERIFY(t.m_outbox->failAll()); });
    row("its lease ended", [](auto &t, const auto &) { t.m_clock.advance(10min); });
    row("restarted", [](auto &t, const auto &) {
        t.open();
        QVERIFY(t.m_outbox->start());
    });
    row("refused",
        [](auto &t, const auto &id) { QVERIFY(t.m_outbox->setAside(id, QStringLiteral("refused"))); });
}

void TestDeadline::inFlightIsLeftAloneUntilItComesBack()
{
    using ComeBack = std::function<void(TestDeadline &, const base::FilingId &)>;
    QFETCH(ComeBack, comeBack);
    m_clock.setNow(m_midnight.addSecs(-60));
    const auto id = addUntilMidnight();
    QCOMPARE(due(), 1);
    m_clock.advance(2min);
    QVERIFY(m_outbox->expireLate()->isEmpty());
    QCOMPARE(stateOf(id), State::InFlight);
    comeBack(*this, id);
    QCOMPARE(due(), 0);
    QCOMPARE(stateOf(id), State::Void);
    QCOMPARE(m_outbox->voidNotices()->size(), 1);
    m_clock.advance(24h);
    QCOMPARE(due(), 0);
}

void TestDeadline::aReceiptThatComesAfterItCounts()
{
    m_clock.setNow(m_midnight.addSecs(-1));
    const auto id = addUntilMidnight();
    const auto parcel = m_outbox->takeDue(1)->first();
    m_clock.advance(1min);
    QCOMPARE(m_outbox->acknowledge({ { id, parcel.digest, "receipt" } })->size(), 1);
    QVERIFY(m_outbox->expireLate()->isEmpty());
    QCOMPARE(stateOf(id), State::Received);
}

void TestDeadline::whoseTimeCounts_data()
{
    QTest::addColumn<bool>("synchronisedBefore");
    QTest::addColumn<bool>("synchronised");
    QTest::addColumn<bool>("wallClockIsPast");
    QTest::addColumn<int>("signedHoursAfter"); // -99: nothing was signed
    QTest::addColumn<bool>("late");
    QTest::newRow("a good clock, past it") << false << true << true << -99 << true;
    QTest::newRow("a good clock, before it") << false << true << false << -99 << false;
    QTest::newRow("nobody vouches for the clock: it may go") << false << false << true << -99 << false;
    QTest::newRow("signed before it, nobody vouches for the clock") << false << false << true << -2 << false;
    QTest::newRow("signed after it, the clock lags") << false << false << false << 1 << true;
    QTest::newRow("signed after it beats a good clock") << false << true << false << 1 << true;
    QTest::newRow("counted on since the clock was good") << true << false << true << -99 << true;
}

void TestDeadline::whoseTimeCounts()
{
    QFETCH(bool, synchronisedBefore);
    QFETCH(bool, synchronised);
    QFETCH(bool, wallClockIsPast);
    QFETCH(int, signedHoursAfter);
    m_clock.setSynchronised(synchronisedBefore);
    const auto id = addUntilMidnight();
    QVERIFY(m_outbox->expireLate()->isEmpty());
    m_clock.setSynchronised(synchronised);
    if (signedHoursAfter != -99)
        m_outbox->setSignedTime([=, this] { return m_midnight.addSecs(3600 * signedHoursAfter); });
    if (wallClockIsPast)
        passMidnight();
    const auto parcels = *m_outbox->takeDue(10);
    QTEST(stateOf(id) == State::Void, "late");
    QTEST(parcels.isEmpty(), "late");
}

void TestDeadline::theReasonIsKnownForGoodAndNoOther()
{
    const auto late = addUntilMidnight(), taken = addUntilMidnight();
    QVERIFY(m_outbox->makeVoid(taken, QStringLiteral("withdrawn")));
    passMidnight();
    QCOMPARE(m_outbox->expireLate()->size(), 1);
    for (const auto &id : { late, taken })
        QVERIFY(m_outbox->acknowledgeVoid(id, "void receipt"));
    QCOMPARE((*m_outbox->show(late))->problem, QStringLiteral("expired"));
    QVERIFY((*m_outbox->show(taken))->problem.isEmpty());
}

void TestDeadline::whatHadArrivedGoesBackForItsReceipt()
{
    const auto id = addUntilMidnight();
    QCOMPARE(due(), 1);
    passMidnight();
    QCOMPARE(m_outbox->expireLate()->size(), 1);
    QVERIFY(m_outbox->undoVoid(id));
    const auto parcels = *m_outbox->takeDue(10);
    QCOMPARE(parcels.size(), 1);
    QVERIFY(m_outbox->acknowledge({ { id, parcels.first().digest, "receipt" } }));
    QCOMPARE(stateOf(id), State::Received);
}

void TestDeadline::allOrNothing()
{
    const auto first = addUntilMidnight(), second = addUntilMidnight();
    passMidnight();
    QVERIFY(m_database->run(QStringLiteral("CREATE TEMP TRIGGER no BEFORE INSERT ON main.journal "
                                           "WHEN NEW.filing = '%1' BEGIN SELECT RAISE(ABORT, 'no'); END")
                                .arg(second.toString())));
    QVERIFY(!m_outbox->takeDue(10));
    QCOMPARE(stateOf(first), State::Sealed);
    QVERIFY(m_outbox->voidNotices()->isEmpty());
    QVERIFY(m_database->run(QStringLiteral("DROP TRIGGER no")));
    QCOMPARE(m_outbox->expireLate()->size(), 2);
}

void TestDeadline::theTechnicianCanSayIt()
{
    const auto id = add();
    QCOMPARE(due(), 1);
    QVERIFY(m_outbox->makeVoid(id, QStringLiteral("expired")).error().code == Errc::NotNow);
    QVERIFY(m_outbox->giveBack({ id }));
    QVERIFY(m_outbox->makeVoid(id, QStringLiteral("expired")));
    QCOMPARE((*m_outbox->show(id))->problem, QStringLiteral("expired"));
}

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
