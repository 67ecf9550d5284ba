// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/watchdog.h"
#include <QTemporaryDir>
#include <QtTest>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// What systemd would hear.
class Listener
{
public:
    Listener()
    {
        const QByteArray path = (m_folder.path() + QLatin1String("/notify")).toLocal8Bit();
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        std::copy(path.begin(), path.end(), std::begin(address.sun_path));
        m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        m_listens = bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        qputenv("NOTIFY_SOCKET", path);
    }
    ~Listener()
    {
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("WATCHDOG_USEC");
        close(m_socket);
    }
    bool listens() const { return m_listens; }
    QByteArray heard() const ///< the next word; empty: none waits
    {
        QByteArray word(64, '\0');
        const auto size = recv(m_socket, word.data(), size_t(word.size()), 0);
        return size < 0 ? QByteArray() : word.left(size);
    }

private:
    const QTemporaryDir m_folder;
    int m_socket = -1;
    bool m_listens = false;
};

} // namespace

class TestWatchdog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void systemdHearsOfTheFirstPageAndThenThatWeLive();
    void aThreadThatIsBusyIsSilent();
    void withoutAWatchdogOnlyTheBeginningIsTold();
    void systemdHearsWhetherAnybodyIsThere();
    void nobodyNeedsToListen();
};

void TestWatchdog::systemdHearsOfTheFirstPageAndThenThatWeLive()
{
    const Listener systemd;
    QVERIFY(systemd.listens());
    qputenv("WATCHDOG_USEC", "100000");
    {
        window::Watchdog watchdog;
        QCOMPARE(systemd.heard(), QByteArray());
        watchdog.begin();
        QCOMPARE(systemd.heard(), QByteArray("READY=1"));
        // (QTRY_… would ask, and so take, a word twice.)
        for (int sign = 0; sign < 2; ++sign)
            QVERIFY(QTest::qWaitFor([&] { return systemd.heard() == "WATCHDOG=1"; }));
        while (!systemd.heard().isEmpty()) { }
    }
    QCOMPARE(systemd.heard(), QByteArray()); // the program may begin anew
    window::Watchdog::sayStopping();
    QCOMPARE(systemd.heard(), QByteArray("STOPPING=1"));
}

void TestWatchdog::aThreadThatIsBusyIsSilent()
{
    const Listener systemd;
    qputenv("WATCHDOG_USEC", "20000");
    window::Watchdog watchdog;
    watchdog.begin();
    QCOMPARE(systemd.heard(), QByteArray("READY=1"));
    const QDeadlineTimer busy(100);
    while (!busy.hasExpired()) { }
    QCOMPARE(systemd.heard(), QByteArray());
}

void TestWatchdog::withoutAWatchdogOnlyTheBeginningIsTold()
{
    const Listener systemd;
    window::Watchdog watchdog;
    watchdog.begin();
    QCOMPARE(systemd.heard(), QByteArray("READY=1"));
    QTest::qWait(50);
    QCOMPARE(systemd.heard(), QByteArray());
}

void TestWatchdog::systemdHearsWhetherAnybodyIsThere()
{
    const Listener systemd;
    window::Watchdog watchdog;
    watchdog.tellAtRest(true);
    QCOMPARE(systemd.heard(), QByteArray("STATUS=idle"));
    watchdog.tellAtRest(false);
    QCOMPARE(systemd.heard(), QByteArray("STATUS=busy"));
}

void TestWatchdog::nobodyNeedsToListen()
{
    qputenv("WATCHDOG_USEC", "20000");
    window::Watchdog watchdog;
    watchdog.begin();
    QTest::qWait(50);
    qunsetenv("WATCHDOG_USEC");
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
