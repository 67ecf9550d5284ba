// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/backups.h"
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include <QFileInfo>

namespace technician {

namespace {
const QString nightly = QStringLiteral("nightly");
const QString due = QStringLiteral("if-due");
} // namespace

QList<command::Option> Backup::options() const
{
    return { { { nightly },
                 QStringLiteral(
                     "En la carpeta de las copias, con la fecha por nombre; quedan las siete últimas") },
        { { due }, QStringLiteral("Con --nightly: solo si en doce horas no se hizo ninguna") } };
}

QString Backup::complaint(const Call &call) const
{
    return call.options.isSet(nightly) == call.arguments.isEmpty()
        ? QString()
        : QStringLiteral("O un ARCHIVO, o --nightly.");
}

Exit Backup::work(const Setting &setting, const Call &call)
{
    const auto tell = [&call](const QString &file) {
        const qint64 size = QFileInfo(file).size();
        call.console.result(
            QJsonObject { { QStringLiteral("file"), file }, { QStringLiteral("size"), size } },
            { QStringLiteral("Copia hecha: %1, %2 bytes. No lleva borradores ni llaves.")
                    .arg(file)
                    .arg(size) });
        return Exit::Done;
    };
    if (call.options.isSet(nightly)) {
        if (call.options.isSet(due) && !care::isBackupDue(setting.kiosk, setting.clock))
            return Exit::Done;
        const auto file = care::backUpNightly(setting.kiosk, setting.clock);
        return file ? tell(*file) : call.console.failed(file.error());
    }
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
    return tell(file);
}

} // namespace technician
