// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/reader.h"

#include "app/procedure/jsonreader.h"
#include "app/procedure/rules.h"
#include <QCryptographicHash>
#include <QJsonDocument>

namespace procedure {

namespace {

Option readOption(const JsonReader &json)
{
    Option option;
    option.value = json.string("value");
    option.label = json.text("label");
    option.hint = json.optionalText("hint");
    option.icon = json.optionalString("icon");
    return option;
}

std::optional<qint64> optionalInteger(const JsonReader &json, const char *key)
{
    return json.has(key) ? std::optional(json.integer(key)) : std::nullopt;
}

Field readField(const JsonReader &json)
{
    Field field;
    field.id = json.string("id");
    field.kind = json.enumerator<Kind>("kind", Errc::UnknownKind);
    field.optional = json.optionalBool("optional");
    field.onlyFiled = json.optionalBool("onlyFiled");
    field.unlessSensitive = json.optionalBool("unlessSensitive");
    field.allowUnknown = json.optionalBool("allowUnknown");
    field.question = field.kind == Kind::Group ? json.optionalText("question") : json.text("question");
    field.hint = json.optionalText("hint");
    field.purpose = json.optionalText("purpose");
    field.label = json.text("label");
    field.when = json.condition("when");
    field.options = json.list<Option>("options", readOption);
    field.maximumLength = int(json.optionalInteger("maximumLength"));
    field.minimum = optionalInteger(json, "minimum");
    field.maximum = optionalInteger(json, "maximum");
    field.guide = json.optionalTexts("guide");
    if (field.kind == Kind::Group) {
        field.fields = json.list<Field>("fields", readField);
        field.maximumItems = int(json.integer("maximumItems"));
        field.itemTitle = json.text("itemTitle");
        field.addAnother = json.text("addAnother");
    }
    return field;
}

Gate readGate(const JsonReader &json)
{
    Gate gate;
    gate.field = readField(json.object("field"));
    const QJsonObject referrals = json.object("referrals").raw();
    for (auto it = referrals.begin(); it != referrals.end(); ++it)
        gate.referrals.insert(it.key(), it.value().toString());
    return gate;
}

Contact readContact(const JsonReader &json)
{
    return { json.optionalString("id"), json.text("label"), json.optionalText("use"),
        json.optionalString("phone"), json.optionalText("hours"),
        QDate::fromString(json.optionalString("lastChecked"), Qt::ISODate) };
}

/// A contact of its own, or {"contact": "pdi", "use": {...}}: a shared one, and when to call it here.
Contact readContactOr(const JsonReader &json, const Common &common)
{
    if (!json.has("contact"))
        return readContact(json);
    Contact contact = json.named(json.string("contact"), "contact", common.contacts);
    if (json.has("use"))
        contact.use = json.text("use");
    return contact;
}

QList<Contact> readContacts(const JsonReader &json, const char *key, const Common &common)
{
    return json.list<Contact>(
        key, common.contacts, [&](const JsonReader &item) { return readContactOr(item, common); });
}

Notice readNotice(const JsonReader &json)
{
    return { json.string("id"), int(json.integer("version")), json.text("title"), json.texts("paragraphs"),
        json.optionalText("legalText") };
}

std::optional<Referral::GoOn> readGoOn(const JsonReader &json)
{
    if (!json.has("goOn"))
        return std::nullopt;
    const JsonReader goOn = json.object("goOn");
    return Referral::GoOn { goOn.string("group"), goOn.text("label") };
}

QMap<QString, Referral> readReferrals(const JsonReader &json, const Common &common)
{
    QMap<QString, Referral> referrals;
    for (const QString &id : json.raw().keys()) {
        const JsonReader one = json.object(id.toLatin1().constData());
        referrals.insert(id,
            { id, one.text("title"), one.texts("paragraphs"), readContacts(one, "contacts", common),
                readGoOn(one) });
    }
    return referrals;
}

Declaration readDeclaration(const JsonReader &json)
{
    return { int(json.integer("version")), json.text("question"), json.text("explanation"),
        json.text("statement"), json.text("legalText") };
}

NextStep readNextStep(const JsonReader &json)
{
    return { json.text("title"), json.text("text"), json.condition("when") };
}

Window readWindow(const JsonReader &json)
{
    return { json.localTime("opens"), json.localTime("closes") };
}

template <typename T> QMap<QString, T> byId(const QList<T> &list)
{
    QMap<QString, T> map;
    for (const T &one : list)
        map.insert(one.id, one);
    return map;
}

Common readCommonParts(const JsonReader &json)
{
    Common common;
    common.version = int(json.integer("version"));
    common.filer = json.list<Field>("filer", readField);
    common.fields = byId(json.list<Field>("fields", readField));
    for (const Gate &gate : json.list<Gate>("gates", readGate))
        common.gates.insert(gate.field.id, gate);
    common.notices = byId(json.list<Notice>("notices", readNotice));
    common.contacts = byId(json.list<Contact>("contacts", readContact));
    common.referrals = readReferrals(json.object("referrals"), common);
    common.declaration = readDeclaration(json.object("declaration"));
    common.reviewed = json.raw().value(QLatin1String("reviewed")).toObject().keys();
    common.emergency = readContacts(json, "emergency", common);
    common.groups = json.list<CardGroup>("groups", [](const JsonReader &group) {
        return CardGroup { group.string("id"), group.string("icon"), group.text("title"),
            group.text("hint") };
    });
    return common;
}

/// The common block's referrals that this procedure leads to stand beside its own.
void takeReferrals(Definition &definition, const Common &common)
{
    QStringList named { definition.referral };
    for (const Gate &gate : definition.gates)
        named += gate.referrals.values();
    for (const QString &id : named) {
        if (!definition.referrals.contains(id) && common.referrals.contains(id))
            definition.referrals.insert(id, common.referrals.value(id));
    }
}

Definition readParts(const JsonReader &json, const Common &common)
{
    Definition definition;
    definition.id = json.string("id");
    definition.version = int(json.integer("version"));
    definition.order = int(json.integer("order"));
    definition.icon = json.string("icon");
    definition.group = json.optionalString("group");
    definition.outcome = json.has("outcome") ? json.enumerator<Outcome>("outcome") : Outcome::Filed;
    definition.sensitive = json.optionalBool("sensitive");
    definition.reviewed = json.raw().value(QLatin1String("reviewed")).toObject().keys();
    definition.title = json.text("title");
    definition.card = json.text("card");
    definition.cardHint = json.text("cardHint");
    definition.notices = json.list<Notice>("notices", common.notices, readNotice);
    definition.gates = json.list<Gate>("gates", common.gates, readGate);
    if (definition.outcome != Outcome::Referred)
        definition.filer = common.filer;
    definition.filer.removeIf([&definition](const Field &field) {
        return (field.onlyFiled && definition.outcome == Outcome::Prepared)
            || (field.unlessSensitive && definition.sensitive);
    });
    definition.questions = json.list<Field>("questions", common.fields, readField);
    definition.declaration
        = json.has("declaration") ? readDeclaration(json.object("declaration")) : common.declaration;
    definition.isNot = json.optionalTexts("isNot");
    definition.nextSteps = json.list<NextStep>("nextSteps", readNextStep);
    if (json.has("referrals"))
        definition.referrals = readReferrals(json.object("referrals"), common);
    definition.referral = json.optionalString("referral");
    if (json.has("windows"))
        definition.windows = json.list<Window>("windows", readWindow);
    takeReferrals(definition, common);
    return definition;
}

const QString procedureFamily = QStringLiteral("ventanilla.procedure/");
const QString commonFamily = QStringLiteral("ventanilla.common/");

base::Result<Definition> readRoot(const QJsonObject &root, const QByteArray &bytes, const Common &common)
{
    JsonReader::Outcome outcome;
    Definition definition = readParts(JsonReader(root, QString(), outcome), common);
    if (outcome.error)
        return base::fail(*outcome.error);
    definition.source = bytes;
    definition.commonSource = common.source;
    definition.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    if (const auto checked = checkRules(definition, common); !checked)
        return base::fail(checked.error());
    return definition;
}

base::Result<Common> readCommonRoot(const QJsonObject &root, const QByteArray &bytes)
{
    JsonReader::Outcome outcome;
    Common common = readCommonParts(JsonReader(root, QString(), outcome));
    if (outcome.error)
        return base::fail(*outcome.error);
    common.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    common.source = bytes;
    if (const auto checked = checkRules(common); !checked)
        return base::fail(checked.error());
    return common;
}

/// What reading made of it, if the schema has nothing against the file.
template <typename T> base::Result<T> strictly(base::Result<T> read, const QJsonObject &root)
{
    if (!read)
        return read;
    if (const auto checked = checkSchema(root); !checked)
        return base::fail(checked.error());
    return read;
}

} // namespace

base::Result<Common> readCommon(const QByteArray &bytes)
{
    return parseFile(bytes, commonFamily).and_then([&](const QJsonObject &root) {
        return readCommonRoot(root, bytes);
    });
}

base::Result<Common> readCommonStrictly(const QByteArray &bytes)
{
    return parseFile(bytes, commonFamily).and_then([&](const QJsonObject &root) {
        return strictly(readCommonRoot(root, bytes), root);
    });
}

base::Result<Definition> readDefinition(const QByteArray &bytes, const Common &common)
{
    return parseFile(bytes, procedureFamily).and_then([&](const QJsonObject &root) {
        return readRoot(root, bytes, common);
    });
}

base::Result<Definition> readStrictly(const QByteArray &bytes, const Common &common)
{
    return parseFile(bytes, procedureFamily).and_then([&](const QJsonObject &root) {
        return strictly(readRoot(root, bytes, common), root);
    });
}

bool isCommon(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    return root.value(QLatin1String("format")).toString().startsWith(commonFamily);
}

} // namespace procedure
