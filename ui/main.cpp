// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/coredumps.h"
#include "app/base/heap.h"
#include "app/base/journal.h"
#include "app/kiosk/kiosk.h"
#include "app/procedure/catalogue.h"
#include "app/speech/loudspeaker.h"
#include "ui/maintenance/calibration.h"
#include "ui/theme/theme.h"
#include "ui/window/front.h"
#include "ui/window/options.h"
#include "ui/window/practice.h"
#include "ui/window/secondscreen.h"
#include "ui/window/watchdog.h"
#include <QApplication>
#include <QScreen>
#include <cstdio>

namespace {

constexpr int failed = 1, wrongUsage = 2;

int complain(const QString &message, int code)
{
    std::fprintf(stderr, "ventanilla: %s\n", qUtf8Printable(message));
    return code;
}

/// Where the kiosk stands; null: there is no screen of the name that a technician gave.
QScreen *screenOf(const base::Settings &settings)
{
    if (settings.screenOutput.isEmpty())
        return QGuiApplication::primaryScreen();
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (screen->name() == settings.screenOutput)
            return screen;
    }
    return nullptr;
}

QString screensThatThereAre()
{
    QStringList names;
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        names << screen->name();
    return names.join(QLatin1String(", "));
}

/// No kiosk is opened: it need not be enrolled, and may be running.
int calibrate(theme::Theme &theme, QScreen &screen, const window::Options &options)
{
    maintenance::Calibration page(theme, options.config,
        [&options](QSize mm) { return base::Settings::writeScreen(options.config, mm); });
    QObject::connect(&page, &maintenance::Calibration::closed, &page, &QWidget::close);
    page.setScreen(&screen);
    page.setGeometry(QRect(screen.geometry().topLeft(), theme.metrics().pixels()));
    options.windowed.isEmpty() ? page.showFullScreen() : page.show();
    return QApplication::exec();
}

/// Without them the synthesiser says it all the same.
speech::Clips recordingsOf(const base::Settings &settings)
{
    auto clips = speech::Clips::load(settings.languagesFolder);
    if (!clips)
        complain(clips.error().toString(), failed);
    return clips ? *std::move(clips) : speech::Clips();
}

std::function<QList<speech::SoundCard>()> jacksOf(const base::Settings &settings)
{
    if (!settings.headphoneJack)
        return {};
    return &speech::soundCards;
}

void show(QWidget &shell, window::SecondScreen &second, const window::Options &options)
{
    if (options.windowed.isEmpty())
        return second.putOnOwn(shell);
    shell.setFixedSize(options.windowed);
    shell.show();
}

/// No kiosk is opened here either: for an instructor's laptop, or beside a kiosk that is running.
int practise(const base::Settings &settings, const theme::Metrics &metrics, window::SecondScreen &second,
    const window::Options &options)
{
    auto catalogue = procedure::Catalogue::builtIn();
    if (!catalogue)
        return complain(catalogue.error().toString(), failed);
    const base::SystemClock clock;
    speech::Loudspeaker voice(recordingsOf(settings), jacksOf(settings));
    window::Practice practice(*std::move(catalogue), settings, clock, metrics, voice);
    QObject::connect(&practice.window(), &window::KioskWindow::practiceEnded, qApp, &QApplication::quit);
    show(practice.window(), second, options);
    second.show(practice.window());
    return QApplication::exec();
}

/// Until somebody ends it, or has changed the settings.
int runKiosk(const base::Settings &settings, theme::Theme &theme, window::SecondScreen &second,
    const window::Options &options)
{
    const base::SystemClock clock;
    auto kiosk = kiosk::Kiosk::open(settings, clock);
    if (!kiosk)
        return complain(kiosk.error().toString(), failed);
    speech::Loudspeaker voice(recordingsOf(settings), jacksOf(settings));
    const window::Front front((*kiosk)->desk(), settings, clock, theme, voice,
        [&](QWidget &window) { show(window, second, options); });
    second.follow(front);
    QObject::connect(
        &front, &window::Front::settingsChanged, qApp, [] { QApplication::exit(window::Front::beginAgain); });
    window::Watchdog watchdog;
    QObject::connect(&front, &window::Front::restChanged, &watchdog, &window::Watchdog::tellAtRest);
    QObject::connect(&front.window(), &window::KioskWindow::firstPainted, &watchdog, [&] {
        watchdog.begin();
        watchdog.tellAtRest(front.isAtRest());
        (*kiosk)->startQuietWork();
    });
    return QApplication::exec();
}

int run(const window::Options &options)
{
    const auto settings = options.settings();
    if (!settings)
        return complain(settings.error().toString(), failed);
    QScreen *const screen = screenOf(*settings);
    if (!screen)
        return complain(QStringLiteral("screen/output: there are only ") + screensThatThereAre(), failed);
    const QSize pixels = options.windowed.isEmpty() ? screen->size() : options.windowed;
    theme::Theme theme(theme::Metrics::of(pixels, settings->screenMm, screen->physicalDotsPerInch()));
    if (options.asksToCalibrate)
        return calibrate(theme, *screen, options);
    window::SecondScreen second(*screen, *settings);
    return options.asksForPractice ? practise(*settings, theme.metrics(), second, options)
                                   : runKiosk(*settings, theme, second, options);
}

} // namespace

int main(int argc, char **argv)
{
    base::forbidCoreDumps();
    base::giveLargeBlocksBack();
    // Sizes come from millimetres (ux tokens): no other scaling may interfere. Dead keys of a physical
    // Spanish keyboard need the compose input context, and no other.
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_IM_MODULE", "compose");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ventanilla"));
    QApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));
    QApplication::setCursorFlashTime(0);
    base::logToJournal(base::ByHand::Shown);

    const auto options = window::Options::parse(QApplication::arguments());
    if (!options)
        return complain(options.error(), wrongUsage);
    int code = window::Front::beginAgain;
    while (code == window::Front::beginAgain)
        code = run(*options);
    window::Watchdog::sayStopping();
    return code;
}
