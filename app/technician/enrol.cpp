// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/enrolling.h"
#include "app/technician/commands.h"

namespace technician {

QList<command::Option> Enrol::options() const
{
    return {
        { { QStringLiteral("url") }, QStringLiteral("Dirección del servicio central, https://…"),
            QStringLiteral("URL"), true },
        { { QStringLiteral("kiosk") }, QStringLiteral("Identificador del tótem, como cl-07401-0001"),
            QStringLiteral("ID"), true },
        { { QStringLiteral("code") },
            QStringLiteral("Código de inscripción: 32 símbolos en grupos de cuatro"),
            QStringLiteral("CÓDIGO"), true },
    };
}

Exit Enrol::work(const Setting &setting, const Call &call)
{
    const syncing::Enrolment::Order order { QUrl(call.options.value(QStringLiteral("url"))),
        call.options.value(QStringLiteral("kiosk")), call.options.value(QStringLiteral("code")),
        setting.kiosk.dataFolder, setting.kiosk.keyPlace };
    if (const auto enrolled = care::enrol(order, setting.clock); !enrolled)
        return call.console.failed(enrolled.error());
    call.console.result(QJsonObject { { QStringLiteral("kiosk"), order.kiosk },
                            { QStringLiteral("url"), order.url.toString() } },
        { QStringLiteral("El tótem %1 quedó inscrito en %2.").arg(order.kiosk, order.url.toString()) });
    return Exit::Done;
}

} // namespace technician
