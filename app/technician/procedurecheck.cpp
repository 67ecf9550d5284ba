// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/checkedfiles.h"
#include "app/technician/commands.h"
#include "app/technician/findings.h"
#include "app/technician/proofreader.h"

namespace technician {

namespace {

base::Result<Proofreader::Order> orderOf(const Call &call)
{
    auto files = readFiles(call.arguments);
    if (!files)
        return base::fail(files.error());
    auto older = readFiles(call.options.values(QStringLiteral("against")));
    if (!older)
        return base::fail(older.error());
    return Proofreader::Order { *std::move(files), *std::move(older), languagesOf(call) };
}

} // namespace

QList<command::Option> ProcedureCheck::options() const
{
    return {
        languagesOption(),
        { { QStringLiteral("against") },
            QStringLiteral("Versiones ya publicadas, para comparar; se puede repetir"),
            QStringLiteral("CARPETA|ARCHIVO") },
    };
}

Exit ProcedureCheck::work(const Setting &setting, const Call &call)
{
    auto order = orderOf(call);
    if (!order)
        return call.console.failed(order.error());
    const qsizetype count = order->files.size();
    return tell(Proofreader(*std::move(order), { today(setting.clock), false }).read(), count, call);
}

} // namespace technician
