// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/publishing.h"
#include "app/base/clock.h"
#include "app/central/errc.h"
#include "app/envelope/message.h"
#include "app/procedure/publication.h"
#include "app/procedure/reader.h"
#include <QDir>
#include <QFile>
#include <algorithm>

namespace central {

using procedure::Publication;

namespace {

const QString builtIn = QStringLiteral(":/procedures");

tl::unexpected<base::Error> bad(const QString &file, const QString &reason)
{
    return fail(Errc::BadProcedure, file + QLatin1String(": ") + reason);
}

// Whether it was new.
base::Result<bool> add(Stores &stores, const QString &file, const db::PublishedProcedure &procedure)
{
    const auto there = stores.publications.procedure(procedure.id, procedure.version);
    if (!there)
        return passOn(there.error());
    if (*there) {
        if ((*there)->digest != procedure.digest)
            return bad(
                file, QStringLiteral("version %1 is published with other bytes").arg(procedure.version));
        return false;
    }
    if (const auto added = stores.publications.addProcedure(procedure); !added)
        return passOn(added.error());
    return true;
}

using Versions = QHash<QString, int>; // by id

// What kiosks are offered now: what the newest catalogue says, and if its signer has changed since, the
// newest version of everything.
base::Result<Versions> offered(
    const std::optional<db::SignedList> &latest, const Versions &newest, const Publisher &publisher)
{
    if (!latest)
        return Versions();
    const envelope::ExpectedSigner signer { envelope::CertificateAuthority(publisher.centralCa),
        { publisher.catalogue.certificate() }, envelope::Use::Catalogue,
        QStringLiteral("central-catalogue") };
    const auto message = envelope::verifyMessage(
        latest->bytes, Publication::format(), signer, publisher.catalogue.certificate().notBefore());
    const auto publication = message.and_then(
        [](const envelope::Message &signedOne) { return Publication::fromJson(signedOne.content); });
    if (!publication)
        return newest;
    Versions versions;
    for (const Publication::Entry &entry : publication->procedures)
        versions.insert(entry.id, entry.version);
    return versions;
}

base::Result<Versions> newestVersions(Stores &stores)
{
    const auto newest = stores.publications.newestProcedures();
    if (!newest)
        return passOn(newest.error());
    Versions versions;
    for (const db::PublishedProcedure &procedure : *newest)
        versions.insert(procedure.id, procedure.version);
    return versions;
}

const ProcedureFile *commonOf(const QList<ProcedureFile> &files)
{
    const auto found = std::find_if(files.begin(), files.end(),
        [](const ProcedureFile &file) { return procedure::isCommon(file.bytes); });
    return found == files.end() ? nullptr : &*found;
}

// What kiosks will read the files with: the one among them, or their own.
base::Result<procedure::CommonPtr> commonFor(const QList<ProcedureFile> &files)
{
    const ProcedureFile *file = commonOf(files);
    if (!file)
        return procedure::Catalogue::builtInCommon();
    auto common = procedure::readCommonStrictly(file->bytes);
    if (!common)
        return bad(file->name, common.error().toString());
    return std::make_shared<const procedure::Common>(*std::move(common));
}

base::Result<Publication::Entry> checkOne(const ProcedureFile &file, const procedure::Common &common)
{
    if (procedure::isCommon(file.bytes))
        return Publication::Entry { Publication::commonId(), common.version, common.digest, file.bytes };
    const auto definition = procedure::readStrictly(file.bytes, common);
    if (!definition)
        return bad(file.name, definition.error().toString());
    return Publication::Entry { definition->id, definition->version, definition->digest, file.bytes };
}

// The files as a catalogue would list them, each checked as a kiosk will check it.
base::Result<QList<Publication::Entry>> check(
    const QList<ProcedureFile> &files, const procedure::Common &common, const Versions &newest)
{
    QList<Publication::Entry> entries;
    QHash<QString, QString> fileOf; // by id
    for (const ProcedureFile &file : files) {
        const auto entry = checkOne(file, common);
        if (!entry)
            return passOn(entry.error());
        if (fileOf.contains(entry->id))
            return bad(file.name, QStringLiteral("the same id as %1").arg(fileOf.value(entry->id)));
        if (entry->version < newest.value(entry->id))
            return bad(file.name,
                QStringLiteral("version %1, and %2 is published: raise it")
                    .arg(entry->version)
                    .arg(newest.value(entry->id)));
        fileOf.insert(entry->id, file.name);
        entries.append(*entry);
    }
    return entries;
}

QStringList missing(const Versions &offeredNow, const QList<Publication::Entry> &entries)
{
    QStringList ids = offeredNow.keys();
    for (const Publication::Entry &entry : entries)
        ids.removeOne(entry.id);
    ids.sort();
    return ids;
}

base::Result<> sign(Stores &stores, const Publication &publication, const Publisher &publisher)
{
    const auto bytes = envelope::signMessage(publication.toJson(), publisher.catalogue);
    if (!bytes)
        return passOn(bytes.error());
    const auto kept = stores.publications.publish(
        db::ListKind::Catalogue, { publication.number, *bytes }, base::toIsoMs(publication.issuedAt));
    if (!kept)
        return passOn(kept.error());
    return {};
}

} // namespace

base::Result<std::optional<qint64>> publish(
    Stores &stores, const QList<ProcedureFile> &files, const Publisher &publisher, const Terms &terms)
{
    const auto newest = newestVersions(stores);
    if (!newest)
        return passOn(newest.error());
    const auto latest = stores.publications.latest(db::ListKind::Catalogue);
    if (!latest)
        return passOn(latest.error());
    const auto offeredNow = offered(*latest, *newest, publisher);
    if (!offeredNow)
        return passOn(offeredNow.error());
    const auto common = commonFor(files);
    if (!common)
        return passOn(common.error());
    const auto entries = check(files, **common, *newest);
    if (!entries)
        return passOn(entries.error());
    const QStringList gone = missing(*offeredNow, *entries);
    if (!gone.isEmpty() && !terms.withdraw)
        return fail(Errc::BadProcedure,
            QStringLiteral("the folder lacks what is offered now: %1 (--withdraw takes it away)")
                .arg(gone.join(QLatin1String(", "))));
    bool isNew = terms.again || !gone.isEmpty();
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const Publication::Entry &entry = entries->at(i);
        const auto added
            = add(stores, files.at(i).name, { entry.id, entry.version, entry.digest, entry.file });
        if (!added)
            return passOn(added.error());
        isNew = isNew || *added || !offeredNow->contains(entry.id);
    }
    if (!isNew)
        return std::optional<qint64>();
    const Publication publication { *latest ? (*latest)->number + 1 : 1, terms.now, terms.validFrom,
        terms.validUntil, *entries };
    if (const auto done = sign(stores, publication, publisher); !done)
        return passOn(done.error());
    return std::optional<qint64>(publication.number);
}

base::Result<> publishBuiltIn(Stores &stores, const Publisher &publisher, const QDateTime &now)
{
    const auto files = procedureFiles(builtIn);
    if (!files)
        return passOn(files.error());
    return publish(stores, *files, publisher, { now }).map([](std::optional<qint64>) {});
}

base::Result<QList<ProcedureFile>> procedureFiles(const QString &folder)
{
    QList<ProcedureFile> files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        if (name.endsWith(QLatin1String(".schema.json")))
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

} // namespace central
