// SPDX-License-Identifier: GPL-3.0-or-later
// Three kiosks and a board, each a process: killed, stopped, and come back.
#include "tests/support/openclass.h"
#include <QCoreApplication>
#include <QProcess>
#include <csignal>
#include <cstdio>

using classnet::Errc;
using classnet::Host;
using classnet::Member;
using support::OpenClass;
using support::tallyOf;
using support::word;
using namespace std::chrono_literals;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// The child: a kiosk, until it is killed. Says what it hears, and stands where all have to wait.
int beAKiosk(const QString &scanned, const QString &label, int people)
{
    const auto invitation = classnet::Invitation::read(scanned);
    const base::SystemClock clock;
    Member member(clock);
    if (!invitation || !member.setTally(tallyOf(label, 1, people)))
        return EXIT_FAILURE;
    QObject::connect(&member, &Member::joined, &member, [] { say(word("joined")); });
    QObject::connect(&member, &Member::lost, &member, [] { say(word("lost")); });
    QObject::connect(&member, &Member::refused, &member, [](const base::Error &why) {
        say(word("refused ") + QString::fromStdString(why.code.message()));
        QCoreApplication::quit();
    });
    QObject::connect(&member, &Member::paceChanged, &member, [&](const classnet::Pace &pace) {
        say(word("pace ") + pace.waitAt);
        (void)member.setTally(tallyOf(label, 1 + pace.sequence, people, pace.waitAt.toUtf8().constData()));
    });
    member.join(*invitation);
    return QCoreApplication::exec();
}

class Child
{
public:
    void start(const OpenClass &open, const QString &label, int people)
    {
        m_output.clear();
        m_process.start(QCoreApplication::applicationFilePath(),
            { word("--kiosk"), open.host->invitation().toQr(), label, QString::number(people) });
    }
    ~Child() { kill(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    bool said(const char *line)
    {
        m_output += m_process.readAllStandardOutput();
        return m_output.split('\n').contains(line);
    }
    int times(const char *line)
    {
        m_output += m_process.readAllStandardOutput();
        return int(m_output.split('\n').count(line));
    }
    bool isOver() const { return m_process.state() == QProcess::NotRunning; }

private:
    QProcess m_process;
    QByteArray m_output;
};

int at(const training::Board &board, int place)
{
    const auto places = board.places();
    return places.size() > place ? places.at(place).here : -1;
}

} // namespace

class TestProcesses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeKiosks();
};

void TestProcesses::threeKiosks()
{
    constexpr int patience = 30000; // ms, for a busy machine
    const QStringList labels { word("aaaaaaaa"), word("bbbbbbbb"), word("cccccccc") };
    auto open = std::make_unique<OpenClass>();
    Child kiosks[3];
    for (int i = 0; i < 3; ++i)
        kiosks[i].start(*open, labels.at(i), 10 + i);
    QTRY_COMPARE_WITH_TIMEOUT(open->board.people(), 33, patience);
    QVERIFY(open->host->setPace({ 0, word("el-dedo"), word("two"), {}, false }, {}));
    QTRY_COMPARE_WITH_TIMEOUT(at(open->board, 1), 3, patience); // all three have gone there
    for (Child &kiosk : kiosks)
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.said("pace two"), patience);

    // One is killed, and begins anew.
    kiosks[1].kill();
    QTRY_COMPARE_WITH_TIMEOUT(open->host->gone(), labels.mid(1, 1), patience);
    QCOMPARE(open->board.people(), 33);
    kiosks[1].start(*open, labels.at(1), 11);
    QTRY_VERIFY_WITH_TIMEOUT(kiosks[1].said("pace two"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(open->host->gone().isEmpty(), patience);

    // One stands still, and its connection with it: only the board's clock shows it.
    kiosks[2].signal(SIGSTOP);
    open->clock.advance(15s);
    QVERIFY(open->host->setPace({ 0, word("el-dedo"), word("one"), {}, false }, {}));
    QTRY_COMPARE_WITH_TIMEOUT(at(open->board, 0), 2, patience); // the others go on
    open->clock.advance(1s);
    open->host->look();
    QCOMPARE(open->host->gone(), labels.mid(2));
    QCOMPARE(open->host->members(), 2);
    QCOMPARE(at(open->board, 1), 1); // where it was
    kiosks[2].signal(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(at(open->board, 0), 3, patience); // by itself
    QCOMPARE(kiosks[2].times("joined"), 2);
    QVERIFY(open->host->gone().isEmpty());
    QCOMPARE(open->board.people(), 33);

    // Another board comes to the same address: the kiosks say so and try no more.
    const quint16 port = open->port();
    open.reset();
    OpenClass other(port);
    for (Child &kiosk : kiosks) {
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.said("refused WrongBoard"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.isOver(), patience);
    }
    QCOMPARE(other.board.people(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == word("--kiosk"))
        return beAKiosk(arguments.at(2), arguments.at(3), arguments.at(4).toInt());
    TestProcesses test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_processes.moc"
