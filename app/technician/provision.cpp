// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/provisioning.h"
#include "app/technician/commands.h"
#include "app/technician/examination.h"

namespace technician {

QList<command::Option> Provision::options() const
{
    return { reportOption() };
}

Exit Provision::work(const Setting &setting, const Call &call)
{
    // 2 for what no other try mends: whoever tries again and again (the unit) stops.
    const auto failed = [&call](const base::Error &error) {
        const Exit exit = call.console.failed(error);
        return care::isFinal(error) ? Exit::WrongUsage : exit;
    };
    const auto provisioning = care::Provisioning::readFrom(call.arguments.first());
    if (!provisioning)
        return failed(provisioning.error());
    if (const auto done = care::carryOut(*provisioning, setting.kiosk, setting.clock); !done)
        return failed(done.error());
    const auto kiosk = settingsFor(call.options); // they have just changed
    if (!kiosk)
        return call.console.failed(kiosk.error());
    return examine(*kiosk, setting.clock, call, care::Doctor::Network::Tried,
        { QStringLiteral("El tótem %1 quedó en marcha con %2.")
                .arg(provisioning->kiosk, provisioning->url.toString()) });
}

} // namespace technician
