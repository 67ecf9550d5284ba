// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"

#include "app/procedure/reader.h"
#include <QDir>
#include <QFile>
#include <algorithm>

namespace procedure {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

base::Result<Catalogue> Catalogue::builtIn()
{
    const QDir folder(QStringLiteral(":/procedures"));
    QList<File> files;
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        if (name != QLatin1String("filer.json") && !name.endsWith(QLatin1String(".schema.json")))
            files.append({ name, contentOf(folder.filePath(name)) });
    }
    return fromFiles(files, contentOf(folder.filePath(QStringLiteral("filer.json"))));
}

base::Result<Catalogue> Catalogue::fromFiles(const QList<File> &files, const QByteArray &filer)
{
    const auto common = readFiler(filer);
    if (!common)
        return base::fail(common.error());
    Catalogue catalogue;
    for (const File &file : files) {
        auto definition = readDefinition(file.bytes, *common);
        if (definition && catalogue.find(definition->id))
            definition = base::fail(Errc::DuplicateProcedure, definition->id);
        if (definition)
            catalogue.m_ordered.append(std::make_shared<const Definition>(*std::move(definition)));
        else
            catalogue.m_problems.push_back({ file.name, definition.error() });
    }
    if (catalogue.m_ordered.isEmpty())
        return base::fail(Errc::NothingToFile,
            catalogue.m_problems.empty() ? QString() : catalogue.m_problems.front().error.toString());
    std::stable_sort(catalogue.m_ordered.begin(), catalogue.m_ordered.end(),
        [](const DefinitionPtr &a, const DefinitionPtr &b) { return a->order < b->order; });
    return catalogue;
}

DefinitionPtr Catalogue::find(const QString &id) const
{
    const auto found = std::find_if(
        m_ordered.begin(), m_ordered.end(), [&](const DefinitionPtr &one) { return one->id == id; });
    return found == m_ordered.end() ? nullptr : *found;
}

} // namespace procedure
