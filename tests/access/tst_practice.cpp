// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself in practice, from outside: what stands on the screen, and what it leaves alone.
#include "tests/support/centralprocess.h"
#include "tests/support/desktop.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/monitors.h"
#include <QtTest>
#include <sys/prctl.h>

class TestPractice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void a23_theProgramNeedsNoKiosk();
    void a23_itStandsBesideAKiosk();

private:
    static void start(QProcess &program, const QStringList &arguments)
    {
        // However this ends, what it started ends with it.
        program.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(support::builtProgram(QStringLiteral("ui/ventanilla")),
            QStringList { QStringLiteral("--windowed"), QStringLiteral("1280x800"),
                QStringLiteral("--screen-mm"), QStringLiteral("339x212") }
                + arguments);
    }
    static bool showsBand()
    {
        return support::showsBand(QGuiApplication::primaryScreen()->grabWindow(0).toImage());
    }
    const support::Pki m_pki;
    const support::ScriptedCentral m_central { m_pki };
    const support::EnrolledFolder m_data { m_pki, m_central, QUrl(QStringLiteral("https://127.0.0.1:1")) };
};

namespace {

std::unique_ptr<support::Desktop> desktop;

} // namespace

void TestPractice::initTestCase()
{
    QVERIFY(desktop->runs());
    QVERIFY(!showsBand());
}

/// Not enrolled, and where its data would lie there is nothing, nor is there afterwards.
void TestPractice::a23_theProgramNeedsNoKiosk()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("kiosk"));
    QProcess program;
    start(program, { QStringLiteral("--practice"), QStringLiteral("--data"), data });
    QTRY_VERIFY_WITH_TIMEOUT(showsBand(), 20000);
    QVERIFY(!QFile::exists(data));
    program.terminate();
    QVERIFY(program.waitForFinished());
    QVERIFY(QDir(folder.path()).isEmpty());
}

/// A second kiosk would be refused the folder.
void TestPractice::a23_itStandsBesideAKiosk()
{
    QProcess kiosk, program;
    start(kiosk, { QStringLiteral("--data"), m_data.path() });
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_data.path() + QLatin1String("/control.sock")), 20000);
    QVERIFY(!showsBand());
    start(program, { QStringLiteral("--practice"), QStringLiteral("--data"), m_data.path() });
    QTRY_VERIFY_WITH_TIMEOUT(showsBand(), 20000);
    QCOMPARE(kiosk.state(), QProcess::Running);
    for (QProcess *one : { &program, &kiosk }) {
        one->terminate();
        QVERIFY(one->waitForFinished());
    }
}

int main(int argc, char **argv)
{
    desktop = std::make_unique<support::Desktop>();
    QApplication application(argc, argv);
    TestPractice test;
    const int result = QTest::qExec(&test, argc, argv);
    desktop.reset();
    return result;
}

#include "tst_practice.moc"
