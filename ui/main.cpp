// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/coredumps.h"
#include "app/base/heap.h"
#include "app/kiosk/kiosk.h"
#include "app/speech/loudspeaker.h"
#include "ui/theme/theme.h"
#include "ui/window/calibration.h"
#include "ui/window/kioskwindow.h"
#include "ui/window/options.h"
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

/// No kiosk is opened: it need not be enrolled, and may be running.
int calibrate(theme::Theme &theme, const window::Options &options)
{
    window::Calibration page(theme, options.config);
    QObject::connect(&page, &window::Calibration::closed, &page, &QWidget::close);
    page.resize(theme.metrics().pixels());
    options.windowed.isEmpty() ? page.showFullScreen() : page.show();
    return QApplication::exec();
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

    const auto options = window::Options::parse(QApplication::arguments());
    if (!options)
        return complain(options.error(), wrongUsage);
    if (options->asksForPractice)
        return complain(
            QStringLiteral("--practice comes with the workshops; not in this version"), wrongUsage);
    const auto settings = options->settings();
    if (!settings)
        return complain(settings.error().toString(), failed);

    const QScreen &screen = *QGuiApplication::primaryScreen();
    const QSize pixels = options->windowed.isEmpty() ? screen.size() : options->windowed;
    theme::Theme theme(theme::Metrics::of(pixels, settings->screenMm, screen.physicalDotsPerInch()));
    if (options->asksToCalibrate)
        return calibrate(theme, *options);

    const base::SystemClock clock;
    auto kiosk = kiosk::Kiosk::open(*settings, clock);
    if (!kiosk)
        return complain(kiosk.error().toString(), failed);
    auto clips = speech::Clips::load(settings->languagesFolder);
    if (!clips) // the synthesiser says it all the same
        complain(clips.error().toString(), failed);
    speech::Loudspeaker voice(
        clips ? *std::move(clips) : speech::Clips(), settings->headphoneJack ? &speech::soundCards : nullptr);
    window::KioskWindow shell((*kiosk)->desk(), *settings, clock, theme, voice);
    QObject::connect(
        &shell, &window::KioskWindow::firstPainted, &shell, [&kiosk] { (*kiosk)->startQuietWork(); });
    if (options->windowed.isEmpty())
        shell.showFullScreen();
    else
        shell.showSized(options->windowed);
    return QApplication::exec();
}
