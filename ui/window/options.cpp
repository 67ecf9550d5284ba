// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/options.h"

#include "app/base/errc.h"
#include "app/text/languages.h"
#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>
#include <cstdio>
#include <cstdlib>

namespace window {

namespace {

QSize sizeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto match = form.match(text);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

} // namespace

tl::expected<Options, QString> Options::parse(const QStringList &arguments)
{
    Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Kiosk where a resident files a constancia, step by step."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    const auto option = [&parser](const char *name, const char *what, const char *value) {
        const QCommandLineOption added { QString::fromLatin1(name), QString::fromLatin1(what),
            QString::fromLatin1(value) };
        parser.addOption(added);
        return added;
    };
    const auto config = option("config", "settings file (/etc/ventanilla/kiosk.conf)", "FILE");
    const auto data = option("data", "data folder, instead of the configured one", "DIR");
    const auto windowed = option("windowed", "a window of this size in pixels, not the whole screen", "WxH");
    const auto screen = option("screen-mm", "size of the screen in millimetres", "WxH");
    const auto language
        = option("language", "language of the texts, instead of the configured one: es, ht, en", "CODE");
    const auto practice
        = option("practice", "practise with invented people; no kiosk is opened, nothing sent or kept", "");
    const auto calibrate = option("calibrate", "measure the screen with a bank card, and nothing else", "");
    if (!parser.parse(arguments))
        return tl::make_unexpected(parser.errorText());
    if (parser.isSet(help)) {
        std::fputs(qUtf8Printable(parser.helpText()), stdout);
        std::exit(EXIT_SUCCESS);
    }
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return tl::make_unexpected(
            QStringLiteral("unexpected argument: ") + parser.positionalArguments().first());
    if (parser.isSet(config)) {
        options.config = parser.value(config);
        options.configGiven = true;
    }
    options.data = parser.value(data);
    options.asksForPractice = parser.isSet(practice);
    options.asksToCalibrate = parser.isSet(calibrate);
    if (parser.isSet(windowed) && (options.windowed = sizeOf(parser.value(windowed))).isEmpty())
        return tl::make_unexpected(QStringLiteral("--windowed takes WIDTHxHEIGHT in pixels"));
    if (parser.isSet(screen) && (options.screenMm = sizeOf(parser.value(screen))).isEmpty())
        return tl::make_unexpected(QStringLiteral("--screen-mm takes WIDTHxHEIGHT in millimetres"));
    options.language = parser.value(language);
    return options;
}

base::Result<base::Settings> Options::settings() const
{
    auto loaded = base::Settings::load(configGiven || QFileInfo::exists(config) ? config : QString(), data);
    if (!loaded)
        return loaded;
    base::Settings settings = *std::move(loaded);
    if (!language.isEmpty())
        settings.language = language;
    if (!text::Languages(settings.languagesFolder).has(settings.language))
        return base::fail(base::Errc::BadSettings,
            (language.isEmpty() ? config + QLatin1String(": centre/language") : QStringLiteral("--language"))
                + QLatin1String(": nothing here speaks ") + settings.language);
    if (!screenMm.isEmpty())
        settings.screenMm = screenMm;
    return settings;
}

} // namespace window
