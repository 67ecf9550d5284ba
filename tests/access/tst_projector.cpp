// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself beside a projector, from outside: what stands on both screens.
#include "app/base/settings.h"
#include "tests/support/centralprocess.h"
#include "tests/support/desktop.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/monitors.h"
#include "app/base/settings.h"
#include "ui/window/secondscreen.h"
#include <QtTest>
#include <sys/prctl.h>

using support::photo;
using support::plug;
using support::screen;
using support::showsBand;
using support::unplug;

namespace {

const auto panel = QStringLiteral("PANEL"), beam = QStringLiteral("BEAM");
const QRect panelPlace(0, 0, 1280, 800), beamPlace(1280, 0, 1280, 800);
std::unique_ptr<support::Desktop> desktop;

struct Program : QProcess
{
    explicit Program(const QStringList &arguments)
    {
        setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
        setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(support::builtProgram(QStringLiteral("ui/ventanilla")), arguments);
    }
    ~Program() override
    {
        terminate();
        waitForFinished();
    }
};

/// What it must look like where it stands.
QImage privatePage()
{
    const window::SecondScreen second(*screen(panel), {});
    (void)QTest::qWaitFor([] { return photo(beam).pixelColor(0, 0) != QColor(Qt::black); });
    return photo(beam);
}

} // namespace

class TestProjector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void a24_aKioskIsPrivateAndPracticeIsShown();
    void aTechnicianSaysWhichScreenIsTheKiosks();
};

void TestProjector::init()
{
    QVERIFY(desktop->runs());
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(beam));
}

void TestProjector::a24_aKioskIsPrivateAndPracticeIsShown()
{
    const QImage still = privatePage();
    const support::Pki pki;
    const support::ScriptedCentral central { pki };
    const support::EnrolledFolder data { pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")) };
    {
        const Program kiosk({ QStringLiteral("--data"), data.path() });
        QTRY_COMPARE_WITH_TIMEOUT(photo(beam), still, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(photo(panel).pixelColor(640, 400), QColor(Qt::white), 20000);
        QCOMPARE(photo(beam), still);
    }
    const Program practice({ QStringLiteral("--practice") });
    QTRY_VERIFY_WITH_TIMEOUT(showsBand(photo(beam)), 20000);
    QTRY_COMPARE(photo(beam), photo(panel));
}

void TestProjector::aTechnicianSaysWhichScreenIsTheKiosks()
{
    QTemporaryFile settings;
    QVERIFY(settings.open());
    settings.write("[screen]\noutput=BEAM\n");
    settings.flush();
    const QStringList arguments { QStringLiteral("--practice"), QStringLiteral("--config"),
        settings.fileName() };
    {
        const Program practice(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(showsBand(photo(beam)) && photo(panel) == photo(beam), 20000);
    }
    unplug(beam);
    QTRY_VERIFY(!screen(beam));
    const auto ran = support::run(support::builtProgram(QStringLiteral("ui/ventanilla")), arguments);
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(QStringLiteral("screen/output: there are only PANEL")), qPrintable(ran.err));
}

int main(int argc, char **argv)
{
    desktop = std::make_unique<support::Desktop>("2560x800");
    plug(panel, panelPlace, "screen");
    QApplication application(argc, argv);
    TestProjector test;
    const int result = QTest::qExec(&test, argc, argv);
    desktop.reset();
    return result;
}

#include "tst_projector.moc"
