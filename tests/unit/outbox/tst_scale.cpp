// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace outbox;

/// The daily work does not slow down with what was sent before. Bounds are generous: they are there to catch
/// a scan of the table, the benches measure.
class TestScale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void dailyWorkIgnoresWhatWasSent();
    void drainsInBatches();

private:
    void finalise(int count);
    qint64 bestOf(int times, const std::function<void()> &work) const;

    QTemporaryDir m_folder;
    support::ManualClock m_clock;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<db::OutboxStore> m_store;
    std::unique_ptr<db::JournalStore> m_journal;
    std::unique_ptr<Outbox> m_outbox;
};

void TestScale::initTestCase()
{
    auto opened = db::Database::open(m_folder.filePath(QStringLiteral("kiosk.sqlite")), db::kioskSchema());
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_store = std::make_unique<db::OutboxStore>(*m_database);
    m_journal = std::make_unique<db::JournalStore>(*m_database);
    m_outbox = std::make_unique<Outbox>(*m_store, *m_journal, m_clock, QStringLiteral("cl-07401-0001"));
}

void TestScale::finalise(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto sealed = m_outbox->finalise(
            base::FilingId::make(m_clock), [](const envelope::Place &) { return QByteArray(4000, 'e'); });
        QVERIFY(sealed);
    }
}

qint64 TestScale::bestOf(int times, const std::function<void()> &work) const
{
    // The thread's own work: whoever else is busy, and the disk, do not count.
    const auto now = [] {
        timespec spent {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return spent.tv_sec * qint64(1000000000) + spent.tv_nsec;
    };
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < times; ++i) {
        const qint64 start = now();
        work();
        best = std::min(best, now() - start);
    }
    return best;
}

void TestScale::dailyWorkIgnoresWhatWasSent()
{
    finalise(20);
    const auto look = [this] {
        QVERIFY(m_outbox->figures());
        QVERIFY(m_outbox->nextAttemptIn());
        QVERIFY(m_outbox->purge(std::chrono::hours(1)));
        const auto parcels = m_outbox->takeDue(5);
        QCOMPARE(parcels->size(), 5);
        QVERIFY(m_outbox->failAll());
        QVERIFY(m_outbox->retryNow());
    };
    const qint64 few = bestOf(20, look);
    QVERIFY(m_database->run(QStringLiteral(
        "INSERT INTO filings (id, chain, sequence, digest, size, state, sealed_at, changed_at, opened_at, "
        "purged_at) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "SELECT 'sent-' || i, 1, 1000000 + i, zeroblob(32), 4000, 'accepted', i, i, i, i FROM n")));
    const qint64 many = bestOf(20, look);
    qInfo("%lld ns, then %lld ns", few, many);
    QVERIFY2(many < 8 * few, // a scan is far beyond that
        qPrintable(QStringLiteral("%1 ns, then %2 ns").arg(few).arg(many)));
}

void TestScale::drainsInBatches()
{
    finalise(1000);
    QElapsedTimer timer;
    timer.start();
    qint64 drained = 0;
    for (;;) {
        const auto parcels = *m_outbox->takeDue(100);
        if (parcels.isEmpty())
            break;
        QList<Delivered> delivered;
        for (const Parcel &parcel : parcels)
            delivered << Delivered { parcel.id, parcel.digest, QByteArray(1200, 'r') };
        drained += m_outbox->acknowledge(delivered)->size();
    }
    const qint64 each = timer.nsecsElapsed() / drained;
    qInfo("%lld filings, %lld ns each", drained, each);
    QCOMPARE(drained, 1020);
    QVERIFY(each < 1'000'000);
    QCOMPARE(m_outbox->figures()->queued, 0);
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
