// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at every write in turn, and what was not synced is lost, torn or reordered.
#include "tests/faults/storework.h"
#include "tests/support/faultydisk.h"
#include <QtTest>

using faults::Bench;
using faults::Work;
using support::FaultyDisk;

class TestPowerLoss : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f42_cutAtEveryWrite_data();
    void f42_cutAtEveryWrite();

private:
    static bool runUntilCut(
        const Bench &bench, const Work &work, int n, FaultyDisk::Kept kept, Work::Said &said);
    static void soundAfterwards(const Bench &bench, const Work &work, const Work::Said &said);
};

void TestPowerLoss::f42_cutAtEveryWrite_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<FaultyDisk::Kept>("kept");
    const auto works = faults::works();
    for (int i = 0; i < works.size(); ++i) {
        const QByteArray name = works.at(i).name.toLatin1();
        QTest::addRow("%s, the unsynced is lost", name.constData()) << i << FaultyDisk::Kept::Nothing;
        QTest::addRow("%s, it is torn", name.constData()) << i << FaultyDisk::Kept::Half;
        QTest::addRow("%s, it is reordered", name.constData()) << i << FaultyDisk::Kept::Some;
    }
}

/// Whether the power went before it was all done.
bool TestPowerLoss::runUntilCut(
    const Bench &bench, const Work &work, int n, FaultyDisk::Kept kept, Work::Said &said)
{
    FaultyDisk disk;
    disk.cutPowerAt(n, kept);
    if (const auto shop = bench.open())
        static_cast<void>(work.act(**shop, said));
    return disk.hasFailed();
}

void TestPowerLoss::soundAfterwards(const Bench &bench, const Work &work, const Work::Said &said)
{
    QFile::remove(bench.path() + QStringLiteral("-shm")); // memory, and it is gone
    const auto shop = bench.open();
    QVERIFY2(shop, qPrintable(shop ? QString() : shop.error().toString()));
    QVERIFY(bench.setNothingAside());
    QVERIFY((*shop)->database->integrityCheck());
    work.check(**shop, said);
}

void TestPowerLoss::f42_cutAtEveryWrite()
{
    QFETCH(int, index);
    QFETCH(FaultyDisk::Kept, kept);
    const Work work = faults::works().at(index);
    Bench bench(work);
    int n = 1;
    for (bool cut = true; cut; ++n) {
        bench.reset();
        Work::Said said;
        cut = runUntilCut(bench, work, n, kept, said);
        soundAfterwards(bench, work, said);
        if (QTest::currentTestFailed()) {
            qWarning("cut at %d", n);
            return;
        }
    }
    qInfo("%d cuts", n - 2);
    QVERIFY(n > 10);
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
