// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/walk.h"

#include <algorithm>

namespace guide {

namespace {

bool asks(const Step &step)
{
    return step.kind == Step::Kind::Gate || step.kind == Step::Kind::Filer
        || step.kind == Step::Kind::Question || step.kind == Step::Kind::Another;
}

tl::expected<QJsonValue, Problem> validateAnother(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return tl::make_unexpected(Problem::Missing);
    if (value != QJsonValue(QLatin1String("yes")) && value != QJsonValue(QLatin1String("no")))
        return tl::make_unexpected(Problem::NotAnOption);
    return value;
}

} // namespace

Walk::Walk(
    procedure::DefinitionPtr definition, base::FilingId id, Circumstances circumstances, const Known &known)
    : m_definition(std::move(definition)), m_id(id), m_circumstances(circumstances), m_known(known)
{
    take(known);
    refresh();
    m_current = m_route.steps.at(asked(0, 1)).path;
}

void Walk::take(const Known &known)
{
    for (const procedure::Notice &notice : m_definition->notices) {
        if (const Known::Read *read = known.read(notice)) {
            m_notices.insert(notice.id, { notice.id, notice.version, read->shownAt, read->acceptedAt });
            m_taken.insert(QLatin1String("notice.") + notice.id);
        }
    }
    for (const procedure::Field &field : m_definition->filer) {
        const auto said = known.filer(field, m_circumstances);
        if (!said)
            continue;
        const QString path = QLatin1String("filer.") + field.id;
        if (!said->isUndefined())
            m_values.insert(path, *said);
        m_taken.insert(path);
    }
    for (const procedure::Field &field : m_definition->questions) {
        if (const QJsonValue offer = known.offer(field, m_circumstances); !offer.isUndefined())
            m_offers.insert(field.id, offer);
    }
    m_settled = m_taken;
}

const procedure::Definition &Walk::definition() const
{
    return *m_definition;
}

base::FilingId Walk::id() const
{
    return m_id;
}

Step Walk::current() const
{
    return m_route.steps.at(m_route.indexOf(m_current));
}

Walk::Progress Walk::progress() const
{
    const auto end = m_route.steps.cbegin() + m_route.indexOf(m_current);
    const auto before = std::count_if(
        m_route.steps.cbegin(), end, [this](const Step &step) { return !m_taken.contains(step.path); });
    return { std::min(int(before) + 1, m_total), m_total };
}

void Walk::shown(const QDateTime &at)
{
    const Step step = current();
    if (step.kind == Step::Kind::Notice && !m_notices.contains(step.notice->id))
        m_notices.insert(step.notice->id, { step.notice->id, step.notice->version, at, {} });
}

Step Walk::next(const QDateTime &at)
{
    const Step step = current();
    if (step.kind == Step::Kind::Notice) {
        shown(at);
        m_notices[step.notice->id].acceptedAt = at;
        m_settled.insert(step.path);
        advance();
    } else if (step.kind == Step::Kind::Review && isComplete()) {
        advance();
    }
    return current();
}

tl::expected<QJsonValue, Problem> Walk::check(const Step &step, const QJsonValue &value) const
{
    if (!asks(step))
        return tl::make_unexpected(Problem::NotHere);
    return step.kind == Step::Kind::Another ? validateAnother(value)
                                            : validate(*step.field, value, m_circumstances);
}

Problem Walk::answer(const QJsonValue &value)
{
    const Step step = current();
    const auto checked = check(step, value);
    if (!checked)
        return checked.error();
    if (checked->isUndefined())
        m_values.remove(step.path);
    else
        m_values.insert(step.path, *checked);
    m_settled.insert(step.path);
    refresh();
    advance();
    return Problem::None;
}

/// The route that follows from the answers; what it no longer asks is forgotten.
void Walk::refresh()
{
    const Route whole = Route::through(*m_definition, m_values);
    QSet<QString> paths;
    for (const Step &step : whole.steps)
        paths.insert(step.path);
    m_values.removeIf([&](ValuesByPath::iterator it) { return !paths.contains(it.key()); });
    m_settled.intersect(paths);
    m_taken.intersect(m_settled);
    // What comes after the review is no step of the way; who is only referred has a last page instead.
    const qsizetype review = whole.indexOf(QStringLiteral("review"));
    m_total = int(review >= 0 ? review + 1 : whole.steps.size()) - int(m_taken.size());
    m_route = whole.walkable(*m_definition, m_values);
}

void Walk::advance()
{
    if (m_trail.isEmpty()) {
        m_current = m_route.steps.at(asked(m_route.indexOf(m_current) + 1, 1)).path;
        return;
    }
    const Step next = firstUnsettled();
    m_current = next.path;
    if (next.kind == Step::Kind::Review)
        m_trail.clear();
    else
        m_trail.append(next.path);
}

bool Walk::isSettled(const Step &step) const
{
    const bool isQuestion = asks(step) || step.kind == Step::Kind::Notice;
    return isQuestion && m_settled.contains(step.path);
}

Step Walk::firstUnsettled() const
{
    // There is one: nobody settles where a way ends.
    return *std::find_if(
        m_route.steps.begin(), m_route.steps.end(), [this](const Step &step) { return !isSettled(step); });
}

bool Walk::canGoBack() const
{
    if (current().kind == Step::Kind::Done)
        return false;
    const bool toWhereItChanged = m_trail.size() > 1, toReview = m_trail.size() == 1 && isComplete();
    return toWhereItChanged || toReview || asked(m_route.indexOf(m_current) - 1, -1) >= 0;
}

qsizetype Walk::asked(qsizetype from, int direction) const
{
    while (from >= 0 && from < m_route.steps.size() && m_taken.contains(m_route.steps.at(from).path))
        from += direction;
    return from < m_route.steps.size() ? from : -1;
}

Step Walk::back()
{
    if (!canGoBack())
        return current();
    if (!m_trail.isEmpty()) {
        m_trail.removeLast();
        if (!m_trail.isEmpty())
            m_current = m_trail.last();
        else if (firstUnsettled().kind == Step::Kind::Review)
            m_current = firstUnsettled().path;
        if (!m_trail.isEmpty() || m_current == QLatin1String("review"))
            return current();
    }
    // Nothing to return to while something is still unanswered: from here it is an ordinary walk again.
    const qsizetype before = asked(m_route.indexOf(m_current) - 1, -1);
    if (before >= 0)
        m_current = m_route.steps.at(before).path;
    return current();
}

QJsonValue Walk::value(const QString &path) const
{
    const QJsonValue nothing(QJsonValue::Undefined);
    return m_values.value(path, m_settled.contains(path) ? nothing : m_offers.value(path, nothing));
}

QList<ReviewRow> Walk::review() const
{
    QList<ReviewRow> rows;
    for (const Step &step : m_route.steps) {
        if (asks(step))
            rows.append({ step.path, step.field, step.group, step.item,
                m_values.value(step.path, QJsonValue(QJsonValue::Undefined)) });
    }
    return rows;
}

Step Walk::change(const QString &path)
{
    const qsizetype at = m_route.indexOf(path);
    if (current().kind == Step::Kind::Review && at >= 0 && asks(m_route.steps.at(at))) {
        m_trail = { path };
        m_current = path;
    }
    return current();
}

bool Walk::isComplete() const
{
    return firstUnsettled().kind == Step::Kind::Review;
}

Problem Walk::declare(const QDateTime &at)
{
    if (current().kind != Step::Kind::Declaration || !isComplete())
        return Problem::NotHere;
    m_declaredAt = at;
    m_current = QStringLiteral("done");
    return Problem::None;
}

bool Walk::refused() const
{
    return m_route.steps.last().kind == Step::Kind::Referral;
}

QJsonObject Walk::answers() const
{
    return m_route.answers;
}

QJsonObject Walk::filer() const
{
    return m_route.filer;
}

QList<Walk::Accepted> Walk::notices() const
{
    QList<Accepted> accepted;
    for (const procedure::Notice &notice : m_definition->notices) {
        const auto found = m_notices.find(notice.id);
        if (found != m_notices.end() && found->acceptedAt.isValid())
            accepted.append(*found);
    }
    return accepted;
}

QDateTime Walk::declaredAt() const
{
    return m_declaredAt;
}

Known Walk::known() const
{
    Known known = m_known;
    for (const procedure::Notice &notice : m_definition->notices) {
        const auto read = m_notices.find(notice.id);
        if (read != m_notices.end() && read->acceptedAt.isValid())
            known.setRead({ notice, read->shownAt, read->acceptedAt });
    }
    // All of them: a referral cuts off what was answered after its gate.
    const Route whole = Route::through(*m_definition, m_values);
    for (const Step &step : whole.steps) {
        if (!isSettled(step))
            continue;
        if (step.kind == Step::Kind::Filer)
            known.setFiler(*step.field, value(step.path));
        else if (step.kind == Step::Kind::Question && !step.group && !value(step.path).isUndefined())
            known.setOffer(*step.field, value(step.path));
    }
    return known;
}

} // namespace guide
