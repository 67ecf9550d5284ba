// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/kiosk/store.h"
#include "app/sync/enrolment.h"
#include "app/technician/commands.h"
#include "db/journalstore.h"
#include <QCoreApplication>
#include <QDir>

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
        setting.kiosk.dataFolder };
    if (!QDir().mkpath(order.dataFolder))
        return call.console.failed({ make_error_code(base::Errc::CannotWrite), order.dataFolder });
    // The store's lock keeps a running kiosk and this program apart.
    const auto store
        = kiosk::Store::open(order.dataFolder, order.kiosk, db::Access::ReadWrite, setting.clock);
    if (!store)
        return call.console.failed(store.error());

    syncing::Enrolment enrolment(order, (*store)->outbox());
    std::optional<base::Error> error;
    QObject::connect(&enrolment, &syncing::Enrolment::enrolled, qApp, &QCoreApplication::quit);
    QObject::connect(&enrolment, &syncing::Enrolment::failed, qApp, [&](const base::Error &why) {
        error = why;
        QCoreApplication::quit();
    });
    enrolment.start();
    QCoreApplication::exec();
    if (error)
        return call.console.failed(*error);
    const db::JournalStore::Event event { .kind = db::JournalStore::Kind::Enrolled,
        .filing = {},
        .amount = {},
        .at = setting.clock.now().toMSecsSinceEpoch(),
        .boot = setting.clock.bootId(),
        .monotonic = qint64(setting.clock.monotonic().count()) };
    if (const auto noted = (*store)->journal().append(event); !noted)
        return call.console.failed(outbox::fromStore(noted.error()));
    call.console.result(QJsonObject { { QStringLiteral("kiosk"), order.kiosk },
                            { QStringLiteral("url"), order.url.toString() } },
        { QStringLiteral("El tótem %1 quedó inscrito en %2.").arg(order.kiosk, order.url.toString()) });
    return Exit::Done;
}

} // namespace technician
