// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/technician/commands.h"
#include "app/technician/findings.h"
#include "app/technician/proofreader.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

namespace technician {

namespace {

/// A folder stands for the procedures in it.
QStringList filesOf(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return { path };
    QStringList paths;
    for (const QFileInfo &file :
        QDir(path).entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        if (!file.fileName().endsWith(QLatin1String(".schema.json")))
            paths.append(file.filePath());
    }
    return paths;
}

base::Result<Proofreader::Files> readAll(const QStringList &given)
{
    QStringList paths;
    for (const QString &path : given)
        paths += filesOf(path);
    Proofreader::Files files;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::Errc::CannotRead, path);
        files.append({ QFileInfo(path).fileName(), file.readAll() });
    }
    return files;
}

base::Result<Proofreader::Order> orderOf(const Call &call)
{
    auto files = readAll(call.arguments);
    if (!files)
        return base::fail(files.error());
    auto older = readAll(call.options.values(QStringLiteral("against")));
    if (!older)
        return base::fail(older.error());
    QStringList languages = call.options.value(QStringLiteral("languages")).split(u',', Qt::SkipEmptyParts);
    if (languages.isEmpty())
        languages.append(QStringLiteral("es"));
    return Proofreader::Order { *std::move(files), *std::move(older), languages };
}

} // namespace

QList<command::Option> ProcedureCheck::options() const
{
    return {
        { { QStringLiteral("languages") }, QStringLiteral("Idiomas que cada texto debe tener (si no: es)"),
            QStringLiteral("es,ht") },
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
    const QDate today = setting.clock.now().toTimeZone(QTimeZone("America/Santiago")).date();
    const procedure::Findings found = Proofreader(*std::move(order), { today, false }).read();
    QJsonArray json;
    QStringList lines;
    qsizetype faults = 0;
    for (const procedure::Finding &finding : found) {
        json.append(toJson(finding));
        lines.append(line(finding));
        faults += finding.isNote() ? 0 : 1;
    }
    lines.append(QStringLiteral("Archivos: %1. Faltas: %2.").arg(count).arg(faults));
    call.console.result(json, lines);
    return faults == 0 ? Exit::Done : Exit::Failed;
}

} // namespace technician
