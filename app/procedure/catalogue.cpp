// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"

#include "app/procedure/reader.h"
#include <QDir>
#include <QFile>
#include <algorithm>

namespace procedure {

namespace {

const QString builtInFilerFile = QStringLiteral(":/procedures/filer.json");

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
    return fromFiles(files, contentOf(builtInFilerFile));
}

base::Result<QList<Field>> Catalogue::builtInFiler()
{
    return readFiler(contentOf(builtInFilerFile));
}

base::Result<Catalogue> Catalogue::fromFiles(const QList<File> &files, const QByteArray &filer)
{
    const auto common = readFiler(filer);
    if (!common)
        return base::fail(common.error());
    Catalogue catalogue;
    for (const File &file : files) {
        auto definition = readDefinition(file.bytes, *common);
        if (definition)
            definition->commonSource = filer;
        if (!definition)
            catalogue.m_problems.push_back({ file.name, definition.error() });
        else if (const QString id = definition->id; !catalogue.add(*std::move(definition)))
            catalogue.m_problems.push_back({ file.name, { make_error_code(Errc::DuplicateProcedure), id } });
    }
    if (catalogue.m_ordered.isEmpty())
        return base::fail(Errc::NothingToFile,
            catalogue.m_problems.empty() ? QString() : catalogue.m_problems.front().error.toString());
    catalogue.sort();
    return catalogue;
}

base::Result<Catalogue> Catalogue::of(QList<Definition> definitions)
{
    Catalogue catalogue;
    const QByteArray commonSource = contentOf(builtInFilerFile);
    for (Definition &definition : definitions) {
        definition.commonSource = commonSource;
        if (const QString id = definition.id; !catalogue.add(std::move(definition)))
            return base::fail(Errc::DuplicateProcedure, id);
    }
    if (catalogue.m_ordered.isEmpty())
        return base::fail(Errc::NothingToFile);
    catalogue.sort();
    return catalogue;
}

bool Catalogue::add(Definition definition)
{
    if (m_byId.contains(definition.id))
        return false;
    const auto shared = std::make_shared<const Definition>(std::move(definition));
    m_byId.insert(shared->id, shared);
    m_ordered.append(shared);
    return true;
}

void Catalogue::sort()
{
    std::stable_sort(m_ordered.begin(), m_ordered.end(),
        [](const DefinitionPtr &a, const DefinitionPtr &b) { return a->order < b->order; });
}

DefinitionPtr Catalogue::find(const QString &id) const
{
    return m_byId.value(id);
}

} // namespace procedure
