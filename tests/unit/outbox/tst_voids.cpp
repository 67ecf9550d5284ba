// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace outbox;
using namespace std::chrono_literals;

/// Filings that will never arrive: what the queue does with them until the central service has signed.
class TestVoids : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = support::ManualClock();
        open();
    }
    void cleanup()
    {
        m_outbox.reset();
        m_database.reset();
    }
    void neverSentAgainAndTheNoticeIsDurable();
    void onlyBeforeItArrived();
    void inFlightMustWait();
    void theReceiptEndsIt();
    void refusedItGoesBackIntoTheQueue();
    void noticeAndStateAreOneTransaction();

private:
    void open()
    {
        cleanup();
        auto database
            = db::Database::open(m_folder->filePath(QStringLiteral("kiosk.sqlite")), db::kioskSchema());
        QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
        m_database = std::move(*database);
        m_store = std::make_unique<db::OutboxStore>(*m_database);
        m_journal = std::make_unique<db::JournalStore>(*m_database);
        m_outbox = std::make_unique<Outbox>(*m_store, *m_journal, m_clock, QStringLiteral("cl-07401-0001"));
    }
    base::FilingId add()
    {
        const auto id = base::FilingId::make(m_clock);
        const auto sealed
            = m_outbox->finalise(id, [](const envelope::Place &) { return QByteArray("sealed"); });
        if (!sealed)
            qFatal("%s", qPrintable(sealed.error().toString()));
        return id;
    }
    State stateOf(const base::FilingId &id) const { return (*m_outbox->show(id))->state; }
    base::Result<> makeVoid(const base::FilingId &id)
    {
        return m_outbox->makeVoid(id, QStringLiteral("withdrawn"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    support::ManualClock m_clock;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<db::OutboxStore> m_store;
    std::unique_ptr<db::JournalStore> m_journal;
    std::unique_ptr<Outbox> m_outbox;
};

void TestVoids::neverSentAgainAndTheNoticeIsDurable()
{
    const auto first = add();
    const auto second = add();
    const auto aside = add();
    QVERIFY(m_outbox->setAside(aside, QStringLiteral("malformed")));
    QVERIFY(makeVoid(second));
    QVERIFY(makeVoid(aside));
    QCOMPARE(stateOf(second), State::Void);
    const auto due = *m_outbox->takeDue(10);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().id, first);
    QVERIFY(m_outbox->requeue(second).error().code == Errc::NotNow);
    QVERIFY(makeVoid(second).error().code == Errc::NotNow);
    QCOMPARE(m_outbox->figures()->queued, 1);
    QCOMPARE(m_outbox->figures()->setAside, 0);

    open();
    const auto notices = *m_outbox->voidNotices();
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices.at(0).id, second);
    QCOMPARE(notices.at(0).sequence, 2);
    QCOMPARE(notices.at(0).chain, m_outbox->figures()->chain);
    QCOMPARE(notices.at(0).digest, (*m_outbox->show(second))->digest);
    QCOMPARE(notices.at(0).reason, QStringLiteral("withdrawn"));
    QCOMPARE(notices.at(1).id, aside);
    QVERIFY(m_outbox->bytes(second)->has_value());
}

void TestVoids::onlyBeforeItArrived()
{
    const auto id = add();
    const auto digest = (*m_outbox->show(id))->digest;
    QCOMPARE(m_outbox->acknowledge({ { id, digest, "receipt" } })->size(), 1);
    QVERIFY(makeVoid(id).error().code == Errc::NotNow);
    QVERIFY(makeVoid(base::FilingId::make(m_clock)).error().code == Errc::NoSuchFiling);
    QCOMPARE(stateOf(id), State::Received);
    QVERIFY(m_outbox->voidNotices()->isEmpty());
}

void TestVoids::inFlightMustWait()
{
    const auto id = add();
    QCOMPARE(m_outbox->takeDue(1)->size(), 1);
    QVERIFY(makeVoid(id).error().code == Errc::NotNow);
    QVERIFY(m_outbox->giveBack({ id }));
    QVERIFY(makeVoid(id));
}

void TestVoids::theReceiptEndsIt()
{
    const auto id = add();
    QVERIFY(makeVoid(id));
    m_clock.advance(30 * 24h);
    QCOMPARE(*m_outbox->purge(7 * 24h), 0); // not before the central service knows
    QVERIFY(m_outbox->acknowledgeVoid(id, "void receipt"));
    QVERIFY(m_outbox->voidNotices()->isEmpty());
    QCOMPARE(**m_outbox->receipt(id), "void receipt");
    QCOMPARE(m_database->integer(QStringLiteral("SELECT count(*) FROM voids"))->value_or(-1), 0);
    QVERIFY(m_outbox->undoVoid(id).error().code == Errc::NotNow);
    QVERIFY(m_outbox->acknowledgeVoid(id, "void receipt").error().code == Errc::NotNow);
    QCOMPARE(*m_outbox->purge(7 * 24h), 0);
    m_clock.advance(7 * 24h);
    QCOMPARE(*m_outbox->purge(7 * 24h), 1);
    QCOMPARE(stateOf(id), State::Void);
}

void TestVoids::refusedItGoesBackIntoTheQueue()
{
    const auto id = add();
    QVERIFY(makeVoid(id));
    // What the feed says meanwhile is not forgotten: it had arrived, and its receipt was lost.
    QVERIFY(m_outbox->applyFeed(QStringLiteral("1"), { { id, State::Accepted } }));
    QCOMPARE(stateOf(id), State::Void);
    QVERIFY(m_outbox->undoVoid(id));
    QVERIFY(m_outbox->voidNotices()->isEmpty());
    const auto due = *m_outbox->takeDue(10);
    QCOMPARE(due.size(), 1);
    const auto moved = *m_outbox->acknowledge({ { id, due.first().digest, "receipt" } });
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().state, State::Accepted);
}

void TestVoids::noticeAndStateAreOneTransaction()
{
    const auto id = add();
    QVERIFY(m_database->run(QStringLiteral("CREATE TEMP TRIGGER no BEFORE INSERT ON main.voids BEGIN "
                                           "SELECT RAISE(ABORT, 'no'); END")));
    QVERIFY(!makeVoid(id));
    QCOMPARE(stateOf(id), State::Sealed);
    QVERIFY(m_database->run(QStringLiteral("DROP TRIGGER no")));
    QVERIFY(makeVoid(id));
}

QTEST_GUILESS_MAIN(TestVoids)
#include "tst_voids.moc"
