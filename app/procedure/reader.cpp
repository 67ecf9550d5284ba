// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/reader.h"

#include "app/procedure/jsonreader.h"
#include "app/procedure/rules.h"
#include <QCryptographicHash>
#include <QJsonDocument>

namespace procedure {

namespace {

constexpr int newestFormat = 1;

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

Referral::Contact readContact(const JsonReader &json)
{
    return { json.text("label"), json.optionalString("phone"), json.optionalText("hours"),
        QDate::fromString(json.optionalString("lastChecked"), Qt::ISODate) };
}

Notice readNotice(const JsonReader &json)
{
    return { json.string("id"), int(json.integer("version")), json.text("title"), json.texts("paragraphs"),
        json.optionalText("legalText") };
}

QMap<QString, Referral> readReferrals(const JsonReader &json)
{
    QMap<QString, Referral> referrals;
    for (const QString &id : json.raw().keys()) {
        const JsonReader one = json.object(id.toLatin1().constData());
        referrals.insert(id,
            { id, one.text("title"), one.texts("paragraphs"),
                one.list<Referral::Contact>("contacts", readContact) });
    }
    return referrals;
}

Definition readParts(const JsonReader &json)
{
    Definition definition;
    definition.id = json.string("id");
    definition.version = int(json.integer("version"));
    definition.order = int(json.integer("order"));
    definition.icon = json.string("icon");
    definition.sensitive = json.optionalBool("sensitive");
    definition.title = json.text("title");
    definition.card = json.text("card");
    definition.cardHint = json.text("cardHint");
    definition.notices = json.list<Notice>("notices", readNotice);
    definition.gates = json.list<Gate>("gates", readGate);
    definition.questions = json.list<Field>("questions", readField);
    const JsonReader declaration = json.object("declaration");
    definition.declaration = { int(declaration.integer("version")), declaration.text("question"),
        declaration.text("explanation"), declaration.text("statement"), declaration.text("legalText") };
    definition.isNot = json.texts("isNot");
    definition.nextSteps = json.list<NextStep>("nextSteps", [](const JsonReader &step) {
        return NextStep { step.text("title"), step.text("text"), step.condition("when") };
    });
    definition.referrals = readReferrals(json.object("referrals"));
    return definition;
}

base::Result<QJsonObject> parse(const QByteArray &bytes, const QString &family)
{
    QJsonParseError error {};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return base::fail(
            Errc::BadJson, QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    const QString format = document.object().value(QLatin1String("format")).toString();
    bool isNumber = false;
    const int number = format.mid(family.size()).toInt(&isNumber);
    if (!format.startsWith(family) || !isNumber || number < 1)
        return base::fail(Errc::BadSchema, QStringLiteral("the format is not %1n").arg(family));
    if (number > newestFormat)
        return base::fail(Errc::NewerFormat, format);
    return document.object();
}

} // namespace

base::Result<QList<Field>> readFiler(const QByteArray &bytes)
{
    const auto root = parse(bytes, QStringLiteral("ventanilla.filer/"));
    if (!root)
        return base::fail(root.error());
    JsonReader::Outcome outcome;
    const QList<Field> filer = JsonReader(*root, QString(), outcome).list<Field>("fields", readField);
    if (outcome.error)
        return base::fail(*outcome.error);
    if (const auto checked = checkRules(filer); !checked)
        return base::fail(checked.error());
    return filer;
}

namespace {

const QString procedureFamily = QStringLiteral("ventanilla.procedure/");

base::Result<Definition> readRoot(const QJsonObject &root, const QByteArray &bytes, const QList<Field> &filer)
{
    JsonReader::Outcome outcome;
    Definition definition = readParts(JsonReader(root, QString(), outcome));
    if (outcome.error)
        return base::fail(*outcome.error);
    definition.filer = filer;
    definition.source = bytes;
    definition.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    if (const auto checked = checkRules(definition); !checked)
        return base::fail(checked.error());
    return definition;
}

} // namespace

base::Result<Definition> readDefinition(const QByteArray &bytes, const QList<Field> &filer)
{
    const auto root = parse(bytes, procedureFamily);
    if (!root)
        return base::fail(root.error());
    return readRoot(*root, bytes, filer);
}

base::Result<Definition> readStrictly(const QByteArray &bytes, const QList<Field> &filer)
{
    const auto root = parse(bytes, procedureFamily);
    if (!root)
        return base::fail(root.error());
    auto definition = readRoot(*root, bytes, filer);
    if (!definition)
        return definition;
    if (const auto checked = checkSchema(*root); !checked)
        return base::fail(checked.error());
    return definition;
}

} // namespace procedure
