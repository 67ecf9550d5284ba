// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/route.h"
#include "app/guide/validate.h"
#include <QMap>
#include <QSet>
#include <functional>
#include <optional>

namespace guide {

QStringList fieldsIn(const procedure::Condition &condition);

/// Tries answers to one procedure until a walk comes where it is wanted.
class Search
{
public:
    Search(const procedure::Definition &definition, const Circumstances &circumstances);

    /// A walk as it goes with some answers.
    struct Way
    {
        const Route &whole; ///< as if no gate led away
        const Route &walked;
        qsizetype cutter = -1; ///< the index of the gate that leads away; -1: none does
        bool isCut() const { return cutter >= 0; }
    };
    using Wanted = std::function<bool(const Way &)>;

    /// `fields`: ids as conditions name them, of what the outcome depends on directly.
    std::optional<ValuesByPath> find(const QStringList &fields, const Wanted &wanted) const;

private:
    struct Place
    {
        const procedure::Field *field = nullptr;
        const procedure::Field *group = nullptr;
        QString prefix; ///< "gate.", "filer."; empty in a group
    };
    struct Slot
    {
        QString path;
        QList<QJsonValue> answers;
    };

    void take(const QString &prefix, const procedure::Field &field, const procedure::Field *group = nullptr);
    void note(const procedure::Condition &condition);
    QSet<QString> closure(const QStringList &fields) const;
    void addSets(const QStringList &options, const QList<QJsonValue> &named, QList<QJsonValue> &sets) const;
    QList<QJsonValue> answersTo(const procedure::Field &field) const;
    QList<Slot> slotsFor(const QSet<QString> &fields, int items) const;
    QStringList pathsOf(const Place &place, int items) const;
    ValuesByPath usual(int items) const;
    std::optional<ValuesByPath> tryAll(
        const QList<Slot> &open, ValuesByPath values, const Wanted &wanted) const;
    bool isWanted(const ValuesByPath &values, const Wanted &wanted) const;

    const procedure::Definition &m_definition;
    const Circumstances m_circumstances;
    QMap<QString, Place> m_places; ///< by id
    QHash<QString, QList<QJsonValue>> m_named; ///< by id: the answers that any condition or referral names
    int m_mostItems = 1;
};

} // namespace guide
