// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/codes.h"
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <memory>

namespace procedure {

/// A small declarative condition over the answers given so far. No script engine:
///   {"equals": ["field", value]}, {"in": ["field", [values]]}, {"answered": "field"},
///   {"all": [conditions]}, {"any": [conditions]}, {"not": condition}
/// `in` on an array value (Choices) holds if any of its members is listed. "group.field" looks at that field
/// in all items of a group, as an array. A default-constructed Condition always holds. An unanswered field
/// equals nothing.
class Condition
{
public:
    Condition() = default;
    static base::Result<Condition> fromJson(const QJsonObject &json); ///< procedure::Errc::BadCondition

    bool holds(const QJsonObject &answers) const;
    /// What it looks at, and the values it compares with (none for `answered`): for the check that they can
    /// be given.
    struct Use
    {
        QString field;
        QList<QJsonValue> values;
    };
    QList<Use> uses() const;

private:
    struct Node;
    std::shared_ptr<const Node> m_root;
};

} // namespace procedure
