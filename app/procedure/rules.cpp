// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/rules.h"

#include <QRegularExpression>
#include <QSet>

namespace procedure {

namespace {

/// The answers that a field can have, where they can be counted; empty where they cannot.
QStringList answersOf(const Field &field)
{
    QStringList answers;
    if (field.kind == Kind::YesNo)
        answers << QStringLiteral("yes") << QStringLiteral("no");
    for (const Option &option : field.options)
        answers << option.value;
    if (!answers.isEmpty() && field.allowUnknown)
        answers << QStringLiteral("unknown");
    return answers;
}

/// Goes through the fields in the order in which they are asked, and knows what came before.
class Checker
{
public:
    base::Result<> check(const Field &field, const QString &group = {});
    base::Result<> check(const Condition &condition, const QString &place) const;

private:
    base::Result<> checkShape(const Field &field, bool inGroup) const;

    QHash<QString, Field> m_earlier; // by id, and by "group.id"
};

base::Result<> Checker::checkShape(const Field &field, bool inGroup) const
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-zA-Z0-9]*$"));
    if (!form.match(field.id).hasMatch())
        return base::fail(Errc::BadSchema, QStringLiteral("%1: not an id").arg(field.id));
    const bool hasOptions = field.kind == Kind::Choice || field.kind == Kind::Choices;
    if (hasOptions != !field.options.isEmpty())
        return base::fail(Errc::BadSchema, QStringLiteral("%1: options").arg(field.id));
    QSet<QString> values;
    for (const Option &option : field.options) {
        if (values.contains(option.value))
            return base::fail(Errc::BadSchema, QStringLiteral("%1: an option twice").arg(field.id));
        values.insert(option.value);
    }
    if (!field.guide.isEmpty() && field.kind != Kind::LongText)
        return base::fail(Errc::BadSchema, QStringLiteral("%1: only a story is guided").arg(field.id));
    if (field.kind == Kind::Group && (inGroup || field.fields.isEmpty() || field.maximumItems < 1))
        return base::fail(Errc::BadSchema, QStringLiteral("%1: not a group that can be asked").arg(field.id));
    return {};
}

base::Result<> Checker::check(const Field &field, const QString &group)
{
    if (auto shape = checkShape(field, !group.isEmpty()); !shape)
        return shape;
    if (auto when = check(field.when, field.id); !when)
        return when;
    if (m_earlier.contains(field.id))
        return base::fail(Errc::DuplicateField, field.id);
    m_earlier.insert(field.id, field);
    for (const Field &inner : field.fields) {
        if (auto checked = check(inner, field.id); !checked)
            return checked;
    }
    // Outside the group its fields are looked at through all items, never one by one.
    for (const Field &inner : field.fields) {
        m_earlier.insert(field.id + u'.' + inner.id, inner);
        m_earlier[inner.id].id.clear();
    }
    return {};
}

base::Result<> Checker::check(const Condition &condition, const QString &place) const
{
    for (const Condition::Use &use : condition.uses()) {
        const auto field = m_earlier.find(use.field);
        if (field == m_earlier.end() || field->id.isEmpty())
            return base::fail(Errc::UnknownField, QStringLiteral("%1 looks at %2").arg(place, use.field));
        const QStringList answers = answersOf(*field);
        for (const QJsonValue &value : use.values) {
            if (!answers.isEmpty() && !answers.contains(value.toString()))
                return base::fail(
                    Errc::UnknownOption, QStringLiteral("%1 compares %2").arg(place, use.field));
        }
    }
    return {};
}

base::Result<> checkGate(const Gate &gate, const QMap<QString, Referral> &referrals)
{
    const QStringList answers = answersOf(gate.field);
    if (answers.isEmpty())
        return base::fail(Errc::BadSchema, QStringLiteral("%1: not a gate").arg(gate.field.id));
    for (auto it = gate.referrals.begin(); it != gate.referrals.end(); ++it) {
        if (!answers.contains(it.key()))
            return base::fail(Errc::UnknownOption, QStringLiteral("%1: %2").arg(gate.field.id, it.key()));
        if (!referrals.contains(it.value()))
            return base::fail(Errc::UnknownReferral, it.value());
    }
    return {};
}

} // namespace

namespace {

tl::unexpected<base::Error> lacks(const char *what)
{
    return base::fail(Errc::BadSchema, QLatin1String(what));
}

/// Each outcome has its parts, and none that nobody would see.
base::Result<> checkOutcome(const Definition &definition)
{
    const bool isReferred = definition.outcome == Outcome::Referred;
    if (isReferred && !(definition.questions.isEmpty() && definition.notices.isEmpty()))
        return lacks("questions: who is only told where to go is asked nothing");
    if (isReferred && definition.referral.isEmpty())
        return lacks("referral: where to go");
    if (!isReferred && definition.questions.isEmpty())
        return lacks("questions: there are none");
    if (!isReferred && (definition.notices.isEmpty() || definition.isNot.isEmpty()))
        return lacks("notices, isNot: what happens with the answers, and what this is not");
    if (!isReferred && definition.nextSteps.isEmpty())
        return lacks("nextSteps: what to do afterwards");
    if (definition.outcome == Outcome::Filed && !definition.referral.isEmpty())
        return lacks("referral: a filing ends here");
    if (definition.windows && definition.outcome != Outcome::Filed)
        return lacks("windows: only a filing has a deadline");
    if (!definition.referral.isEmpty() && !definition.referrals.contains(definition.referral))
        return base::fail(Errc::UnknownReferral, definition.referral);
    return {};
}

base::Result<> checkWindows(const QList<Window> &windows)
{
    for (const Window &window : windows) {
        if (window.closes <= window.opens)
            return base::fail(Errc::BadSchema, QStringLiteral("windows: closes before it opens"));
    }
    return {};
}

} // namespace

namespace {

base::Result<> checkGroups(const QMap<QString, Referral> &referrals, const Common &common)
{
    for (const Referral &referral : referrals) {
        if (referral.goOn && !common.group(referral.goOn->group))
            return base::fail(Errc::UnknownShared, referral.goOn->group);
    }
    return {};
}

} // namespace

base::Result<> checkRules(const Common &common)
{
    Checker checker;
    for (const Field &field : common.filer) {
        if (auto checked = checker.check(field); !checked)
            return checked;
    }
    for (const Gate &gate : common.gates) {
        if (auto checked = checkGate(gate, common.referrals); !checked)
            return checked;
    }
    return checkGroups(common.referrals, common);
}

base::Result<> checkRules(const Definition &definition, const Common &common)
{
    if (definition.id == QLatin1String("common"))
        return base::fail(Errc::BadSchema, QStringLiteral("id: this is the common block's"));
    if (!definition.group.isEmpty() && !common.group(definition.group))
        return base::fail(Errc::UnknownShared, definition.group);
    if (auto checked = checkGroups(definition.referrals, common); !checked)
        return checked;
    if (auto checked = checkOutcome(definition); !checked)
        return checked;
    if (auto checked = checkWindows(definition.windows.value_or(QList<Window>())); !checked)
        return checked;
    Checker checker;
    for (const Gate &gate : definition.gates) {
        if (auto checked = checker.check(gate.field); !checked)
            return checked;
        if (auto checked = checkGate(gate, definition.referrals); !checked)
            return checked;
    }
    for (const Field &field : definition.filer + definition.questions) {
        if (auto checked = checker.check(field); !checked)
            return checked;
    }
    for (const NextStep &step : definition.nextSteps) {
        if (auto checked = checker.check(step.when, QStringLiteral("nextSteps")); !checked)
            return checked;
    }
    return {};
}

} // namespace procedure
