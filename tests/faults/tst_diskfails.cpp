// SPDX-License-Identifier: GPL-3.0-or-later
// Every access to the disk fails once, in turn, and the next one works.
#include "tests/faults/storework.h"
#include "tests/support/faultydisk.h"
#include <QtTest>

using faults::Bench;
using faults::Work;
using support::FaultyDisk;

class TestDiskFails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f40_everyAccessFailsOnce_data() { rows(); }
    void f40_everyAccessFailsOnce();
    void f40_aPageThatCannotBeReadIsNotDamaged();
    void f43_everyWriteFindsTheDiskFullOnce_data() { rows(); }
    void f43_everyWriteFindsTheDiskFullOnce();

private:
    static void rows();
    static void failEach(const std::function<void(FaultyDisk &, int)> &arm);
    static bool run(const Bench &bench, const Work &work, const std::function<void(FaultyDisk &)> &arm);
};

void TestDiskFails::rows()
{
    QTest::addColumn<int>("index");
    const auto works = faults::works();
    for (int i = 0; i < works.size(); ++i)
        QTest::newRow(works.at(i).name.toLatin1().constData()) << i;
}

/// Whether the disk has failed.
bool TestDiskFails::run(const Bench &bench, const Work &work, const std::function<void(FaultyDisk &)> &arm)
{
    FaultyDisk disk;
    arm(disk);
    Work::Said said;
    auto shop = bench.open();
    if (!shop) // it says so, and the next try works
        shop = bench.open();
    if (!shop) {
        QTest::qFail(qPrintable(shop.error().toString()), __FILE__, __LINE__);
        return false;
    }
    const bool done = work.act(**shop, said);
    disk.repair();
    work.check(**shop, said);
    if (!done && !work.act(**shop, said))
        QTest::qFail("the next try fails too", __FILE__, __LINE__);
    work.check(**shop, said);
    if (!(*shop)->database->integrityCheck())
        QTest::qFail("the content is damaged", __FILE__, __LINE__);
    return disk.hasFailed();
}

void TestDiskFails::failEach(const std::function<void(FaultyDisk &, int)> &arm)
{
    QFETCH(int, index);
    const Work work = faults::works().at(index);
    Bench bench(work);
    int n = 1;
    for (bool failed = true; failed; ++n) {
        bench.reset();
        failed = run(bench, work, [&](FaultyDisk &disk) { arm(disk, n); });
        QVERIFY2(bench.setNothingAside(), "a disk that fails is not a damaged file");
        if (QTest::currentTestFailed()) {
            qWarning("failed at %d", n);
            return;
        }
    }
    qInfo("%d failures", n - 2);
    QVERIFY(n > 5);
}

void TestDiskFails::f40_everyAccessFailsOnce()
{
    failEach([](FaultyDisk &disk, int n) { disk.failOnceAt(n); });
}

/// SQLite's own check counts it as damage.
void TestDiskFails::f40_aPageThatCannotBeReadIsNotDamaged()
{
    Bench bench(faults::works().last());
    bench.reset();
    QVERIFY(bench.open()); // with all its tables
    int n = 1;
    for (bool failed = true; failed; ++n) {
        FaultyDisk disk;
        const auto shop = bench.open();
        QVERIFY(shop);
        disk.failOnceAt(n);
        const auto sound = (*shop)->database->integrityCheck();
        failed = disk.hasFailed();
        QVERIFY2(sound || sound.error().kind == db::Error::Kind::InputOutput,
            qPrintable(sound ? QString() : sound.error().toString()));
        disk.repair();
        QVERIFY((*shop)->database->integrityCheck());
    }
    QVERIFY(n > 10);
}

void TestDiskFails::f43_everyWriteFindsTheDiskFullOnce()
{
    failEach([](FaultyDisk &disk, int n) { disk.fullOnceAt(n); });
}

QTEST_GUILESS_MAIN(TestDiskFails)
#include "tst_diskfails.moc"
