// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include <QFileInfo>

namespace technician {

Exit Backup::work(const Setting &setting, const Call &call)
{
    const QString file = call.arguments.first();
    if (QFileInfo::exists(file)) {
        call.console.message(QStringLiteral("Ya existe: %1. Una copia no reemplaza a otra.").arg(file));
        return Exit::Failed;
    }
    const auto store = readStore(setting);
    if (!store)
        return call.console.failed(store.error());
    if (const auto copied = (*store)->database().copyTo(file); !copied)
        return call.console.failed(outbox::fromStore(copied.error()));
    const qint64 size = QFileInfo(file).size();
    call.console.result(QJsonObject { { QStringLiteral("file"), file }, { QStringLiteral("size"), size } },
        { QStringLiteral("Copia hecha: %1, %2 bytes. No lleva borradores ni llaves.").arg(file).arg(size) });
    return Exit::Done;
}

} // namespace technician
