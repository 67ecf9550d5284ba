// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/publishing.h"
#include "app/base/clock.h"
#include "app/central/errc.h"
#include "app/envelope/message.h"
#include "app/procedure/reader.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace central {

namespace {

const QString builtIn = QStringLiteral(":/procedures");
const QString filer = QStringLiteral("filer.json");

// Whether it was new.
base::Result<bool> add(Stores &stores, const ProcedureFile &file)
{
    const auto definition = readPublished(file.bytes);
    if (!definition)
        return fail(Errc::BadProcedure, file.name + QLatin1String(": ") + definition.error().toString());
    const QByteArray digest = envelope::sha256(file.bytes);
    const auto there = stores.publications.procedure(definition->id, definition->version);
    if (!there)
        return passOn(there.error());
    if (*there) {
        if ((*there)->digest != digest)
            return fail(Errc::BadProcedure,
                QStringLiteral("%1: version %2 is published with other bytes")
                    .arg(file.name)
                    .arg(definition->version));
        return false;
    }
    const auto added
        = stores.publications.addProcedure({ definition->id, definition->version, digest, file.bytes });
    if (!added)
        return passOn(added.error());
    return true;
}

base::Result<qint64> signCatalogue(Stores &stores, const envelope::KeyPair &key, const QDateTime &now)
{
    const auto latest = stores.publications.latest(db::ListKind::Catalogue);
    if (!latest)
        return passOn(latest.error());
    const auto newest = stores.publications.newestProcedures();
    if (!newest)
        return passOn(newest.error());
    QJsonArray procedures;
    for (const db::PublishedProcedure &procedure : *newest)
        procedures.append(QJsonObject {
            { QStringLiteral("id"), procedure.id },
            { QStringLiteral("version"), procedure.version },
            { QStringLiteral("digest"), QString::fromLatin1(procedure.digest.toHex()) },
            { QStringLiteral("file"), QString::fromLatin1(procedure.file.toBase64()) },
        });
    const qint64 number = *latest ? (*latest)->number + 1 : 1;
    const QString issuedAt = base::toIsoMs(now);
    const auto bytes = envelope::signMessage(
        QJsonObject {
            { QStringLiteral("format"), QStringLiteral("ventanilla.catalogue/1") },
            { QStringLiteral("number"), number },
            { QStringLiteral("issuedAt"), issuedAt },
            { QStringLiteral("procedures"), procedures },
        },
        key);
    if (!bytes)
        return passOn(bytes.error());
    if (const auto kept = stores.publications.publish(db::ListKind::Catalogue, { number, *bytes }, issuedAt);
        !kept)
        return passOn(kept.error());
    return number;
}

} // namespace

base::Result<std::optional<qint64>> publish(Stores &stores, const QList<ProcedureFile> &files,
    const envelope::KeyPair &catalogueKey, const QDateTime &now)
{
    bool anyNew = false;
    for (const ProcedureFile &file : files) {
        const auto added = add(stores, file);
        if (!added)
            return passOn(added.error());
        anyNew = anyNew || *added;
    }
    if (!anyNew)
        return std::optional<qint64>();
    const auto number = signCatalogue(stores, catalogueKey, now);
    if (!number)
        return passOn(number.error());
    return std::optional<qint64>(*number);
}

base::Result<> publishBuiltIn(Stores &stores, const envelope::KeyPair &catalogueKey, const QDateTime &now)
{
    const auto files = procedureFiles(builtIn);
    if (!files)
        return passOn(files.error());
    return publish(stores, *files, catalogueKey, now).map([](std::optional<qint64>) {});
}

base::Result<QList<ProcedureFile>> procedureFiles(const QString &folder)
{
    QList<ProcedureFile> files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        if (name == filer || name.endsWith(QLatin1String(".schema.json")))
            continue;
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Errc::BadProcedure, QStringLiteral("%1 cannot be read").arg(name));
        files.append({ name, file.readAll() });
    }
    if (files.isEmpty())
        return fail(Errc::BadProcedure, QStringLiteral("no procedures in %1").arg(folder));
    return files;
}

base::Result<procedure::Definition> readPublished(const QByteArray &bytes)
{
    QFile file(QDir(builtIn).filePath(filer));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::BadProcedure, QStringLiteral("filer.json is not compiled in"));
    return procedure::readFiler(file.readAll()).and_then([&](const QList<procedure::Field> &common) {
        return procedure::readDefinition(bytes, common);
    });
}

} // namespace central
