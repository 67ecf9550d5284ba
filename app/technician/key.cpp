// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include "app/sync/renewal.h"
#include "app/technician/commands.h"
#include <QCoreApplication>

namespace technician {

/// Through the running kiosk; when none runs, by itself, with the store's lock held meanwhile.
Exit KeyRenew::work(const Setting &setting, const Call &call)
{
    const QString &data = setting.kiosk.dataFolder;
    auto membership = syncing::Membership::load(data);
    if (!membership)
        return call.console.failed(membership.error());
    const auto store = kiosk::Store::open(data, membership->kiosk(), db::Access::ReadWrite, setting.clock);
    if (!store && store.error().code != outbox::Errc::AlreadyRunning)
        return call.console.failed(store.error());
    if (!store) {
        const auto begun
            = kiosk::ControlSocket::ask(data, { { QStringLiteral("do"), QStringLiteral("renew-key") } });
        if (!begun)
            return call.console.failed(begun.error());
        call.console.result(QJsonObject { { QStringLiteral("begun"), true } },
            { QStringLiteral(
                "El tótem la está pidiendo. «ventanillactl doctor» dice cuántos días quedan.") });
        return Exit::Done;
    }
    syncing::CentralClient client(*membership, setting.clock);
    syncing::Renewal renewal(client, data);
    renewal.keepNextKeyIn(setting.kiosk.keyPlace);
    std::optional<base::Error> error;
    QObject::connect(
        &renewal, &syncing::Renewal::renewed, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(
        &renewal, &syncing::Renewal::failed, qApp,
        [&](const base::Error &why) {
            error = why;
            QCoreApplication::quit();
        },
        Qt::QueuedConnection); // it may fail before anything runs
    renewal.renew();
    QCoreApplication::exec();
    if (error)
        return call.console.failed(*error);
    const auto days = setting.clock.now().daysTo(membership->device().certificate().notAfter());
    call.console.result(QJsonObject { { QStringLiteral("daysLeft"), days } },
        { QStringLiteral("Llave y certificado nuevos: quedan %1 días.").arg(days) });
    return Exit::Done;
}

} // namespace technician
