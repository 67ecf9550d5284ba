// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/publication.h"

#include "app/base/clock.h"
#include "app/procedure/reader.h"
#include <algorithm>

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

QString Publication::commonId()
{
    return QStringLiteral("common");
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

namespace {

/// The error, with the entry that it is about.
base::Error of(const Publication::Entry &entry, const base::Error &error)
{
    return { error.code, entry.id + QLatin1String(": ") + error.detail };
}

template <typename T> bool isWhatItsEntrySays(const T &read, const Publication::Entry &entry)
{
    return read.version == entry.version && read.digest == entry.digest;
}

} // namespace

base::Result<CommonPtr> Publication::readCommon() const
{
    const auto entry = std::find_if(
        procedures.begin(), procedures.end(), [](const Entry &one) { return one.id == commonId(); });
    if (entry == procedures.end())
        return Catalogue::builtInCommon();
    auto common = readCommonStrictly(entry->file);
    if (!common)
        return base::fail(of(*entry, common.error()));
    if (!isWhatItsEntrySays(*common, *entry))
        return bad(entry->id + QLatin1String(": the file is not the one that its entry names"));
    return std::make_shared<const Common>(*std::move(common));
}

base::Result<Catalogue> Publication::read() const
{
    const auto common = readCommon();
    if (!common)
        return base::fail(common.error());
    QList<Definition> definitions;
    for (const Entry &entry : procedures) {
        if (entry.id == commonId())
            continue;
        auto definition = readStrictly(entry.file, **common);
        if (!definition)
            return base::fail(of(entry, definition.error()));
        if (definition->id != entry.id || !isWhatItsEntrySays(*definition, entry))
            return bad(entry.id + QLatin1String(": the file is not the one that its entry names"));
        definitions.append(*std::move(definition));
    }
    return Catalogue::of(std::move(definitions), *common);
}

} // namespace procedure
