// SPDX-License-Identifier: GPL-3.0-or-later
// One machine, one person after another: of who went before nothing is found, wherever one looks.
#include "tests/journeys/house.h"
#include "tests/journeys/traces.h"
#include "tests/journeys/wholehouse.h"
#include "ui/screens/page.h"
#include <QClipboard>
#include <QtTest>
#include <sys/resource.h>

using namespace std::chrono_literals;
using journeys::everythingIn;
using journeys::found;
using journeys::foundInFiles;
using journeys::givenAway;
using journeys::WholeHouse;

namespace {

/// Where a program could leave something: this process and those that it starts have nothing else.
const QTemporaryDir &home()
{
    static const QTemporaryDir folder;
    return folder;
}

QString logFile()
{
    return home().filePath(QStringLiteral("all.log"));
}

void log(QtMsgType, const QMessageLogContext &, const QString &message)
{
    QFile file(logFile());
    if (file.open(QIODevice::Append))
        file.write(message.toUtf8() + '\n');
}

} // namespace

class TestSharedTerminal : public QObject
{
    Q_OBJECT
public:
    static void initMain()
    {
        const QByteArray folder = home().path().toLocal8Bit();
        for (const char *variable : { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR" })
            qputenv(variable, folder);
    }
private Q_SLOTS:
    void init() { qInstallMessageHandler(log); }
    void cleanup() { qInstallMessageHandler(nullptr); }
    void f15_theNextPersonFindsNothing_data();
    void f15_theNextPersonFindsNothing();
    void f46_whoIsAwayIsAskedFirstAndCoveredMeanwhile();
    void f44_nothingLiesInTheFilesOfAKioskThatWasKilled();
    void aCrashLeavesNoPictureOfTheMemory();

private:
    static QStringList inFiles(const WholeHouse &house)
    {
        return foundInFiles(givenAway(), house.dataFolder()) + foundInFiles(givenAway(), house.slipFolder())
            + foundInFiles(givenAway(), home().path());
    }
    static bool walkToStory(journeys::Resident &resident, const kiosk::FilingDesk &desk)
    {
        const auto lost = desk.catalogue().find(QStringLiteral("perdida-documentos"));
        return resident.begin(lost->card.in(QStringLiteral("es")))
            && resident.goOnTo(QStringLiteral("Revise antes de enviar"), journeys::someAnswers());
    }
};

void TestSharedTerminal::f15_theNextPersonFindsNothing_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end :
        { "Terminar", "filed, and Terminar", "away", "filed, and away", "another program start" })
        QTest::newRow(end) << QString::fromLatin1(end);
}

void TestSharedTerminal::f15_theNextPersonFindsNothing()
{
    QFETCH(QString, end);
    WholeHouse house;
    house.openKiosk();
    auto &resident = house.resident();
    auto &window = house.kiosk().window();
    QVERIFY(walkToStory(resident, house.kiosk().desk()));
    QApplication::clipboard()->setText(QStringLiteral("12345678-5"));
    // Whoever looks now does find it: the search can see.
    QVERIFY(found(givenAway(), everythingIn(window)).size() > 2);
    if (end.startsWith(QLatin1String("filed")))
        QVERIFY(resident.file(journeys::someAnswers()));
    if (end.endsWith(QLatin1String("away"))) {
        resident.wait(180s);
        resident.wait(45s);
        QTRY_VERIFY(resident.button(QStringLiteral("Empezar"))
            || resident.button(QStringLiteral("Volver al inicio")));
    } else if (end == QLatin1String("another program start")) {
        house.closeKiosk();
        QApplication::clipboard()->clear(); // it ends with its program
        house.openKiosk();
    } else {
        QVERIFY(house.kiosk().leave());
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(found(givenAway(), everythingIn(house.kiosk().window())), QStringList());
    QCOMPARE(inFiles(house), QStringList());
    // And the next person, on the same pages.
    auto &next = house.resident();
    const auto lost = house.kiosk().desk().catalogue().find(QStringLiteral("perdida-documentos"));
    if (next.button(QStringLiteral("Volver al inicio")))
        next.touch(QStringLiteral("Volver al inicio"));
    QVERIFY(next.begin(lost->card.in(QStringLiteral("es"))));
    next.onPage = [&] { QCOMPARE(found(givenAway(), everythingIn(house.kiosk().window())), QStringList()); };
    QVERIFY(next.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    next.onPage = nullptr;
}

void TestSharedTerminal::f46_whoIsAwayIsAskedFirstAndCoveredMeanwhile()
{
    WholeHouse house;
    house.openKiosk();
    auto &resident = house.resident();
    QVERIFY(walkToStory(resident, house.kiosk().desk()));
    resident.wait(180s);
    QCOMPARE(resident.heading(), QStringLiteral("¿Sigue ahí?"));
    for (const QString &text : resident.visibleTexts())
        QVERIFY2(found(givenAway(), { text }).isEmpty(), qPrintable(text));
    resident.wait(44s);
    QVERIFY(resident.touch(QStringLiteral("Sí, quiero seguir")));
    QCOMPARE(resident.heading(), QStringLiteral("Revise antes de enviar"));
    QVERIFY(found(givenAway(), everythingIn(house.kiosk().window())).size() > 2);
    QVERIFY(house.kiosk().leave());
}

/// The power went while they were answering: a draft is on the disk, and closed.
void TestSharedTerminal::f44_nothingLiesInTheFilesOfAKioskThatWasKilled()
{
    WholeHouse house;
    QProcess answerer;
    answerer.setStandardErrorFile(logFile(), QIODevice::Append);
    answerer.start(support::builtProgram(QStringLiteral("tests/faults/faults_answerer")),
        { house.dataFolder(), house.slipFolder() });
    QByteArray said;
    const auto answered = [&] {
        said += answerer.readAllStandardOutput();
        return said.contains("guardado more") || said.contains("guardado comuna");
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(), 30000);
    answerer.kill();
    QVERIFY(answerer.waitForFinished());
    QCOMPARE(inFiles(house), QStringList());
    house.openKiosk();
    QCOMPARE(found(givenAway(), everythingIn(house.kiosk().window())), QStringList());
    // The search finds what is there.
    QFile planted(home().filePath(QStringLiteral("planted")));
    QVERIFY(planted.open(QIODevice::WriteOnly));
    planted.write("{\"first\":\"Soto\"}");
    planted.close();
    QCOMPARE(inFiles(house).size(), 1);
    QVERIFY(planted.remove());
}

void TestSharedTerminal::aCrashLeavesNoPictureOfTheMemory()
{
    WholeHouse house;
    QProcess kiosk;
    kiosk.setWorkingDirectory(home().path());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("ASAN_OPTIONS"), QStringLiteral("handle_segv=0")); // or it would end nicely
    kiosk.setProcessEnvironment(environment);
    kiosk.setChildProcessModifier([] {
        constexpr rlimit all { RLIM_INFINITY, RLIM_INFINITY };
        setrlimit(RLIMIT_CORE, &all);
    });
    kiosk.start(support::builtProgram(QStringLiteral("ui/ventanilla")),
        { QStringLiteral("--data"), house.dataFolder(), QStringLiteral("--windowed"),
            QStringLiteral("1280x800") });
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(house.dataFolder() + QLatin1String("/control.sock")), 20000);
    // Where the kernel hands dumps to a program no file would tell.
    QFile limits(QStringLiteral("/proc/%1/limits").arg(kiosk.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    static const QRegularExpression none(QStringLiteral("Max core file size +0 +0 "));
    QVERIFY(none.match(QString::fromLatin1(limits.readAll())).hasMatch());
    ::kill(pid_t(kiosk.processId()), SIGSEGV);
    QVERIFY(kiosk.waitForFinished());
    QCOMPARE(kiosk.exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(home().path()).entryList({ QStringLiteral("core*") }), QStringList());
    QCOMPARE(QDir(house.dataFolder()).entryList({ QStringLiteral("core*") }), QStringList());
}

QTEST_MAIN(TestSharedTerminal)
#include "tst_sharedterminal.moc"
