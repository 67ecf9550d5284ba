// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/pin.h"
#include "tests/support/centralprocess.h"
#include "tests/support/manualclock.h"
#include <QTemporaryDir>
#include <QtTest>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using Outcome = staff::Attempt::Outcome;

namespace {

const auto good = QByteArrayLiteral("907215");

/// A terminal; its other end types, and sees what is echoed.
class Terminal
{
public:
    Terminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("no terminal");
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY); // what was echoed stays readable
    }
    ~Terminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
    QString name() const { return QString::fromLocal8Bit(::ptsname(m_master)); }
    bool type(const QByteArray &line) const
    {
        return ::write(m_master, line.constData(), size_t(line.size())) == line.size();
    }
    QByteArray echoed() const
    {
        QByteArray all(4096, '\0');
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
        const ssize_t got = ::read(m_master, all.data(), size_t(all.size()));
        return all.left(std::max<ssize_t>(got, 0));
    }

private:
    int m_master, m_slave = -1;
};

} // namespace

/// `ventanillactl pin set`, the program itself.
class TestPin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fromStdin();
    void refused_data();
    void refused();
    void askedTwiceAndNotShown();
    void notTwiceTheSame();
    void wrongUsage_data();
    void wrongUsage();

private:
    struct Session
    {
        int exit = -1;
        QByteArray said;
    };
    static Session run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(ctl(), arguments);
        program.write(input);
        program.closeWriteChannel();
        program.waitForFinished(60000);
        return { program.exitCode(), program.readAll() };
    }
    /// Types each line when it is asked for.
    Session atTerminal(const QByteArrayList &lines, QByteArray &echoed) const
    {
        const Terminal terminal;
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.setStandardInputFile(terminal.name());
        program.start(ctl(), pinSet());
        Session session;
        for (const QByteArray &line : lines) {
            QByteArray question;
            while (!question.endsWith(":\n") && program.waitForReadyRead(60000))
                question += program.readAll();
            session.said += question;
            terminal.type(line + '\n');
        }
        program.waitForFinished(60000);
        session.said += program.readAll();
        session.exit = program.exitCode();
        echoed = terminal.echoed();
        return session;
    }
    QStringList pinSet(const QStringList &more = {}, const QString &role = QStringLiteral("instructor")) const
    {
        return QStringList { QStringLiteral("pin"), QStringLiteral("set"), role, QStringLiteral("--data"),
            m_folder->path() }
        + more;
    }
    static QString ctl() { return support::builtProgram(QStringLiteral("app/technician/ventanillactl")); }
    Outcome tried(const QByteArray &pin) const
    {
        return staff::Pin(m_folder->path(), staff::Role::Instructor, m_clock)
            .check(QString::fromLatin1(pin))
            .value()
            .outcome;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const support::ManualClock m_clock;
};

void TestPin::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPin::fromStdin()
{
    const Session set = run(pinSet({ QStringLiteral("--stdin") }), good + '\n');
    QCOMPARE(set.exit, 0);
    QVERIFY2(set.said.contains("pin.set: instructor\n"), set.said.constData()); // which one, and nothing else
    QVERIFY(!set.said.contains(good));
    QCOMPARE(tried(good), Outcome::Right);
    const Session json
        = run(pinSet({ QStringLiteral("--stdin"), QStringLiteral("--json") }), "280463\nnothing else\n");
    QVERIFY2(json.said.endsWith("{\"role\":\"instructor\"}\n"), json.said.constData());
    QCOMPARE(tried("280463"), Outcome::Right);
    QCOMPARE(tried(good), Outcome::Wrong);
}

void TestPin::refused_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("vacía");
    QTest::newRow("simple") << QByteArray("123456\n") << QStringLiteral("adivina");
    QTest::newRow("short") << QByteArray("90721\n") << QStringLiteral("seis cifras");
    QTest::newRow("letters") << QByteArray("secret\n") << QStringLiteral("seis cifras");
}

void TestPin::refused()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, why);
    const Session set = run(pinSet({ QStringLiteral("--stdin") }), input);
    QCOMPARE(set.exit, 1);
    QVERIFY2(QString::fromUtf8(set.said).contains(why), set.said.constData());
    QVERIFY(input.isEmpty() || !set.said.contains(input.trimmed()));
    QVERIFY(!set.said.contains("pin.set"));
    QCOMPARE(tried(good), Outcome::NotSet);
}

void TestPin::askedTwiceAndNotShown()
{
    QByteArray echoed;
    const Session set = atTerminal({ good, good }, echoed);
    QVERIFY2(set.exit == 0, set.said.constData());
    QVERIFY(!set.said.contains(good));
    QVERIFY2(!echoed.contains('9'), echoed.constData());
    QCOMPARE(tried(good), Outcome::Right);
}

void TestPin::notTwiceTheSame()
{
    QByteArray echoed;
    const Session set = atTerminal({ good, "907216" }, echoed);
    QCOMPARE(set.exit, 1);
    QVERIFY(QString::fromUtf8(set.said).contains(QStringLiteral("No son iguales")));
    QCOMPARE(tried(good), Outcome::NotSet);
}

void TestPin::wrongUsage_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("more");
    const auto instructor = QStringLiteral("instructor");
    QTest::newRow("no terminal") << instructor << QStringList {};
    // Never on the command line, which everybody on the machine sees.
    QTest::newRow("as an argument") << instructor << QStringList { QString::fromLatin1(good) };
    QTest::newRow("no such role") << QStringLiteral("resident") << QStringList { QStringLiteral("--stdin") };
}

void TestPin::wrongUsage()
{
    QFETCH(QString, role);
    QFETCH(QStringList, more);
    QCOMPARE(run(pinSet(more, role), good + '\n').exit, 2);
    QCOMPARE(tried(good), Outcome::NotSet);
}

QTEST_GUILESS_MAIN(TestPin)
#include "tst_pin.moc"
