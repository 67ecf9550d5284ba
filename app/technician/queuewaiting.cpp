// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/commands.h"
#include "app/technician/filings.h"

namespace technician {

Exit QueueWaiting::work(const Setting &setting, const Call &call)
{
    const auto store = readStore(setting);
    if (!store)
        return call.console.failed(store.error());
    const outbox::Outbox &outbox = (*store)->outbox();
    using outbox::State;
    int unsent = 0, unopened = 0;
    // What was received and not yet opened can still be asked for again (contract, section 4: `queue export
    // --all`).
    const auto counted
        = eachFiling(outbox, { State::Sealed, State::InFlight, State::SetAside, State::Received },
            [&](const outbox::Entry &entry) {
                ++(entry.state == State::Received ? unopened : unsent);
                return true;
            });
    if (!counted)
        return call.console.failed(counted.error());
    const auto notices = outbox.voidNotices();
    if (!notices)
        return call.console.failed(notices.error());
    // Stores that were set aside may hold what nobody has read yet.
    const auto strays = storesBeside(setting.kiosk.dataFolder);
    call.console.result(
        QJsonObject { { QStringLiteral("unsent"), unsent }, { QStringLiteral("unopened"), unopened },
            { QStringLiteral("voidNotices"), notices->size() },
            { QStringLiteral("setAsideStores"), strays.size() } },
        { QStringLiteral("Sin enviar:                 %1").arg(unsent),
            QStringLiteral("Recibidas, aún sin abrir:   %1").arg(unopened),
            QStringLiteral("Anulaciones sin avisar:     %1").arg(notices->size()),
            QStringLiteral("Almacenes apartados:        %1").arg(strays.size()) });
    return unsent + unopened + notices->size() + strays.size() == 0 ? Exit::Done : Exit::NeedsAttention;
}

} // namespace technician
