// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace outbox;
using namespace std::chrono_literals;

/// The queue on a real file: sealing once, delivering, failing, coming back after a restart.
class TestOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void finaliseTakesTheNextPlaceInTheChain();
    void tenTimesTheSameIdIsOneFiling();
    void f10_failedSealingLeavesNothing();
    void newChainBeginsAtOne();
    void stoppedKioskKeepsItsQueue();
    void f07_takesTheOldestOnceAndOnlyOnce();
    void f16_leaseEnds_data();
    void f16_leaseEnds();
    void receiptMovesOnceAndOnlyWithTheDigest();
    void f22_acknowledgingResetsTheBackOff();
    void failedOneRestsForItself();
    void f17_failsAloneIsSetAsideReversibly();
    void f18_failsWithAllOthersIsNeverSetAside();
    void deliveryRestsAndSurvivesRestart();
    void retryAfterIsHonoured();
    void f05_setAsideOnlyBeforeTheReceipt();
    void feedMovesOnlyForward_data();
    void feedMovesOnlyForward();
    void feedFasterThanTheReceipt();
    void f35_feedAndCursorAreOneTransaction();
    void f09_purgeOnlyOpenedAndOldAndByAGoodClock();
    void figuresAndLists();
    void everythingSurvivesReopening();
    void readOnlyBesideTheKiosk();

private:
    void open(db::Access access = db::Access::ReadWrite);
    base::FilingId add(const QByteArray &content = "sealed bytes");
    QList<Parcel> take(int limit = 100);
    std::optional<base::FilingId> takeFirst();
    void deliver(const base::FilingId &id);
    State stateOf(const base::FilingId &id) const { return (*m_outbox->show(id))->state; }
    qint64 count(const QString &sql) { return m_database->integer(sql)->value_or(-1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    support::ManualClock m_clock;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<db::OutboxStore> m_store;
    std::unique_ptr<db::JournalStore> m_journal;
    std::unique_ptr<Outbox> m_outbox;
};

void TestOutbox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = support::ManualClock();
    open();
}

void TestOutbox::cleanup()
{
    m_outbox.reset();
    m_database.reset();
}

void TestOutbox::open(db::Access access)
{
    m_outbox.reset();
    m_database.reset();
    auto database = db::Database::open(
        m_folder->filePath(QStringLiteral("kiosk.sqlite")), db::kioskSchema(), { .access = access });
    QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
    m_database = std::move(*database);
    m_store = std::make_unique<db::OutboxStore>(*m_database);
    m_journal = std::make_unique<db::JournalStore>(*m_database);
    // The longest wait always: the tests then know when it ends.
    m_outbox = std::make_unique<Outbox>(*m_store, *m_journal, m_clock, QStringLiteral("cl-07401-0001"),
        [](qint64 highest) { return highest; });
}

base::FilingId TestOutbox::add(const QByteArray &content)
{
    const auto id = base::FilingId::make(m_clock);
    const auto sealed = m_outbox->finalise(id, [&](const envelope::Place &) { return content; });
    if (!sealed)
        qFatal("%s", qPrintable(sealed.error().toString()));
    return id;
}

QList<Parcel> TestOutbox::take(int limit)
{
    return m_outbox->takeDue(limit).value_or(QList<Parcel>());
}

std::optional<base::FilingId> TestOutbox::takeFirst()
{
    const auto parcels = take();
    return parcels.isEmpty() ? std::nullopt : std::optional(parcels.first().id);
}

void TestOutbox::deliver(const base::FilingId &id)
{
    const auto digest = (*m_outbox->show(id))->digest;
    QCOMPARE(m_outbox->acknowledge({ { id, digest, "receipt" } })->size(), 1);
}

void TestOutbox::finaliseTakesTheNextPlaceInTheChain()
{
    QByteArray previous(32, '\0');
    QString chain;
    for (int i = 1; i <= 3; ++i) {
        const QByteArray bytes = QByteArray("envelope ") + char('0' + i);
        const auto id = base::FilingId::make(m_clock);
        const auto sealed
            = m_outbox->finalise(id, [&](const envelope::Place &place) -> base::Result<QByteArray> {
                  if (place.id != id || place.sequence != i || place.previous != previous)
                      return base::fail(Errc::NotNow);
                  return bytes;
              });
        QVERIFY(sealed);
        QCOMPARE(sealed->place.kiosk, QStringLiteral("cl-07401-0001"));
        QCOMPARE(sealed->savedAt, m_clock.now());
        QVERIFY(!sealed->again);
        QVERIFY(chain.isEmpty() || chain == sealed->place.chain);
        chain = sealed->place.chain;
        previous = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(m_outbox->figures()->head, previous);
        QCOMPARE(**m_outbox->bytes(id), bytes);
    }
    QVERIFY(!QUuid::fromString(chain).isNull());
    const auto events = m_journal->latest(10);
    QCOMPARE(events->size(), 4);
    QCOMPARE(events->first().kind, db::JournalStore::Kind::Sealed);
    QCOMPARE(events->last().kind, db::JournalStore::Kind::ChainBegun);
}

void TestOutbox::tenTimesTheSameIdIsOneFiling()
{
    const auto before = add();
    const auto id = base::FilingId::make(m_clock);
    int sealings = 0;
    std::optional<Sealed> first;
    for (int i = 0; i < 10; ++i) {
        const auto sealed = m_outbox->finalise(id, [&](const envelope::Place &) {
            ++sealings;
            return QByteArray("bytes");
        });
        QVERIFY(sealed);
        if (!first)
            first = *sealed;
        QCOMPARE(sealed->place, first->place);
        QCOMPARE(sealed->savedAt, first->savedAt);
        QCOMPARE(sealed->again, i > 0);
        m_clock.advance(1s);
    }
    QCOMPARE(sealings, 1);
    QCOMPARE(count(QStringLiteral("SELECT count(*) FROM filings")), 2);
    QCOMPARE(first->place.previous, (*m_outbox->show(before))->digest);
}

void TestOutbox::f10_failedSealingLeavesNothing()
{
    const auto id = base::FilingId::make(m_clock);
    const auto failed = m_outbox->finalise(id, [](const envelope::Place &) -> base::Result<QByteArray> {
        return base::fail(base::Errc::CannotRead);
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, make_error_code(base::Errc::CannotRead));
    QCOMPARE(count(QStringLiteral("SELECT count(*) FROM filings")), 0);
    QCOMPARE(count(QStringLiteral("SELECT count(*) FROM journal")), 0);
    add();
    QCOMPARE(m_outbox->figures()->highest, 1);
}

void TestOutbox::newChainBeginsAtOne()
{
    add();
    const QString old = m_outbox->figures()->chain;
    QVERIFY(m_outbox->beginChain());
    const auto id = add();
    const auto entry = *m_outbox->show(id);
    QCOMPARE(entry->sequence, 1);
    QVERIFY(entry->chain != old);
    QCOMPARE(take().size(), 2); // what the old chain holds is still delivered
}

void TestOutbox::stoppedKioskKeepsItsQueue()
{
    const auto saved = add();
    QVERIFY(m_outbox->stopTaking(QStringLiteral("revoked")));
    open();
    const auto again = m_outbox->finalise(saved, [](const envelope::Place &) { return QByteArray("x"); });
    QVERIFY(again && again->again);
    const auto refused = m_outbox->finalise(
        base::FilingId::make(m_clock), [](const envelope::Place &) { return QByteArray("x"); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, make_error_code(Errc::Stopped));
    QCOMPARE(m_outbox->stopped()->value(), QStringLiteral("revoked"));
    QCOMPARE(m_outbox->figures()->queued, 1);
    QVERIFY(m_outbox->beginChain());
    QVERIFY(!m_outbox->stopped()->has_value());
    add();
}

void TestOutbox::f07_takesTheOldestOnceAndOnlyOnce()
{
    QList<base::FilingId> ids;
    for (int i = 0; i < 5; ++i)
        ids << add(QByteArray(1, char('a' + i)));
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional(0ms));
    const auto first = take(3);
    QCOMPARE(first.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(first.at(i).id, ids.at(i));
        QCOMPARE(first.at(i).bytes, QByteArray(1, char('a' + i)));
        QCOMPARE(first.at(i).digest, QCryptographicHash::hash(first.at(i).bytes, QCryptographicHash::Sha256));
        QCOMPARE(stateOf(ids.at(i)), State::InFlight);
        QCOMPARE((*m_outbox->show(ids.at(i)))->attempts, 1);
    }
    QCOMPARE(take(3).size(), 2);
    QVERIFY(take(3).isEmpty());
    QVERIFY(m_outbox->giveBack({ ids.at(1) }));
    QCOMPARE(takeFirst(), ids.at(1));
}

void TestOutbox::f16_leaseEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : { "time", "reboot", "start" })
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestOutbox::f16_leaseEnds()
{
    QFETCH(QString, how);
    const auto id = add();
    QCOMPARE(take().size(), 1);
    m_clock.advance(1min);
    QVERIFY(take().isEmpty());
    m_clock.setNow(m_clock.now().addYears(30)); // the wall clock decides nothing
    QVERIFY(take().isEmpty());
    open();
    QVERIFY(take().isEmpty());
    if (how == QLatin1String("time"))
        m_clock.advance(m_outbox->nextAttemptIn()->value());
    else if (how == QLatin1String("reboot"))
        m_clock.reboot(QStringLiteral("another boot"));
    else
        QVERIFY(m_outbox->start());
    QCOMPARE(takeFirst(), id);
    QCOMPARE((*m_outbox->show(id))->attempts, 2);
}

void TestOutbox::receiptMovesOnceAndOnlyWithTheDigest()
{
    const auto id = add();
    const QByteArray digest = take().at(0).digest;
    QVERIFY(m_outbox->acknowledge({ { id, QByteArray(32, 'x'), "receipt" } })->isEmpty());
    QCOMPARE(stateOf(id), State::InFlight);
    const auto stranger = base::FilingId::make(m_clock);
    const auto changes = m_outbox->acknowledge({ { stranger, digest, "r" }, { id, digest, "receipt" } });
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first().id, id);
    QCOMPARE(changes->first().state, State::Received);
    QVERIFY(m_outbox->acknowledge({ { id, digest, "another" } })->isEmpty());
    QCOMPARE(**m_outbox->receipt(id), "receipt");
    QCOMPARE(m_outbox->figures()->delivered, 1);
    QVERIFY(!m_outbox->nextAttemptIn()->has_value());
    QVERIFY((*m_outbox->bytes(id)).has_value()); // received is not opened
}

void TestOutbox::f22_acknowledgingResetsTheBackOff()
{
    const auto id = add();
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_outbox->failAll());
    QVERIFY(*m_outbox->nextAttemptIn() > 60s);
    deliver(id);
    add();
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional(0ms));
    QVERIFY(m_outbox->failAll());
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional<std::chrono::milliseconds>(2s));
}

void TestOutbox::failedOneRestsForItself()
{
    const auto bad = add();
    const auto good = add();
    QCOMPARE(take().size(), 2);
    QCOMPARE(*m_outbox->failOne(bad, QStringLiteral("http-500")), State::Sealed);
    QCOMPARE((*m_outbox->show(bad))->problem, QStringLiteral("http-500"));
    QVERIFY(m_outbox->giveBack({ good }));
    auto parcels = take();
    QCOMPARE(parcels.size(), 1);
    QCOMPARE(parcels.at(0).id, good);
    m_clock.advance(2s);
    QCOMPARE(takeFirst(), bad);
    // A failure that comes after the lease was given back changes nothing.
    QVERIFY(m_outbox->giveBack({ bad }));
    QCOMPARE(m_outbox->failOne(bad, QStringLiteral("late")).error().code, make_error_code(Errc::NotNow));
    QCOMPARE(m_outbox->failOne(base::FilingId::make(m_clock), QStringLiteral("late")).error().code,
        make_error_code(Errc::NoSuchFiling));
}

void TestOutbox::f17_failsAloneIsSetAsideReversibly()
{
    const auto bad = add();
    const auto good = add();
    for (int i = 1; i <= 3; ++i) {
        m_clock.advance(1h);
        QCOMPARE(takeFirst(), bad);
        QCOMPARE(
            *m_outbox->failOne(bad, QStringLiteral("http-500")), i < 3 ? State::Sealed : State::SetAside);
        if (i == 1)
            deliver(good);
        open();
    }
    m_clock.advance(24h);
    QVERIFY(take().isEmpty());
    QCOMPARE(m_outbox->figures()->setAside, 1);
    QVERIFY(m_outbox->requeue(bad));
    QCOMPARE(takeFirst(), bad);
    QCOMPARE(*m_outbox->failOne(bad, QStringLiteral("http-500")), State::Sealed); // counted anew
}

void TestOutbox::f18_failsWithAllOthersIsNeverSetAside()
{
    deliver(add()); // succeeded before the trouble began
    const auto id = add();
    for (int i = 0; i < 20; ++i) {
        m_clock.advance(24h);
        QCOMPARE(take().size(), 1);
        QCOMPARE(*m_outbox->failOne(id, QStringLiteral("http-500")), State::Sealed);
    }
}

void TestOutbox::deliveryRestsAndSurvivesRestart()
{
    add();
    QCOMPARE(take().size(), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_outbox->failAll());
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional<std::chrono::milliseconds>(8s));
    m_clock.advance(5s);
    open();
    QVERIFY(take().isEmpty());
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional<std::chrono::milliseconds>(3s));
    // Another boot: the time before it is unknown, the wait counts from its start.
    m_clock.reboot(QStringLiteral("another boot"));
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional<std::chrono::milliseconds>(7s));
    QVERIFY(m_outbox->retryNow());
    QCOMPARE(take().size(), 1);
    QVERIFY(m_outbox->failAll()); // the network was not back: the sequence goes on
    QCOMPARE(*m_outbox->nextAttemptIn(), std::optional<std::chrono::milliseconds>(16s));
    m_clock.advance(16s);
    QCOMPARE(take().size(), 1);
}

void TestOutbox::retryAfterIsHonoured()
{
    add();
    QVERIFY(m_outbox->failAll(120s));
    m_clock.advance(120s);
    QVERIFY(take().isEmpty());
    m_clock.advance(2s);
    QCOMPARE(take().size(), 1);
}

void TestOutbox::f05_setAsideOnlyBeforeTheReceipt()
{
    const auto refused = add();
    QVERIFY(m_outbox->setAside(refused, QStringLiteral("out-of-place")));
    QCOMPARE(stateOf(refused), State::SetAside);
    QCOMPARE((*m_outbox->show(refused))->problem, QStringLiteral("out-of-place"));
    deliver(refused); // a receipt carried by hand counts
    QCOMPARE(stateOf(refused), State::Received);
    QCOMPARE(m_outbox->setAside(refused, QStringLiteral("x")).error().code, make_error_code(Errc::NotNow));
    QCOMPARE(m_outbox->requeue(refused).error().code, make_error_code(Errc::NotNow));
}

void TestOutbox::feedMovesOnlyForward_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<State>("to");
    QTest::addColumn<bool>("moves");
    const QList<State> states { State::Received, State::Opened, State::NeedsVisit, State::Accepted,
        State::Refused, State::Void };
    const QMap<State, QList<State>> allowed {
        { State::Received,
            { State::Opened, State::NeedsVisit, State::Accepted, State::Refused, State::Void } },
        { State::Opened, { State::NeedsVisit, State::Accepted, State::Refused, State::Void } },
        { State::NeedsVisit, { State::Accepted, State::Refused, State::Void } },
        { State::Accepted, { State::Refused } },
        { State::Refused, { State::Accepted } },
        { State::Void, {} },
    };
    for (State from : states) {
        for (State to : { State::Sealed, State::InFlight, State::SetAside, State::Received, State::Opened,
                 State::NeedsVisit, State::Accepted, State::Refused, State::Void })
            QTest::newRow(qPrintable(db::wordOf(from) + QStringLiteral(" -> ") + db::wordOf(to)))
                << from << to << allowed.value(from).contains(to);
    }
}

void TestOutbox::feedMovesOnlyForward()
{
    QFETCH(State, from);
    QFETCH(State, to);
    QFETCH(bool, moves);
    const auto id = add();
    deliver(id);
    if (from != State::Received)
        QCOMPARE(m_outbox->applyFeed(QStringLiteral("1"), { { id, from } })->size(), 1);
    QCOMPARE(m_outbox->applyFeed(QStringLiteral("2"), { { id, to } })->size(), moves ? 1 : 0);
    QCOMPARE(stateOf(id), moves ? to : from);
    QCOMPARE(*m_outbox->cursor(), QStringLiteral("2"));
}

void TestOutbox::feedFasterThanTheReceipt()
{
    const auto id = add();
    const QByteArray digest = take().at(0).digest;
    QVERIFY(m_outbox->applyFeed(QStringLiteral("7"), { { id, State::Opened }, { id, State::Accepted } })
                ->isEmpty());
    QCOMPARE(stateOf(id), State::InFlight); // only a receipt ends delivery
    const auto changes = m_outbox->acknowledge({ { id, digest, "receipt" } });
    QCOMPARE(changes->at(0).state, State::Accepted);
    QCOMPARE(stateOf(id), State::Accepted);
    QCOMPARE(*m_outbox->purge(0h), 1);
}

void TestOutbox::f35_feedAndCursorAreOneTransaction()
{
    const auto id = add();
    deliver(id);
    QVERIFY(m_database->run(
        QStringLiteral("CREATE TEMP TRIGGER no BEFORE UPDATE OF status_cursor ON delivery BEGIN "
                       "SELECT RAISE(ABORT, 'no'); END")));
    QVERIFY(!m_outbox->applyFeed(QStringLiteral("9"), { { id, State::Opened } }));
    QCOMPARE(stateOf(id), State::Received);
    QCOMPARE(*m_outbox->cursor(), QString());
    QVERIFY(m_database->run(QStringLiteral("DROP TRIGGER no")));
    QCOMPARE(m_outbox
                 ->applyFeed(QStringLiteral("9"),
                     { { base::FilingId::make(m_clock), State::Opened }, { id, State::Opened } })
                 ->size(),
        1);
    QCOMPARE(*m_outbox->cursor(), QStringLiteral("9"));
}

void TestOutbox::f09_purgeOnlyOpenedAndOldAndByAGoodClock()
{
    const auto received = add();
    const auto opened = add();
    const auto queued = add();
    deliver(received);
    deliver(opened);
    QVERIFY(m_outbox->applyFeed(QStringLiteral("1"), { { opened, State::Opened } }));
    m_clock.advance(7 * 24h - 1s);
    QCOMPARE(*m_outbox->purge(7 * 24h), 0);
    m_clock.advance(1s);
    m_clock.setSynchronised(false);
    QCOMPARE(*m_outbox->purge(7 * 24h), 0);
    m_clock.setSynchronised(true);
    QCOMPARE(*m_outbox->purge(7 * 24h), 1);
    QVERIFY(!m_outbox->bytes(opened)->has_value());
    QVERIFY(!(*m_outbox->show(opened))->hasBytes);
    QCOMPARE(**m_outbox->receipt(opened), "receipt");
    QVERIFY(m_outbox->bytes(received)->has_value());
    QVERIFY(m_outbox->bytes(queued)->has_value());
    QCOMPARE(*m_outbox->purge(7 * 24h), 0);
}

void TestOutbox::figuresAndLists()
{
    QVERIFY(!m_outbox->figures()->oldestSavedAt.isValid());
    QCOMPARE(m_outbox->figures()->head, QByteArray(32, '\0'));
    const QDateTime start = m_clock.now();
    QList<base::FilingId> ids;
    for (int i = 0; i < 5; ++i) {
        ids << add();
        m_clock.advance(1s);
    }
    deliver(ids.at(0));
    QVERIFY(m_outbox->setAside(ids.at(4), QStringLiteral("refused")));
    const auto figures = *m_outbox->figures();
    QCOMPARE(figures.queued, 3);
    QCOMPARE(figures.setAside, 1);
    QCOMPARE(figures.delivered, 1);
    QCOMPARE(figures.highest, 5);
    QCOMPARE(figures.oldestSavedAt, start.addSecs(1));

    QCOMPARE(m_outbox->list({}, 0, 100)->size(), 5);
    const auto page = *m_outbox->list({}, 0, 2);
    QCOMPARE(page.at(1).id, ids.at(3));
    QCOMPARE(m_outbox->list({}, page.at(1).number, 2)->at(0).id, ids.at(2));
    QCOMPARE(m_outbox->list({ State::Sealed, State::SetAside }, 0, 100)->size(), 4);
    QCOMPARE(m_outbox->list({ State::Received }, 0, 100)->at(0).id, ids.at(0));
    QVERIFY(!m_outbox->show(base::FilingId::make(m_clock))->has_value());
    QVERIFY(!m_outbox->receipt(ids.at(1))->has_value());
}

void TestOutbox::everythingSurvivesReopening()
{
    const auto sealed = add("one");
    const auto failing = add("two");
    const auto aside = add("three");
    QCOMPARE(take().size(), 3);
    QVERIFY(m_outbox->giveBack({ sealed }));
    QVERIFY(m_outbox->failOne(failing, QStringLiteral("http-500")));
    QVERIFY(m_outbox->setAside(aside, QStringLiteral("malformed")));
    const auto before = *m_outbox->figures();
    open();
    const auto after = *m_outbox->figures();
    QCOMPARE(after.head, before.head);
    QCOMPARE(after.queued, 2);
    QCOMPARE(after.setAside, 1);
    QCOMPARE(take().size(), 1);
    QCOMPARE((*m_outbox->show(failing))->problem, QStringLiteral("http-500"));
    QVERIFY(m_database->integrityCheck());
}

void TestOutbox::readOnlyBesideTheKiosk()
{
    add();
    auto reader
        = db::Database::open(m_database->path(), db::kioskSchema(), { .access = db::Access::ReadOnly });
    QVERIFY(reader);
    db::OutboxStore store(**reader);
    db::JournalStore journal(**reader);
    Outbox beside(store, journal, m_clock, QStringLiteral("cl-07401-0001"));
    QCOMPARE(beside.figures()->queued, 1);
    QCOMPARE(beside.list({}, 0, 10)->size(), 1);
    QCOMPARE(beside.takeDue(1).error().code, make_error_code(Errc::StoreReadOnly));
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
