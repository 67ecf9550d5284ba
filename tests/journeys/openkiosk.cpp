// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/openkiosk.h"

#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QRegularExpression>
#include <QtTest>

namespace journeys {

namespace {

constexpr QSize pixels(1280, 800);

base::Settings settingsOf(const QString &dataFolder, const QString &slipFolder)
{
    base::Settings settings;
    settings.dataFolder = dataFolder;
    settings.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    settings.contact = QStringLiteral("Ana Soto, +56 9 1234 5678");
    settings.comuna = QStringLiteral("07401");
    settings.screenMm = { 339, 212 };
    settings.slipFolder = slipFolder;
    return settings;
}

std::unique_ptr<kiosk::Kiosk> opened(const base::Settings &settings, const base::Clock &clock)
{
    auto kiosk = kiosk::Kiosk::open(settings, clock);
    if (!kiosk)
        qFatal("%s", qPrintable(kiosk.error().toString()));
    return std::move(*kiosk);
}

} // namespace

const base::Clock &OpenKiosk::systemClock()
{
    static const base::SystemClock clock;
    return clock;
}

OpenKiosk::OpenKiosk(const QString &dataFolder, const QString &slipFolder, const base::Clock &clock)
    : m_settings(settingsOf(dataFolder, slipFolder)), m_windowClock(QDateTime::currentDateTimeUtc()),
      m_kiosk(opened(m_settings, clock)), m_theme(theme::Metrics::of(pixels, m_settings.screenMm)),
      m_window(m_kiosk->desk(), m_settings, m_windowClock, m_theme, m_voice),
      m_resident(m_window, m_windowClock)
{
    QSignalSpy open(&desk(), &kiosk::FilingDesk::opened);
    QSignalSpy refused(&desk(), &kiosk::FilingDesk::unavailable);
    m_window.showSized(pixels);
    if (!QTest::qWaitFor([&] { return !open.isEmpty() || !refused.isEmpty(); }, 20000))
        qFatal("the kiosk's store did not open");
    m_kiosk->startQuietWork();
}

QString OpenKiosk::file()
{
    const auto first = desk().catalogue().ordered().first();
    if (!m_resident.begin(first->card.in(QStringLiteral("es"))) || !m_resident.file(someAnswers()))
        return {};
    return comprobante();
}

QString OpenKiosk::comprobante() const
{
    static const QRegularExpression form(QStringLiteral("\\b[0-9A-Y]{4}-[0-9A-Y]{4}-[0-9A-Y]{4}\\b"));
    for (const QString &text : m_resident.visibleTexts()) {
        if (const auto match = form.match(text); match.hasMatch())
            return match.captured();
    }
    return {};
}

bool OpenKiosk::leave()
{
    return m_resident.leave();
}

bool OpenKiosk::askHowItGoes(const QString &comprobante)
{
    const auto goOn = [this] { return m_resident.touch(QStringLiteral("Continuar")); };
    return m_resident.touch(QStringLiteral("¿En qué va mi trámite?"))
        && m_resident.type(QString(comprobante).remove(u'-').toLower()) && goOn() && m_resident.answer({})
        && m_resident.type(QStringLiteral("123456785")) && goOn();
}

} // namespace journeys
