// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/checkedfiles.h"

#include "app/base/errc.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

namespace technician {

namespace {

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

} // namespace

base::Result<Files> readFiles(const QStringList &given)
{
    QStringList paths;
    for (const QString &path : given)
        paths += filesOf(path);
    Files files;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::Errc::CannotRead, path);
        files.append({ QFileInfo(path).fileName(), file.readAll() });
    }
    return files;
}

command::Option languagesOption()
{
    return { { QStringLiteral("languages") }, QStringLiteral("Idiomas que cada texto debe tener (si no: es)"),
        QStringLiteral("es,ht") };
}

QStringList languagesOf(const Call &call)
{
    QStringList languages = call.options.value(QStringLiteral("languages")).split(u',', Qt::SkipEmptyParts);
    if (languages.isEmpty())
        languages.append(QStringLiteral("es"));
    return languages;
}

QDate today(const base::Clock &clock)
{
    return clock.now().toTimeZone(QTimeZone("America/Santiago")).date();
}

} // namespace technician
