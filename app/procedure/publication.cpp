// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/publication.h"

#include "app/base/clock.h"
#include "app/procedure/reader.h"

namespace procedure {

namespace {

tl::unexpected<base::Error> bad(const QString &what)
{
    return base::fail(Errc::BadSchema, what);
}

QDateTime instant(const QJsonObject &json, const char *key)
{
    return QDateTime::fromString(json.value(QLatin1String(key)).toString(), Qt::ISODateWithMs).toUTC();
}

base::Result<Publication::Entry> readEntry(const QJsonObject &json)
{
    Publication::Entry entry;
    entry.id = json.value(QLatin1String("id")).toString();
    entry.version = json.value(QLatin1String("version")).toInt();
    const auto digest = QByteArray::fromHex(json.value(QLatin1String("digest")).toString().toLatin1());
    const auto file = QByteArray::fromBase64Encoding(
        json.value(QLatin1String("file")).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (entry.id.isEmpty() || entry.version < 1 || digest.size() != 32 || !file)
        return bad(entry.id + QLatin1String(": not an entry of a catalogue"));
    entry.digest = digest;
    entry.file = *file;
    return entry;
}

} // namespace

QString Publication::format()
{
    return QStringLiteral("ventanilla.catalogue/1");
}

QJsonObject Publication::toJson() const
{
    QJsonArray entries;
    for (const Entry &entry : procedures)
        entries.append(QJsonObject {
            { QStringLiteral("id"), entry.id },
            { QStringLiteral("version"), entry.version },
            { QStringLiteral("digest"), QString::fromLatin1(entry.digest.toHex()) },
            { QStringLiteral("file"), QString::fromLatin1(entry.file.toBase64()) },
        });
    return {
        { QStringLiteral("format"), format() },
        { QStringLiteral("number"), number },
        { QStringLiteral("issuedAt"), base::toIsoMs(issuedAt) },
        { QStringLiteral("validFrom"), base::toIsoMs(validFrom) },
        { QStringLiteral("validUntil"), base::toIsoMs(validUntil) },
        { QStringLiteral("procedures"), entries },
    };
}

base::Result<Publication> Publication::fromJson(const QJsonObject &json)
{
    Publication publication;
    publication.number = json.value(QLatin1String("number")).toInteger();
    publication.issuedAt = instant(json, "issuedAt");
    publication.validFrom = instant(json, "validFrom");
    publication.validUntil = instant(json, "validUntil");
    if (publication.number < 1 || !publication.issuedAt.isValid() || !publication.validFrom.isValid()
        || !publication.validUntil.isValid())
        return bad(QStringLiteral("a catalogue has a number and dates"));
    const QJsonArray entries = json.value(QLatin1String("procedures")).toArray();
    for (const QJsonValue &value : entries) {
        auto entry = readEntry(value.toObject());
        if (!entry)
            return base::fail(entry.error());
        publication.procedures.append(*std::move(entry));
    }
    return publication;
}

base::Result<Catalogue> Publication::read() const
{
    const auto filer = Catalogue::builtInFiler();
    if (!filer)
        return base::fail(filer.error());
    QList<Definition> definitions;
    for (const Entry &entry : procedures) {
        auto definition = readStrictly(entry.file, *filer);
        if (!definition)
            return base::fail(base::Error {
                definition.error().code, entry.id + QLatin1String(": ") + definition.error().detail });
        if (definition->id != entry.id || definition->version != entry.version
            || definition->digest != entry.digest)
            return bad(entry.id + QLatin1String(": the file is not the one that its entry names"));
        definitions.append(*std::move(definition));
    }
    return Catalogue::of(std::move(definitions));
}

} // namespace procedure
