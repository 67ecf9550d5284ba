// SPDX-License-Identifier: GPL-3.0-or-later
// The disk under the kiosk is full, or may only be read: a small file system of its own, in a mount namespace
// of this process.
#include "db/reserve.h"
#include "tests/journeys/house.h"
#include "tests/journeys/wholehouse.h"
#include <QProcess>
#include <QtTest>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

using journeys::WholeHouse;

namespace {

constexpr qint64 diskSize = 6 * db::Reserve::size;

bool write(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// As root, or in a user namespace where the system allows it. Before there is a second thread.
bool canMount()
{
    const QByteArray user = QByteArray::number(::getuid()), group = QByteArray::number(::getgid());
    if (::unshare(CLONE_NEWNS) != 0
        && (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0 || !write("/proc/self/setgroups", "deny")
            || !write("/proc/self/uid_map", user + ' ' + user + " 1")
            || !write("/proc/self/gid_map", group + ' ' + group + " 1")))
        return false;
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A small disk in the place of a folder, with what was in it.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder) : m_folder(folder)
    {
        const QTemporaryDir before;
        copy(folder, before.path());
        const QByteArray size = "mode=0700,size=" + QByteArray::number(diskSize);
        if (::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) != 0)
            qFatal("cannot mount");
        copy(before.path(), folder);
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH); }

    void fill(qint64 leaving = 0) const
    {
        struct statvfs found = {};
        ::statvfs(QFile::encodeName(m_folder).constData(), &found);
        const qint64 size = qint64(found.f_bavail) * qint64(found.f_frsize) - leaving;
        const int descriptor = ::open(QFile::encodeName(ballast()).constData(), O_WRONLY | O_CREAT, 0600);
        if (descriptor < 0 || ::posix_fallocate(descriptor, 0, size) != 0)
            qFatal("cannot fill the disk");
        ::close(descriptor);
    }
    void makeRoom() const { QFile::remove(ballast()); }
    bool makeReadOnly() const
    {
        return ::mount(
                   nullptr, QFile::encodeName(m_folder).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr)
            == 0;
    }

private:
    static void copy(const QString &from, const QString &to)
    {
        if (QProcess::execute(QStringLiteral("cp"), { QStringLiteral("-a"), from + QStringLiteral("/."), to })
            != 0)
            qFatal("cannot copy %s", qPrintable(from));
    }
    QString ballast() const { return m_folder + QStringLiteral("/ballast"); }

    const QString m_folder;
};

bool takesFilings(WholeHouse &house)
{
    return house.resident().button(QStringLiteral("Empezar")) != nullptr;
}

bool refusesFor(WholeHouse &house, const QString &reason)
{
    return house.resident().heading() == QStringLiteral("Esta Ventanilla no está recibiendo trámites")
        && house.resident().sees(reason) && !takesFilings(house);
}

const QString noRoom = QStringLiteral("no queda espacio");
const QString needsTechnician = QStringLiteral("necesita una revisión");

bool begin(WholeHouse &house)
{
    const auto procedure = house.kiosk().desk().catalogue().ordered().first();
    return house.resident().begin(procedure->card.in(QStringLiteral("es")));
}

bool hasReserve(const WholeHouse &house)
{
    return QFile::exists(house.dataFolder() + QStringLiteral("/kiosk.sqlite.reserve"));
}

QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> content;
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        content[info.fileName()] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return content;
}

} // namespace

class TestDiskFull : public QObject
{
    Q_OBJECT
public:
    explicit TestDiskFull(bool canMount) : m_canMount(canMount) { }
private Q_SLOTS:
    void init();
    void cleanup();
    void f43_newOnesAreRefusedWhileThereIsStillRoom();
    void f07_f43_aSecondKioskLeavesTheReserveAlone();
    void f43_theOneBeingAnsweredIsSavedOnAFullDisk();
    void f43_startsOnAFullDiskAndGoesOnWithoutARestart_data();
    void f43_startsOnAFullDiskAndGoesOnWithoutARestart();
    void f43_readOnlyIsRefusedAndUntouched();

private:
    const bool m_canMount;
    std::unique_ptr<WholeHouse> m_house;
    std::unique_ptr<SmallDisk> m_disk;
};

void TestDiskFull::init()
{
    if (!m_canMount)
        QSKIP("this system lets nobody mount a file system here");
    m_house = std::make_unique<WholeHouse>();
    m_house->stopService();
    m_disk = std::make_unique<SmallDisk>(m_house->dataFolder());
    m_house->openKiosk();
}

void TestDiskFull::cleanup()
{
    if (m_house)
        m_house->closeKiosk();
    m_disk.reset();
    m_house.reset();
}

void TestDiskFull::f43_newOnesAreRefusedWhileThereIsStillRoom()
{
    QVERIFY(takesFilings(*m_house));
    m_disk->fill(db::Reserve::lowest - 1);
    QTRY_VERIFY_WITH_TIMEOUT(refusesFor(*m_house, noRoom), 15000);
    QVERIFY2(hasReserve(*m_house), "it is for those who have begun");
    m_disk->makeRoom();
    QTRY_VERIFY_WITH_TIMEOUT(takesFilings(*m_house), 15000);
}

void TestDiskFull::f07_f43_aSecondKioskLeavesTheReserveAlone()
{
    m_disk->fill(db::Reserve::lowest - 1);
    const journeys::OpenKiosk second(m_house->dataFolder(), m_house->slipFolder());
    QVERIFY(hasReserve(*m_house));
}

void TestDiskFull::f43_theOneBeingAnsweredIsSavedOnAFullDisk()
{
    QSignalSpy unavailable(&m_house->kiosk().desk(), &kiosk::FilingDesk::unavailable);
    QVERIFY(begin(*m_house));
    m_disk->fill();
    QVERIFY(m_house->resident().file(journeys::someAnswers()));
    const QString comprobante = m_house->kiosk().comprobante();
    QVERIFY(!comprobante.isEmpty());
    QVERIFY2(!hasReserve(*m_house), "otherwise the disk was not full");
    QTRY_COMPARE_WITH_TIMEOUT(unavailable.size(), 1, 15000);
    QVERIFY(m_house->resident().touch(QStringLiteral("Otro trámite")));
    QTRY_VERIFY(refusesFor(*m_house, noRoom));

    m_disk->makeRoom();
    QTRY_VERIFY_WITH_TIMEOUT(takesFilings(*m_house), 15000);
    QVERIFY(hasReserve(*m_house));
    QVERIFY(!m_house->kiosk().file().isEmpty());
    QCOMPARE(m_house->queue().size(), 2);
    QCOMPARE(m_house->queue().last()[QLatin1String("comprobante")].toString(), comprobante);
}

void TestDiskFull::f43_startsOnAFullDiskAndGoesOnWithoutARestart_data()
{
    QTest::addColumn<bool>("reserve");
    QTest::addColumn<QString>("reason");
    QTest::newRow("with the reserve, which lets what waits be delivered") << true << noRoom;
    QTest::newRow("without it, not even what precedes the store") << false << needsTechnician;
}

void TestDiskFull::f43_startsOnAFullDiskAndGoesOnWithoutARestart()
{
    QFETCH(bool, reserve);
    QFETCH(QString, reason);
    QVERIFY(!m_house->kiosk().file().isEmpty());
    m_house->closeKiosk();
    if (!reserve)
        QVERIFY(QFile::remove(m_house->dataFolder() + QStringLiteral("/kiosk.sqlite.reserve")));
    m_disk->fill();
    m_house->openKiosk();
    QTRY_VERIFY(refusesFor(*m_house, reason));
    if (reserve) {
        m_house->startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_house->arrived(), 1, 20000);
    }
    m_disk->makeRoom();
    QTRY_VERIFY_WITH_TIMEOUT(takesFilings(*m_house), 15000);
    QVERIFY(!m_house->kiosk().file().isEmpty());
}

void TestDiskFull::f43_readOnlyIsRefusedAndUntouched()
{
    QVERIFY(!m_house->kiosk().file().isEmpty());
    m_house->closeKiosk();
    const auto before = contentOf(m_house->dataFolder());
    QVERIFY(m_disk->makeReadOnly());
    m_house->openKiosk();
    QTRY_VERIFY(refusesFor(*m_house, needsTechnician));
    m_house->closeKiosk();
    QCOMPARE(contentOf(m_house->dataFolder()), before);
}

int main(int argc, char *argv[])
{
    const bool mayMount = canMount();
    QApplication application(argc, argv);
    TestDiskFull test(mayMount);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskfull.moc"
