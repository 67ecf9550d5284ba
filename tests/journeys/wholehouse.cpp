// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/wholehouse.h"

#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QJsonArray>
#include <QtTest>

namespace journeys {

namespace {

const auto kioskId = QStringLiteral("cl-07401-0001");

} // namespace

WholeHouse::WholeHouse(const QStringList &serve)
    : m_serve(serve), m_windowClock(QDateTime::currentDateTimeUtc())
{
    m_settings.dataFolder = dataFolder();
    m_settings.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    m_settings.comuna = QStringLiteral("07401");
    m_settings.screenMm = { 339, 212 };
    m_settings.slipFolder = slipFolder();
    QDir().mkpath(slipFolder());
    QDir().mkpath(dataFolder());
    startService();
    const QString code = central({ QStringLiteral("enrolment-code"), kioskId }).out.trimmed();
    const auto enrolled
        = technician({ QStringLiteral("enrol"), QStringLiteral("--kiosk"), kioskId, QStringLiteral("--url"),
            QStringLiteral("https://127.0.0.1:%1").arg(m_port), QStringLiteral("--code"), code });
    if (enrolled.exit != 0)
        qFatal("not enrolled: %s", qPrintable(enrolled.err));
}

void WholeHouse::startService()
{
    m_service = std::make_unique<support::CentralProcess>(m_central.folder(), m_serve, m_port);
    if (m_service->port() == 0)
        qFatal("the central service did not start");
    m_port = m_service->port();
}

int WholeHouse::stopService()
{
    return m_service->terminate();
}

void WholeHouse::killService()
{
    m_service->kill();
}

support::Ran WholeHouse::central(const QStringList &command) const
{
    return support::runCentral(QStringList(command) << QStringLiteral("--dir") << m_central.folder());
}

QJsonArray WholeHouse::filings(const QString &state) const
{
    QStringList command { QStringLiteral("filings"), QStringLiteral("list"), QStringLiteral("--json") };
    if (!state.isEmpty())
        command << QStringLiteral("--state") << state;
    return QJsonDocument::fromJson(central(command).out.toUtf8()).array();
}

QJsonObject WholeHouse::filing(const QString &comprobante) const
{
    for (const auto &line : filings()) {
        if (line[QLatin1String("comprobante")].toString() == comprobante)
            return line.toObject();
    }
    return {};
}

qint64 WholeHouse::arrived() const
{
    return support::must(m_stores->database->integer(QStringLiteral("SELECT count(*) FROM filings")))
        .value_or(0);
}

support::Ran WholeHouse::technician(const QStringList &command) const
{
    return support::run(support::builtProgram(QStringLiteral("app/technician/ventanillactl")),
        QStringList(command) << QStringLiteral("--data") << dataFolder());
}

void WholeHouse::openKiosk()
{
    const QSize pixels(1280, 800);
    m_kiosk = support::must(kiosk::Kiosk::open(m_settings, m_clock));
    m_theme = std::make_unique<theme::Theme>(theme::Metrics::of(pixels, m_settings.screenMm));
    m_window = std::make_unique<window::KioskWindow>(m_kiosk->desk(), m_settings, m_windowClock, *m_theme);
    m_resident = std::make_unique<Resident>(*m_window, m_windowClock);
    QSignalSpy opened(&m_kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy unavailable(&m_kiosk->desk(), &kiosk::FilingDesk::unavailable);
    m_window->showSized(pixels);
    if (!QTest::qWaitFor([&] { return !opened.isEmpty() || !unavailable.isEmpty(); }, 20000))
        qFatal("the kiosk's store did not open");
    m_kiosk->startQuietWork();
}

void WholeHouse::closeKiosk()
{
    m_resident.reset();
    m_window.reset();
    m_theme.reset();
    m_kiosk.reset();
}

QString WholeHouse::file()
{
    const auto first = m_kiosk->desk().catalogue().ordered().first();
    if (!m_resident->begin(first->card.in(QStringLiteral("es"))) || !m_resident->file(someAnswers()))
        return {};
    return comprobanteSeenBy(*m_resident);
}

bool WholeHouse::leave()
{
    return m_resident->touch(QStringLiteral("Terminar"))
        && (!m_resident->button(QStringLiteral("Sí, terminar"))
            || m_resident->touch(QStringLiteral("Sí, terminar")))
        && m_resident->touch(QStringLiteral("Volver al inicio"));
}

bool WholeHouse::askHowItGoes(const QString &comprobante)
{
    const auto goOn = [this] { return m_resident->touch(QStringLiteral("Continuar")); };
    return m_resident->touch(QStringLiteral("¿En qué va mi trámite?"))
        && m_resident->type(QString(comprobante).remove(u'-').toLower()) && goOn() && m_resident->answer({})
        && m_resident->type(QStringLiteral("123456785")) && goOn();
}

QString comprobanteSeenBy(const Resident &resident)
{
    static const QRegularExpression form(QStringLiteral("\\b[0-9A-Y]{4}-[0-9A-Y]{4}-[0-9A-Y]{4}\\b"));
    for (const QString &text : resident.visibleTexts()) {
        if (const auto match = form.match(text); match.hasMatch())
            return match.captured();
    }
    return {};
}

} // namespace journeys
