// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filing/draft.h"

#include "app/envelope/canonicaljson.h"
#include "app/envelope/message.h"
#include "app/filing/submission.h"
#include "app/procedure/reader.h"

namespace filing {

namespace {

const auto draftFormat = QStringLiteral("ventanilla.draft/1"),
           stubFormat = QStringLiteral("ventanilla.stub/1");
const QLatin1String formatKey("format"), definitionKey("definition"), digestKey("digest"),
    commonKey("common"), walkKey("walk"), idKey("id"), procedureKey("procedure");

QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(qCompress(bytes).toBase64());
}

QByteArray unpacked(const QJsonValue &text)
{
    return qUncompress(QByteArray::fromBase64(text.toString().toLatin1()));
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(envelope::sha256(bytes).toHex());
}

QJsonObject toJson(const Draft &draft)
{
    return { { formatKey, draftFormat }, { definitionKey, packed(draft.definition) },
        { digestKey, digestOf(draft.definition) }, { commonKey, packed(draft.common) },
        { walkKey, draft.walk } };
}

QJsonObject toJson(const Stub &stub)
{
    return { { formatKey, stubFormat }, { idKey, stub.id.toString() }, { procedureKey, stub.procedureId } };
}

std::optional<Kept> draftFrom(const QJsonObject &json)
{
    const Draft draft { unpacked(json[definitionKey]), unpacked(json[commonKey]), json[walkKey].toObject() };
    if (draft.definition.isEmpty() || digestOf(draft.definition) != json[digestKey].toString())
        return std::nullopt;
    return draft;
}

std::optional<Kept> stubFrom(const QJsonObject &json)
{
    const auto id = base::FilingId::fromString(json[idKey].toString());
    if (!id)
        return std::nullopt;
    return Stub { *id, json[procedureKey].toString() };
}

} // namespace

std::optional<DraftOwner> DraftOwner::of(const guide::Walk &walk)
{
    const QJsonObject document = documentOf(walk.filer());
    const DraftOwner owner { document[QLatin1String("type")].toString(),
        document[QLatin1String("run")].toString(), document[QLatin1String("number")].toString() };
    // The RUN is asked before the card's number: whoever has the one was asked for the other.
    if (owner.type.isEmpty() || owner.number.isEmpty())
        return std::nullopt;
    return owner;
}

QJsonObject DraftOwner::document() const
{
    QJsonObject document { { QStringLiteral("type"), type }, { QStringLiteral("number"), number } };
    if (!run.isEmpty())
        document.insert(QStringLiteral("run"), run);
    return document;
}

bool Draft::mayBeKept(const guide::Walk &walk)
{
    const procedure::Definition &definition = walk.definition();
    return definition.outcome == procedure::Outcome::Filed && !definition.sensitive
        && !definition.source.isEmpty() && !walk.refused();
}

Draft Draft::of(const guide::Walk &walk)
{
    Q_ASSERT(mayBeKept(walk));
    return { walk.definition().source, walk.definition().commonSource, walk.toJson() };
}

std::optional<guide::Walk> Draft::goOn(const guide::Circumstances &circumstances) const
{
    const auto shared = procedure::readCommon(common);
    if (!shared)
        return std::nullopt;
    auto read = procedure::readDefinition(definition, *shared);
    if (!read || read->sensitive)
        return std::nullopt;
    return guide::Walk::fromJson(
        std::make_shared<const procedure::Definition>(*std::move(read)), circumstances, walk);
}

base::Result<QByteArray> toBytes(const Kept &kept)
{
    return envelope::canonicalJson(std::visit([](const auto &one) { return toJson(one); }, kept));
}

std::optional<Kept> keptFrom(const QByteArray &bytes)
{
    const auto json = envelope::parseCanonical(bytes);
    if (!json)
        return std::nullopt;
    const QString format = (*json)[formatKey].toString();
    if (format == draftFormat)
        return draftFrom(*json);
    return format == stubFormat ? stubFrom(*json) : std::nullopt;
}

} // namespace filing
