// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/reach.h"

#include "app/guide/search_p.h"
#include <algorithm>

namespace guide {

using procedure::Definition;
using procedure::Field;
using Way = Search::Way;

namespace {

qsizetype timesAsked(const Route &route, const Field &field)
{
    return std::count_if(route.steps.begin(), route.steps.end(), [&](const Step &step) {
        return step.kind != Step::Kind::Another && (step.field == &field || step.group == &field);
    });
}

bool isAsked(const Route &route, const Field &field)
{
    return timesAsked(route, field) > 0;
}

int itemsOf(const Route &route, const Field &group)
{
    int items = 0;
    for (const Step &step : route.steps) {
        if (step.group == &group)
            items = std::max(items, step.item + 1);
    }
    return items;
}

/// Goes through a procedure's places in their order.
class Explorer
{
public:
    Explorer(const Definition &definition, const Circumstances &circumstances)
        : m_definition(definition), m_search(definition, circumstances)
    {
    }
    QList<Reach> explore();

private:
    void addGate(qsizetype at);
    void addField(const QString &step, const Field &field);
    void addInner(const Field &group, const Field &field);
    void addReferral(const QString &id);
    void addNextStep(qsizetype at);
    void add(const QString &step, const procedure::Condition &when, const QStringList &alsoDepends,
        const Search::Wanted &there, const Search::Wanted &past);

    const Definition &m_definition;
    const Search m_search;
    QList<Reach> m_reaches;
};

void Explorer::add(const QString &step, const procedure::Condition &when, const QStringList &alsoDepends,
    const Search::Wanted &there, const Search::Wanted &past)
{
    const QStringList depends = fieldsIn(when) + alsoDepends;
    Reach reach { step, !when.uses().isEmpty(), m_search.find(depends, there), {} };
    if (reach.isConditional)
        reach.past = m_search.find(depends, past);
    m_reaches.append(std::move(reach));
}

void Explorer::addGate(qsizetype at)
{
    const Field &field = m_definition.gates.at(at).field;
    add(
        QStringLiteral("gate.") + field.id, field.when, {},
        [&](const Way &way) { return isAsked(way.walked, field); },
        [&, at](const Way &way) { return !isAsked(way.whole, field) && (!way.isCut() || way.cutter > at); });
}

void Explorer::addField(const QString &step, const Field &field)
{
    add(
        step, field.when, {}, [&](const Way &way) { return isAsked(way.walked, field); },
        [&](const Way &way) { return !way.isCut() && !isAsked(way.whole, field); });
    for (const Field &inner : field.fields)
        addInner(field, inner);
}

void Explorer::addInner(const Field &group, const Field &field)
{
    add(
        group.id + u'.' + field.id, field.when, fieldsIn(group.when),
        [&](const Way &way) { return isAsked(way.walked, field); },
        [&](const Way &way) { return timesAsked(way.walked, field) < itemsOf(way.walked, group); });
}

void Explorer::addReferral(const QString &id)
{
    QStringList leading;
    for (const procedure::Gate &gate : m_definition.gates) {
        if (gate.referrals.values().contains(id))
            leading.append(gate.field.id);
    }
    const QString path = QStringLiteral("referral.") + id;
    const bool isNoted = m_definition.outcome == procedure::Outcome::Prepared && id == m_definition.referral;
    add(path, {}, leading,
        [&, isNoted](
            const Way &way) { return isNoted ? !way.isCut() : way.walked.steps.last().path == path; },
        {});
}

void Explorer::addNextStep(qsizetype at)
{
    const procedure::Condition &when = m_definition.nextSteps.at(at).when;
    add(
        QStringLiteral("nextSteps[%1]").arg(at), when, {},
        [&](const Way &way) { return !way.isCut() && when.holds(way.whole.answers); },
        [&](const Way &way) { return !way.isCut() && !when.holds(way.whole.answers); });
}

QList<Reach> Explorer::explore()
{
    for (qsizetype at = 0; at < m_definition.gates.size(); ++at)
        addGate(at);
    for (const QString &id : m_definition.referrals.keys())
        addReferral(id);
    add(QStringLiteral("end"), {}, {}, [](const Way &way) { return !way.isCut(); }, {});
    for (const Field &field : m_definition.filer)
        addField(QStringLiteral("filer.") + field.id, field);
    for (const Field &field : m_definition.questions)
        addField(field.id, field);
    for (qsizetype at = 0; at < m_definition.nextSteps.size(); ++at)
        addNextStep(at);
    return std::move(m_reaches);
}

} // namespace

QList<Reach> reachesOf(const Definition &definition, const Circumstances &circumstances)
{
    return Explorer(definition, circumstances).explore();
}

std::optional<ValuesByPath> walkThatAsks(
    const Definition &definition, const Field &one, const Field &other, const Circumstances &circumstances)
{
    return Search(definition, circumstances)
        .find(fieldsIn(one.when) + fieldsIn(other.when),
            [&](const Way &way) { return isAsked(way.walked, one) && isAsked(way.walked, other); });
}

} // namespace guide
