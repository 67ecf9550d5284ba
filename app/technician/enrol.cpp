// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/kiosk/store.h"
#include "app/sync/enrolment.h"
#include "app/technician/commands.h"
#include <QCoreApplication>
#include <QDir>

namespace technician {

void Enrol::addOptions(QCommandLineParser &parser) const
{
    parser.addOption({ QStringLiteral("url"), QStringLiteral("Dirección del servicio central, https://…"),
        QStringLiteral("URL") });
    parser.addOption({ QStringLiteral("code"),
        QStringLiteral("Código de inscripción: 32 símbolos en grupos de cuatro"), QStringLiteral("CÓDIGO") });
    parser.addOption({ QStringLiteral("kiosk"), QStringLiteral("Identificador del tótem, como cl-07401-0001"),
        QStringLiteral("ID") });
}

Exit Enrol::run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    const syncing::Enrolment::Order order { QUrl(parser.value(QStringLiteral("url"))),
        parser.value(QStringLiteral("kiosk")), parser.value(QStringLiteral("code")),
        context.settings.dataFolder };
    if (order.url.isEmpty() || order.kiosk.isEmpty() || order.code.isEmpty() || !arguments.isEmpty()) {
        context.err << QStringLiteral("Faltan datos: --url URL --code CÓDIGO --kiosk ID\n");
        return Exit::WrongUsage;
    }
    if (!QDir().mkpath(order.dataFolder))
        return context.failed({ make_error_code(base::Errc::CannotWrite), order.dataFolder });
    // The store's lock keeps a running kiosk and this program apart.
    const auto store
        = kiosk::Store::open(order.dataFolder, order.kiosk, db::Access::ReadWrite, context.clock);
    if (!store)
        return context.failed(store.error());

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
        return context.failed(*error);
    const db::JournalStore::Event event { .kind = db::JournalStore::Kind::Enrolled,
        .filing = {},
        .amount = {},
        .at = context.clock.now().toMSecsSinceEpoch(),
        .boot = context.clock.bootId(),
        .monotonic = qint64(context.clock.monotonic().count()) };
    if (const auto noted = (*store)->journal().append(event); !noted)
        return context.failed(outbox::fromStore(noted.error()));
    context.result(
        { { QStringLiteral("kiosk"), order.kiosk }, { QStringLiteral("url"), order.url.toString() } },
        QStringLiteral("El tótem %1 quedó inscrito en %2.").arg(order.kiosk, order.url.toString()));
    return Exit::Done;
}

} // namespace technician
