// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/outcome_p.h"
#include "app/guide/sample.h"
#include "app/guide/search_p.h"

#include <QJsonArray>
#include <algorithm>

namespace guide {

using procedure::Field;
using procedure::Kind;

namespace {

constexpr int mostTries = 100'000;
constexpr int mostItemsTried = 3; // a condition over a group compares no more items than that
constexpr int mostCombined = 5; // of the options of a question with several answers

QString idOf(const QString &named)
{
    return named.mid(named.indexOf(u'.') + 1);
}

} // namespace

QStringList fieldsIn(const procedure::Condition &condition)
{
    QStringList fields;
    for (const auto &use : condition.uses())
        fields.append(use.field);
    return fields;
}

Search::Search(const procedure::Definition &definition, const Circumstances &circumstances)
    : m_definition(definition), m_circumstances(circumstances)
{
    for (const procedure::Gate &gate : definition.gates) {
        take(QStringLiteral("gate."), gate.field);
        for (auto it = gate.referrals.begin(); it != gate.referrals.end(); ++it)
            m_named[gate.field.id].append(it.key());
    }
    for (const Field &field : definition.filer)
        take(QStringLiteral("filer."), field);
    for (const Field &field : definition.questions)
        take({}, field);
    for (const procedure::NextStep &step : definition.nextSteps)
        note(step.when);
}

void Search::take(const QString &prefix, const Field &field, const Field *group)
{
    m_places.insert(field.id, { &field, group, prefix });
    note(field.when);
    for (const Field &inner : field.fields)
        take({}, inner, &field);
    if (field.kind == Kind::Group)
        m_mostItems = std::max(m_mostItems, std::min(field.maximumItems, mostItemsTried));
}

void Search::note(const procedure::Condition &condition)
{
    for (const auto &use : condition.uses()) {
        m_named[idOf(use.field)] += use.values;
    }
}

/// These fields, what they depend on, and so on. All gates that are not always asked are among them: whether
/// they are decides how far any walk goes.
QSet<QString> Search::closure(const QStringList &fields) const
{
    QStringList open = fields;
    for (const procedure::Gate &gate : m_definition.gates) {
        if (!gate.field.when.uses().isEmpty())
            open.append(gate.field.id);
    }
    QSet<QString> closed;
    while (!open.isEmpty()) {
        const QString id = idOf(open.takeLast());
        const auto place = m_places.find(id);
        if (closed.contains(id) || place == m_places.end())
            continue;
        closed.insert(id);
        open += fieldsIn(place->field->when);
        if (place->group)
            open += fieldsIn(place->group->when);
        for (const Field &inner : place->field->fields)
            open.append(inner.id);
    }
    return closed;
}

/// Every set of a few options: those that conditions name, and one that none names; and each option alone.
void Search::addSets(
    const QStringList &options, const QList<QJsonValue> &named, QList<QJsonValue> &sets) const
{
    QStringList few, others;
    for (const QString &option : options)
        (named.contains(option) ? few : others).append(option);
    few = (few + others.mid(0, 1)).mid(0, mostCombined);
    for (int chosen = 1; chosen < 1 << few.size(); ++chosen) {
        QJsonArray several;
        for (qsizetype i = 0; i < few.size(); ++i) {
            if (chosen & 1 << i)
                several.append(few.at(i));
        }
        sets.append(several);
    }
    for (const QString &option : options)
        sets.append(QJsonArray { option });
}

/// What makes a difference: each answer that a condition or a referral names, one that none names, and none.
QList<QJsonValue> Search::answersTo(const Field &field) const
{
    QStringList options;
    for (const procedure::Option &option : field.options)
        options.append(option.value);
    const QList<QJsonValue> named = m_named.value(field.id);
    const auto free = std::find_if(
        options.begin(), options.end(), [&](const QString &option) { return !named.contains(option); });
    QList<QJsonValue> offered { QStringLiteral("no"), sampleAnswer(field, m_circumstances), unknown };
    if (field.kind == Kind::Choices)
        addSets(options, named, offered);
    else if (free != options.end())
        offered.append(*free);

    QList<QJsonValue> answers;
    for (const QJsonValue &answer : offered + named) {
        const auto checked = validate(field, answer, m_circumstances);
        if (checked && !checked->isUndefined() && !answers.contains(*checked))
            answers.append(*checked);
    }
    if (field.optional || answers.isEmpty())
        answers.append(QJsonValue(QJsonValue::Undefined));
    return answers;
}

QStringList Search::pathsOf(const Place &place, int items) const
{
    if (!place.group)
        return { place.prefix + place.field->id };
    QStringList paths;
    for (int item = 0; item < std::min(items, place.group->maximumItems); ++item)
        paths.append(QStringLiteral("%1[%2].%3").arg(place.group->id).arg(item).arg(place.field->id));
    return paths;
}

QList<Search::Slot> Search::slotsFor(const QSet<QString> &fields, int items) const
{
    QList<Slot> result;
    for (auto it = m_places.begin(); it != m_places.end(); ++it) {
        const Place &place = *it;
        if (!fields.contains(it.key()) || place.field->kind == Kind::Group)
            continue;
        const QList<QJsonValue> answers = answersTo(*place.field);
        for (const QString &path : pathsOf(place, items))
            result.append({ path, answers });
    }
    return result;
}

/// An answer to everything, that leads past the gates where there is one, and so many items in each group.
ValuesByPath Search::usual(int items) const
{
    ValuesByPath values;
    for (const Place &place : m_places) {
        if (place.field->kind == Kind::Group) {
            for (int item = 0; item < items; ++item)
                values.insert(QStringLiteral("%1[%2].another").arg(place.field->id).arg(item),
                    item + 1 < items ? QStringLiteral("yes") : QStringLiteral("no"));
            continue;
        }
        for (const QString &path : pathsOf(place, items))
            values.insert(path, sampleAnswer(*place.field, m_circumstances));
    }
    for (const procedure::Gate &gate : m_definition.gates) {
        for (const QJsonValue &answer : answersTo(gate.field)) {
            if (!gate.referrals.contains(answer.toString()))
                values.insert(QStringLiteral("gate.") + gate.field.id, answer);
        }
    }
    return values;
}

bool Search::isWanted(const ValuesByPath &values, const Wanted &wanted) const
{
    const Route whole = Route::through(m_definition, values);
    const Route walked = whole.walkable(m_definition, values);
    Way way { whole, walked };
    if (walked.steps.size() < whole.steps.size() || !(walked.steps.last() == whole.steps.last())) {
        const Field *cutter = walked.steps.at(walked.steps.size() - 2).field;
        way.cutter = std::find_if(m_definition.gates.begin(), m_definition.gates.end(),
                         [&](const procedure::Gate &gate) { return &gate.field == cutter; })
            - m_definition.gates.begin();
    }
    return wanted(way);
}

/// Counts through the answers as through the digits of a number.
std::optional<ValuesByPath> Search::tryAll(
    const QList<Slot> &open, ValuesByPath values, const Wanted &wanted) const
{
    QList<qsizetype> digits(open.size(), 0);
    for (int tries = 0; tries < mostTries; ++tries) {
        for (qsizetype i = 0; i < open.size(); ++i) {
            const QJsonValue &answer = open.at(i).answers.at(digits.at(i));
            if (answer.isUndefined())
                values.remove(open.at(i).path);
            else
                values.insert(open.at(i).path, answer);
        }
        if (isWanted(values, wanted))
            return values;
        qsizetype i = 0;
        while (i < open.size() && ++digits[i] == open.at(i).answers.size())
            digits[i++] = 0;
        if (i == open.size())
            break;
    }
    return std::nullopt;
}

std::optional<ValuesByPath> Search::find(const QStringList &fields, const Wanted &wanted) const
{
    const QSet<QString> depends = closure(fields);
    const bool overGroups = std::any_of(
        depends.begin(), depends.end(), [this](const QString &id) { return m_places.value(id).group; });
    for (int items = 1; items <= (overGroups ? m_mostItems : 1); ++items) {
        if (auto found = tryAll(slotsFor(depends, items), usual(items), wanted))
            return found;
    }
    return std::nullopt;
}

} // namespace guide
