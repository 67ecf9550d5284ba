// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stick/sticks.h"
#include "tests/support/stickhouse.h"
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stick;
using namespace std::chrono_literals;

/// Which sticks there are, and one thing done on one of them, with a UDisks2 that does what the test says.
class TestSticks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whereUDisksIsNotItIsSaid();
    void itComesAndGoes();
    void onlySticksAreListed_data();
    void onlySticksAreListed();
    void twoAreListedByTheirDevices();
    void itIsOpenForAsLongAsItTakes_data();
    void itIsOpenForAsLongAsItTakes();
    void theWindowDoesNotWait();
    void oneAtATime();
    void whatIsRefusedAtOnce_data();
    void whatIsRefusedAtOnce();
    void whyItDoesNotOpen_data();
    void whyItDoesNotOpen();
    void pulledOutWhileItIsOpen();
    void pulledOutAndPutInAgainIsPulledOut();
    void whoStaysOpenIsTold();
    void busyForAMomentIsClosedAllTheSame();
    void openedTooLateIsClosed();
    void udisksThatDiesIsTold();
    void whatACrashLeftOpenIsClosed();
    void somebodyElsesStaysAsItIs();

private:
    QString note() const { return m_folder->filePath(QStringLiteral("stick-open")); }
    QString files() const { return m_folder->filePath(QStringLiteral("files")); }
    /// Says that the work is under way, and waits until the test lets it go on.
    Sticks::Work held()
    {
        return [this](const QString &) {
            m_begun.release();
            m_goOn.acquire();
        };
    }
    bool hasBegun()
    {
        return QTest::qWaitFor([this] { return m_begun.available() > 0; }, 20000);
    }
    std::error_code codeOf(const QSignalSpy &failed) const
    {
        return failed.value(0).value(0).value<base::Error>().code;
    }

    std::unique_ptr<support::StickHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    QSemaphore m_begun, m_goOn;
};

void TestSticks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("files")));
    m_house = std::make_unique<support::StickHouse>();
    QVERIFY(m_house->start());
    m_begun.tryAcquire(m_begun.available());
    m_goOn.tryAcquire(m_goOn.available());
}

void TestSticks::cleanup()
{
    m_house.reset();
}

void TestSticks::whereUDisksIsNotItIsSaid()
{
    m_house->stop();
    for (const QDBusConnection &bus : { m_house->bus(), QDBusConnection(QStringLiteral("nowhere")) }) {
        Sticks sticks(note(), bus);
        QTest::qWait(0);
        QVERIFY(!sticks.isThere() && sticks.list().isEmpty());
        QCOMPARE(sticks.use(QStringLiteral("sdb1"), Access::Read, {}).error().code, Errc::NoUDisks);
    }
}

void TestSticks::itComesAndGoes()
{
    Sticks sticks(note(), m_house->bus());
    QSignalSpy changed(&sticks, &Sticks::changed);
    QTRY_VERIFY(sticks.isThere());
    QVERIFY(sticks.list().isEmpty());
    m_house->plugIn("sdb1", files());
    QTRY_COMPARE(sticks.list(), QList<Stick>({ { QStringLiteral("sdb1"), 8'000'000'000, true } }));
    m_house->pullOut("sdb1");
    QTRY_VERIFY(sticks.list().isEmpty());
    m_house->plugIn("sdb1", files());
    QTRY_COMPARE(sticks.list().size(), 1);
    m_house->stop();
    QTRY_VERIFY(!sticks.isThere());
    QVERIFY(sticks.list().isEmpty());
    QVERIFY(changed.size() >= 5);
}

void TestSticks::onlySticksAreListed_data()
{
    QTest::addColumn<QVariantMap>("how");
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<bool>("isFormatKnown");
    const auto row = [](const char *name, const QVariantMap &how, bool isListed, bool isKnown = false) {
        QTest::newRow(name) << how << isListed << isKnown;
    };
    const QString type = QStringLiteral("IdType");
    row("FAT", {}, true, true);
    row("exFAT", { { type, QStringLiteral("exfat") } }, true, true);
    row("a card", { { QStringLiteral("ConnectionBus"), QStringLiteral("sdio") } }, true, true);
    row("NTFS", { { type, QStringLiteral("ntfs") } }, true);
    row("ext4, which has links and owners", { { type, QStringLiteral("ext4") } }, true);
    row("the machine's own disk", { { QStringLiteral("Removable"), false } }, false);
    row("a film", { { QStringLiteral("Optical"), true } }, false);
    row("hidden on purpose", { { QStringLiteral("HintIgnore"), true } }, false);
    row("open: an administrator's", { { QStringLiteral("isOpen"), true } }, false);
}

void TestSticks::onlySticksAreListed()
{
    QFETCH(QVariantMap, how);
    QFETCH(bool, isListed);
    m_house->plugIn("sdb1", files(), how);
    Sticks sticks(note(), m_house->bus());
    QTRY_VERIFY(sticks.isThere());
    QCOMPARE(sticks.list().size(), isListed ? 1 : 0);
    if (isListed)
        QTEST(sticks.list().first().isFormatKnown, "isFormatKnown");
}

void TestSticks::twoAreListedByTheirDevices()
{
    m_house->plugIn("sdc1", files(), { { QStringLiteral("Size"), 16'000'000'000ULL } });
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 2);
    QCOMPARE(sticks.list().first().device, QStringLiteral("sdb1"));
    QCOMPARE(sticks.list().last().size, 16'000'000'000ULL);
}

void TestSticks::itIsOpenForAsLongAsItTakes_data()
{
    QTest::addColumn<Access>("access");
    QTest::addColumn<QString>("options");
    QTest::newRow("to read") << Access::Read << QStringLiteral("ro,noexec,nosuid,nodev");
    QTest::newRow("to write") << Access::Write << QStringLiteral("rw,noexec,nosuid,nodev");
}

void TestSticks::itIsOpenForAsLongAsItTakes()
{
    QFETCH(Access, access);
    QFETCH(QString, options);
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy finished(&sticks, &Sticks::finished), failed(&sticks, &Sticks::failed);
    QString folder;
    bool isNoted = false, isElsewhere = false;
    QVERIFY(sticks.use(QStringLiteral("sdb1"), access, [&](const QString &opened) {
        folder = opened;
        isNoted = Sticks::isLeftOpen(note());
        isElsewhere = QThread::currentThread() != QCoreApplication::instance()->thread();
    }));
    QVERIFY(sticks.isInUse());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(folder, files());
    QVERIFY(isNoted && isElsewhere);
    QVERIFY(!sticks.isInUse() && !Sticks::isLeftOpen(note()));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(m_house->asked(),
        QStringList({ QStringLiteral("Mount sdb1 ") + options, QStringLiteral("Unmount sdb1") }));
    QTRY_COMPARE(sticks.list().size(), 1); // and can be opened again
}

void TestSticks::theWindowDoesNotWait()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    m_house->delay("Mount", 500);
    QElapsedTimer time;
    time.start();
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Read, held()));
    QVERIFY(time.elapsed() < 400);
    QVERIFY(hasBegun());
    QSignalSpy finished(&sticks, &Sticks::finished);
    m_goOn.release();
    QTRY_COMPARE(finished.size(), 1);
}

void TestSticks::oneAtATime()
{
    m_house->plugIn("sdb1", files());
    m_house->plugIn("sdc1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 2);
    QSignalSpy finished(&sticks, &Sticks::finished);
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Read, held()));
    QCOMPARE(sticks.use(QStringLiteral("sdc1"), Access::Read, {}).error().code, Errc::InUse);
    QVERIFY(hasBegun());
    m_goOn.release();
    QTRY_COMPARE(finished.size(), 1);
}

void TestSticks::whatIsRefusedAtOnce_data()
{
    QTest::addColumn<QVariantMap>("how");
    QTest::addColumn<QString>("device");
    QTest::addColumn<Errc>("why");
    const QString sdb1 = QStringLiteral("sdb1");
    QTest::newRow("another device") << QVariantMap() << QStringLiteral("sdc1") << Errc::NotThere;
    QTest::newRow("the machine's own disk")
        << QVariantMap { { QStringLiteral("Removable"), false } } << sdb1 << Errc::NotThere;
    QTest::newRow("ext4") << QVariantMap { { QStringLiteral("IdType"), QStringLiteral("ext4") } } << sdb1
                          << Errc::WrongFormat;
    QTest::newRow("write-protected") << QVariantMap { { QStringLiteral("ReadOnly"), true } } << sdb1
                                     << Errc::WriteProtected;
}

void TestSticks::whatIsRefusedAtOnce()
{
    QFETCH(QVariantMap, how);
    QFETCH(QString, device);
    QFETCH(Errc, why);
    m_house->plugIn("sdb1", files(), how);
    Sticks sticks(note(), m_house->bus());
    QTRY_VERIFY(sticks.isThere());
    QCOMPARE(sticks.use(device, Access::Write, {}).error().code, why);
    QVERIFY(!Sticks::isLeftOpen(note()));
    QVERIFY(m_house->asked().isEmpty());
}

void TestSticks::whyItDoesNotOpen_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<Errc>("why");
    const QString of = QStringLiteral("org.freedesktop.UDisks2.Error.");
    QTest::newRow("polkit") << of + QStringLiteral("NotAuthorizedCanObtain") << Errc::NotAllowed;
    QTest::newRow("polkit, no") << of + QStringLiteral("NotAuthorized") << Errc::NotAllowed;
    QTest::newRow("the bus") << QStringLiteral("org.freedesktop.DBus.Error.AccessDenied") << Errc::NotAllowed;
    QTest::newRow("damaged") << of + QStringLiteral("Failed") << Errc::NotOpened;
}

void TestSticks::whyItDoesNotOpen()
{
    QFETCH(QString, error);
    QFETCH(Errc, why);
    m_house->plugIn("sdb1", files());
    m_house->refuse("Mount", error.toLatin1().constData());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy finished(&sticks, &Sticks::finished), failed(&sticks, &Sticks::failed);
    bool isDone = false;
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Read, [&isDone](const QString &) { isDone = true; }));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(codeOf(failed), why);
    QVERIFY(!isDone && finished.isEmpty() && !sticks.isInUse() && !Sticks::isLeftOpen(note()));
    QVERIFY(!failed[0][0].value<base::Error>().detail.contains(QLatin1String("PEDRO")));
}

void TestSticks::pulledOutWhileItIsOpen()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy finished(&sticks, &Sticks::finished), failed(&sticks, &Sticks::failed);
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Write, held()));
    QVERIFY(hasBegun());
    m_house->pullOut("sdb1");
    QTRY_COMPARE(failed.size(), 1); // while the work is still going on
    QCOMPARE(codeOf(failed), Errc::PulledOut);
    QVERIFY(sticks.isInUse());
    m_goOn.release();
    QTRY_VERIFY(!sticks.isInUse());
    QVERIFY(finished.isEmpty() && failed.size() == 1 && !Sticks::isLeftOpen(note()));
}

void TestSticks::pulledOutAndPutInAgainIsPulledOut()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy finished(&sticks, &Sticks::finished), failed(&sticks, &Sticks::failed);
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Write, held()));
    QVERIFY(hasBegun());
    m_house->pullOut("sdb1");
    m_house->plugIn("sdb1", files());
    m_goOn.release();
    QTRY_VERIFY(!sticks.isInUse());
    QCOMPARE(codeOf(failed), Errc::PulledOut);
    QVERIFY(finished.isEmpty());
}

void TestSticks::whoStaysOpenIsTold()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy failed(&sticks, &Sticks::failed);
    m_house->refuse("Unmount", "org.freedesktop.UDisks2.Error.Failed");
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Write, [](const QString &) {}));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(codeOf(failed), Errc::StaysOpen);
    QVERIFY(Sticks::isLeftOpen(note()));
    m_house->refuse("Unmount", "");
    m_house->plugIn("sdc1", files()); // something new: it is closed now
    QTRY_VERIFY(!Sticks::isLeftOpen(note()));
    QTRY_COMPARE(sticks.list().size(), 2);
}

void TestSticks::busyForAMomentIsClosedAllTheSame()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy finished(&sticks, &Sticks::finished);
    m_house->refuse("Unmount", "org.freedesktop.UDisks2.Error.DeviceBusy");
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Write, [](const QString &) {}));
    QTRY_VERIFY(m_house->asked().contains(QStringLiteral("Unmount sdb1")));
    m_house->refuse("Unmount", "");
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!Sticks::isLeftOpen(note()));
}

/// Nobody waits for it any more when UDisks has opened it: it is closed again.
void TestSticks::openedTooLateIsClosed()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus(), 200ms);
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy failed(&sticks, &Sticks::failed);
    m_house->delay("Mount", 350);
    bool isDone = false;
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Read, [&isDone](const QString &) { isDone = true; }));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(codeOf(failed), Errc::TimedOut);
    QTRY_VERIFY(!sticks.isInUse());
    QVERIFY(!isDone && !Sticks::isLeftOpen(note()));
    QCOMPARE(m_house->asked().last(), QStringLiteral("Unmount sdb1"));
}

void TestSticks::udisksThatDiesIsTold()
{
    m_house->plugIn("sdb1", files());
    Sticks sticks(note(), m_house->bus());
    QTRY_COMPARE(sticks.list().size(), 1);
    QSignalSpy failed(&sticks, &Sticks::failed);
    QVERIFY(sticks.use(QStringLiteral("sdb1"), Access::Read, held()));
    QVERIFY(hasBegun());
    m_house->stop();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(codeOf(failed), Errc::NoUDisks);
    m_goOn.release();
    QTRY_VERIFY(!sticks.isInUse());
    QVERIFY(Sticks::isLeftOpen(note())); // the kernel has it open all the same
    QVERIFY(m_house->start());
    m_house->plugIn("sdb1", files(), { { QStringLiteral("isOpen"), true } });
    QTRY_VERIFY(!Sticks::isLeftOpen(note()));
}

void TestSticks::whatACrashLeftOpenIsClosed()
{
    m_house->plugIn("sdb1", files(), { { QStringLiteral("isOpen"), true } });
    {
        QFile left(note());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("/org/freedesktop/UDisks2/block_devices/sdb1");
    }
    QVERIFY(Sticks::isLeftOpen(note()));
    Sticks sticks(note(), m_house->bus());
    QTRY_VERIFY(!Sticks::isLeftOpen(note()));
    QCOMPARE(m_house->asked(), QStringList(QStringLiteral("Unmount sdb1")));
    QTRY_COMPARE(sticks.list().size(), 1);
}

void TestSticks::somebodyElsesStaysAsItIs()
{
    m_house->plugIn("sdb1", files(), { { QStringLiteral("isOpen"), true } });
    Sticks sticks(note(), m_house->bus());
    QSignalSpy changed(&sticks, &Sticks::changed);
    QTRY_COMPARE(changed.size(), 1); // by then it would have asked
    QVERIFY(m_house->asked().isEmpty());
}

QTEST_GUILESS_MAIN(TestSticks)
#include "tst_sticks.moc"
