// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/wholehouse.h"

#include <QJsonArray>

namespace journeys {

namespace {

const auto kioskId = QStringLiteral("cl-07401-0001");

} // namespace

WholeHouse::WholeHouse(const QStringList &serve) : m_serve(serve)
{
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

QJsonArray WholeHouse::queue() const
{
    const auto listed
        = technician({ QStringLiteral("queue"), QStringLiteral("list"), QStringLiteral("--json") });
    return QJsonDocument::fromJson(listed.out.toUtf8())[QStringLiteral("filings")].toArray();
}

QJsonArray WholeHouse::waiting() const
{
    QJsonArray left;
    for (const auto &filing : queue()) {
        const QString state = filing[QLatin1String("state")].toString();
        if (state == QLatin1String("sealed") || state == QLatin1String("in-flight"))
            left.append(filing);
    }
    return left;
}

void WholeHouse::retryWaiting() const
{
    if (const QJsonArray left = waiting(); !left.isEmpty())
        technician({ QStringLiteral("queue"), QStringLiteral("retry"),
            left.first()[QLatin1String("id")].toString() });
}

} // namespace journeys
