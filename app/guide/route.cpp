// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/route.h"

#include "app/guide/helper.h"
#include <QJsonArray>
#include <algorithm>

namespace guide {

using procedure::Field;

namespace {

QJsonValue valueAt(const ValuesByPath &values, const QString &path)
{
    return values.value(path, QJsonValue(QJsonValue::Undefined));
}

/// Lays the steps one after the other, and keeps what the conditions of later ones look at.
class Builder
{
public:
    Builder(const ValuesByPath &values, Route &route) : m_values(values), m_route(route) { }

    void addNotice(const procedure::Notice &notice)
    {
        Step step { Step::Kind::Notice, QStringLiteral("notice.") + notice.id };
        step.notice = &notice;
        m_route.steps.append(step);
    }
    void add(Step::Kind kind, const QString &prefix, const Field &field, QJsonObject &answers);
    void addGroup(const Field &group);
    void addEnd(const procedure::Definition &definition);

private:
    void addPlain(Step::Kind kind, const char *path)
    {
        m_route.steps.append({ kind, QString::fromLatin1(path) });
    }
    void append(Step step, const Field &field, QJsonObject &context, QJsonObject &answers);
    QJsonObject addItem(const Field &group, int item, const QString &prefix);

    const ValuesByPath &m_values;
    Route &m_route;
    QJsonObject m_context;
};

void Builder::add(Step::Kind kind, const QString &prefix, const Field &field, QJsonObject &answers)
{
    if (field.when.holds(m_context))
        append({ kind, prefix + field.id }, field, m_context, answers);
}

// Appends the step; what has been answered to it counts among `answers`, and for what comes after in
// `context`.
void Builder::append(Step step, const Field &field, QJsonObject &context, QJsonObject &answers)
{
    step.field = &field;
    m_route.steps.append(step);
    const QJsonValue value = valueAt(m_values, step.path);
    if (value.isUndefined())
        return;
    answers.insert(field.id, value);
    context.insert(field.id, value);
}

QJsonObject Builder::addItem(const Field &group, int item, const QString &prefix)
{
    QJsonObject answers;
    QJsonObject context = m_context; // what is outside the group, and this item's own answers over it
    for (const Field &field : group.fields) {
        if (!field.when.holds(context))
            continue;
        Step step { Step::Kind::Question, prefix + field.id };
        step.group = &group;
        step.item = item;
        append(std::move(step), field, context, answers);
    }
    return answers;
}

void Builder::addGroup(const Field &group)
{
    if (!group.when.holds(m_context))
        return;
    QJsonArray items;
    for (int item = 0; item < group.maximumItems; ++item) {
        const QString prefix = QStringLiteral("%1[%2].").arg(group.id).arg(item);
        const QJsonObject answers = addItem(group, item, prefix);
        if (!answers.isEmpty())
            items.append(answers);
        if (item + 1 == group.maximumItems)
            break;
        Step another { Step::Kind::Another, prefix + QLatin1String("another") };
        another.field = &group;
        another.group = &group;
        another.item = item;
        m_route.steps.append(another);
        if (valueAt(m_values, another.path) != QJsonValue(QLatin1String("yes")))
            break;
    }
    if (items.isEmpty())
        return;
    m_route.answers.insert(group.id, items);
    m_context.insert(group.id, items);
}

Step referralStep(const procedure::Definition &definition, const QString &id)
{
    const auto found = definition.referrals.find(id);
    Q_ASSERT(found != definition.referrals.end()); // the catalogue checks that it is there
    Step step { Step::Kind::Referral, QStringLiteral("referral.") + id };
    step.referral = &*found;
    return step;
}

void Builder::addEnd(const procedure::Definition &definition)
{
    using procedure::Outcome;
    if (definition.outcome == Outcome::Referred) {
        m_route.steps.append(referralStep(definition, definition.referral));
        return;
    }
    addPlain(Step::Kind::Review, "review");
    if (definition.outcome == Outcome::Prepared)
        return addPlain(Step::Kind::Prepared, "prepared");
    addPlain(Step::Kind::Declaration, "declaration");
    addPlain(Step::Kind::Done, "done");
}

} // namespace

Route Route::through(const procedure::Definition &definition, const ValuesByPath &values)
{
    Route route;
    Builder builder(values, route);
    for (const procedure::Notice &notice : definition.notices)
        builder.addNotice(notice);
    for (const procedure::Gate &gate : definition.gates)
        builder.add(Step::Kind::Gate, QStringLiteral("gate."), gate.field, route.answers);
    for (const Field &field : definition.filer) {
        if (!asksWhoHelps(field) || needsHelper(definition))
            builder.add(Step::Kind::Filer, QStringLiteral("filer."), field, route.filer);
    }
    for (const Field &field : definition.questions) {
        if (field.kind == procedure::Kind::Group)
            builder.addGroup(field);
        else
            builder.add(Step::Kind::Question, QString(), field, route.answers);
    }
    builder.addEnd(definition);
    return route;
}

Route Route::walkable(const procedure::Definition &definition, const ValuesByPath &values) const
{
    for (const procedure::Gate &gate : definition.gates) {
        const qsizetype at = indexOf(QStringLiteral("gate.") + gate.field.id);
        if (at < 0)
            continue;
        const auto referral = gate.referrals.find(valueAt(values, steps.at(at).path).toString());
        if (referral == gate.referrals.end())
            continue;
        Route cut = *this;
        cut.steps = steps.mid(0, at + 1);
        cut.steps.append(referralStep(definition, *referral));
        return cut;
    }
    return *this;
}

qsizetype Route::indexOf(const QString &path) const
{
    const auto found
        = std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return step.path == path; });
    return found == steps.end() ? -1 : found - steps.begin();
}

} // namespace guide
