// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/telling.h"

#include "ui/screens/referralpage.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace journeys {

using procedure::Definition;
using procedure::Field;
using procedure::Gate;
using procedure::Kind;

namespace {

const Field &fieldOf(const QList<Field> &fields, const QString &id)
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.id == id; });
    if (found == fields.end())
        qFatal("there is no question %s", qPrintable(id));
    return *found;
}

const Gate &gateOf(const Definition &definition, const QString &id)
{
    const auto found = std::find_if(definition.gates.begin(), definition.gates.end(),
        [&](const Gate &gate) { return gate.field.id == id; });
    if (found == definition.gates.end())
        qFatal("there is no gate %s", qPrintable(id));
    return *found;
}

QString dayFor(const Field &field, const QDate &today)
{
    constexpr qint64 lately = -3;
    const qint64 earliest = field.minimum.value_or(-365), latest = field.maximum.value_or(0);
    return today.addDays(qBound(earliest, lately, latest)).toString(Qt::ISODate);
}

QJsonValue numberFor(const Field &field)
{
    constexpr qint64 some = 3;
    return qBound(field.minimum.value_or(0), some, field.maximum.value_or(some));
}

QJsonObject someone()
{
    return { { QStringLiteral("given"), QStringLiteral("Rosa") },
        { QStringLiteral("first"), QStringLiteral("Soto") },
        { QStringLiteral("second"), QStringLiteral("Rojas") } };
}

QString wordsFor(const Field &field)
{
    const QString words = QStringLiteral("Cerca de la plaza");
    return field.maximumLength > 0 ? words.left(field.maximumLength).trimmed() : words;
}

QJsonValue optionsFor(const Field &field)
{
    const QString first = field.options.first().value;
    if (field.kind == Kind::Choice)
        return first;
    return QJsonArray { first, field.options.last().value };
}

QJsonValue valueFor(const Field &field, const QDate &today)
{
    switch (field.kind) {
    case Kind::Text:
        return wordsFor(field);
    case Kind::LongText:
        return field.guide.isEmpty() ? QStringLiteral("Iba al centro.")
                                     : QStringLiteral("Iba al centro.\nMe di cuenta.\nVolví.");
    case Kind::Name:
        return someone();
    case Kind::Choice:
    case Kind::Choices:
        return optionsFor(field);
    case Kind::YesNo:
        return QStringLiteral("yes");
    case Kind::Date:
        return dayFor(field, today);
    case Kind::BirthDate:
        return QStringLiteral("1950-01-31");
    case Kind::Time:
        return QStringLiteral("15:30");
    case Kind::Months:
        return QJsonArray { today.addMonths(-1).toString(QStringLiteral("yyyy-MM")) };
    case Kind::Moment:
        return QJsonObject { { QStringLiteral("day"), dayFor(field, today) },
            { QStringLiteral("part"), QStringLiteral("tarde") },
            { QStringLiteral("hour"), QStringLiteral("15:30") } };
    case Kind::Comuna:
        return QStringLiteral("07401");
    case Kind::Phone:
        return QStringLiteral("+56912345678");
    case Kind::Email:
        return QStringLiteral("rosa@gmail.com");
    case Kind::Run:
        return QStringLiteral("12345678-5");
    case Kind::DocumentNumber:
        return QStringLiteral("100000007");
    case Kind::Imei:
        return QStringLiteral("490154203237518");
    case Kind::Integer:
    case Kind::Money:
        return numberFor(field);
    case Kind::Plate:
        return QStringLiteral("BBBB12");
    case Kind::Rit:
        return QStringLiteral("C-123-2025");
    case Kind::Address:
        return QJsonObject { { QStringLiteral("street"), QStringLiteral("Los Aromos") },
            { QStringLiteral("number"), QStringLiteral("123") } };
    case Kind::Group:
        break;
    }
    QJsonObject item;
    for (const Field &inner : field.fields)
        item.insert(inner.id, valueFor(inner, today));
    return QJsonArray { item };
}

/// The first answer that leads nowhere else.
QJsonValue answerThatGoesOn(const Gate &gate)
{
    QStringList answers { QStringLiteral("yes"), QStringLiteral("no") };
    if (!gate.field.options.isEmpty()) {
        answers.clear();
        for (const procedure::Option &option : gate.field.options)
            answers << option.value;
    }
    answers << QStringLiteral("unknown");
    const auto found = std::find_if(answers.begin(), answers.end(),
        [&](const QString &answer) { return !gate.referrals.contains(answer); });
    return *found;
}

Telling fitting(const Definition &definition, const QDate &today)
{
    Telling telling;
    for (const Gate &gate : definition.gates)
        telling.gates.insert(gate.field.id, answerThatGoesOn(gate));
    for (const Field &field : definition.filer)
        telling.filer.insert(field.id, valueFor(field, today));
    for (const Field &field : definition.questions)
        telling.answers.insert(field.id, valueFor(field, today));
    return telling;
}

} // namespace

Telling Telling::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Telling telling;
    telling.gates = json.value(QLatin1String("gates")).toObject();
    telling.filer = json.value(QLatin1String("filer")).toObject();
    telling.answers = json.value(QLatin1String("answers")).toObject();
    return telling;
}

Telling Telling::of(const Definition &definition, const QDate &today)
{
    const QString path = QStringLiteral(TEST_DATA "/answers/%1.json").arg(definition.id);
    return QFile::exists(path) ? fromFile(path) : fitting(definition, today);
}

bool Telling::begin(House &house, Hands &hands, const Definition &definition)
{
    const QString card = definition.card.in(QStringLiteral("es"));
    return hands.press(QStringLiteral("Empezar"))
        && (house.resident.button(card) || house.resident.find(card)) && hands.press(card);
}

bool Telling::isAtEnd(const House &house)
{
    return house.resident.heading().startsWith(QLatin1String("Revise "))
        || qobject_cast<screens::ReferralPage *>(house.resident.page());
}

bool Telling::goOn(House &house, Hands &hands, const Definition &definition) const
{
    const QString before = house.resident.step();
    bool moved = true;
    if (before.startsWith(QLatin1String("notice."))) {
        const auto show = hands.onStage ? hands.onStage : [] {};
        for (show(); house.resident.button(QStringLiteral("Seguir leyendo")); show())
            hands.press(QStringLiteral("Seguir leyendo"));
        moved = hands.goOn();
    } else {
        moved = answer(before, hands, definition);
    }
    if (moved && house.resident.step() != before)
        return true;
    qWarning() << "stuck on" << house.resident.heading() << before << house.resident.visibleTexts();
    return false;
}

bool Telling::goToEnd(House &house, Hands &hands, const Definition &definition) const
{
    while (!isAtEnd(house)) {
        if (!goOn(house, hands, definition))
            return false;
    }
    return true;
}

bool Telling::answer(const QString &step, Hands &hands, const Definition &definition) const
{
    if (step.contains(u'['))
        return answerItem(step, hands, definition);
    const QString id = step.section(u'.', -1);
    if (step.startsWith(QLatin1String("gate.")))
        return hands.answer(gateOf(definition, id).field, gates.value(id));
    if (step.startsWith(QLatin1String("filer.")))
        return hands.answer(fieldOf(definition.filer, id), filer.value(id));
    return hands.answer(fieldOf(definition.questions, id), answers.value(id));
}

bool Telling::answerItem(const QString &step, Hands &hands, const Definition &definition) const
{
    const Field &group = fieldOf(definition.questions, step.section(u'[', 0, 0));
    const QJsonArray items = answers.value(group.id).toArray();
    const int item = step.section(u'[', 1).section(u']', 0, 0).toInt();
    const QString id = step.section(u'.', 1);
    if (id != QLatin1String("another"))
        return hands.answer(fieldOf(group.fields, id), items.at(item).toObject().value(id));
    if (hands.onStage)
        hands.onStage();
    return hands.press(item + 1 < items.size() ? QStringLiteral("Sí") : QStringLiteral("No")) && hands.goOn();
}

procedure::Catalogue offeringAtAnyTime(const QString &procedureId)
{
    const procedure::Catalogue builtIn = procedure::Catalogue::builtIn().value();
    QList<Definition> definitions;
    for (const procedure::DefinitionPtr &one : builtIn.ordered()) {
        definitions.append(*one);
        if (one->id == procedureId && one->windows)
            definitions.last().windows
                = { { QDateTime({ 2020, 1, 1 }, {}, Qt::UTC), QDateTime({ 2100, 1, 1 }, {}, Qt::UTC) } };
    }
    return procedure::Catalogue::of(definitions, procedure::Catalogue::builtInCommon().value()).value();
}

QJsonObject Telling::held() const
{
    QJsonObject all = answers;
    for (auto it = gates.begin(); it != gates.end(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

} // namespace journeys
