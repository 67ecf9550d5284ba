// SPDX-License-Identifier: GPL-3.0-or-later
// A walk on paper, for a draft, and back.
#include "app/guide/walk.h"

#include <QJsonArray>

namespace guide {

namespace {

const QLatin1String idKey("id"), currentKey("current"), valuesKey("values"), settledKey("settled"),
    takenKey("taken"), noticesKey("notices"), versionKey("version"), shownKey("shownAt"),
    acceptedKey("acceptedAt");

QString toText(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime toInstant(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

} // namespace

QJsonObject Walk::toJson() const
{
    QJsonObject values;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        values.insert(it.key(), it.value());
    QStringList settled(m_settled.begin(), m_settled.end());
    settled.sort();
    QStringList taken(m_taken.begin(), m_taken.end());
    taken.sort();
    QJsonArray accepted;
    for (const Accepted &notice : notices()) {
        accepted.append(QJsonObject { { idKey, notice.id }, { versionKey, notice.version },
            { shownKey, toText(notice.shownAt) }, { acceptedKey, toText(notice.acceptedAt) } });
    }
    // Who was changing an answer, had come from the review.
    const QString current = m_trail.isEmpty() ? m_current : firstUnsettled().path;
    return { { idKey, m_id.toString() }, { currentKey, current }, { valuesKey, values },
        { settledKey, QJsonArray::fromStringList(settled) }, { takenKey, QJsonArray::fromStringList(taken) },
        { noticesKey, accepted } };
}

std::optional<Walk> Walk::fromJson(
    procedure::DefinitionPtr definition, Circumstances circumstances, const QJsonObject &json)
{
    const auto id = base::FilingId::fromString(json.value(idKey).toString());
    if (!id)
        return std::nullopt;
    Walk walk(std::move(definition), *id, circumstances);
    walk.takeNotices(json.value(noticesKey).toArray());
    for (const QJsonValue &path : json.value(takenKey).toArray())
        walk.m_taken.insert(path.toString());
    walk.takeAnswers(json.value(valuesKey).toObject(), json.value(settledKey).toArray());
    walk.standAt(json.value(currentKey).toString());
    return walk;
}

void Walk::takeNotices(const QJsonArray &accepted)
{
    for (const procedure::Notice &notice : m_definition->notices) {
        for (const QJsonValue &kept : accepted) {
            const QDateTime shownAt = toInstant(kept[shownKey]), acceptedAt = toInstant(kept[acceptedKey]);
            if (kept[idKey].toString() != notice.id || kept[versionKey].toInt() != notice.version
                || !shownAt.isValid() || !acceptedAt.isValid())
                continue;
            m_notices.insert(notice.id, { notice.id, notice.version, shownAt, acceptedAt });
            m_settled.insert(QStringLiteral("notice.") + notice.id);
        }
    }
}

/// In the order of the questions, for an answer decides which ones come after it. One that is not accepted
/// (any more: a day may have become too long ago) is asked again.
void Walk::takeAnswers(const QJsonObject &values, const QJsonArray &settled)
{
    QSet<QString> left;
    for (const QJsonValue &path : settled)
        left.insert(path.toString());
    for (;;) {
        const Route whole = Route::through(*m_definition, m_values);
        const auto next = std::find_if(whole.steps.begin(), whole.steps.end(),
            [&](const Step &step) { return left.contains(step.path); });
        if (next == whole.steps.end())
            break;
        left.remove(next->path);
        const auto checked = check(*next, values.value(next->path));
        if (!checked)
            continue;
        if (!checked->isUndefined())
            m_values.insert(next->path, *checked);
        m_settled.insert(next->path);
    }
    m_taken.intersect(m_settled);
    refresh();
}

/// Where they stood, unless something before is to be asked again. Nobody comes back after the review: what
/// they said may be days old.
void Walk::standAt(const QString &path)
{
    const qsizetype at = m_route.indexOf(path), open = m_route.indexOf(firstUnsettled().path);
    m_current = m_route.steps.at(at < 0 ? open : std::min(at, open)).path;
}

} // namespace guide
