// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <memory>

namespace procedure {

/// A small declarative condition over the answers given so far. No script engine:
///   {"equals": ["field", value]}, {"in": ["field", [values]]}, {"answered": "field"},
///   {"all": [conditions]}, {"any": [conditions]}, {"not": condition}
/// `in` on an array value (Choices) holds if any of its members is listed. A default-constructed Condition always
/// holds. An unanswered field equals nothing.
class Condition {
public:
    Condition() = default;
    static base::Result<Condition> fromJson(const QJsonObject &json); ///< procedure::Errc::BadCondition

    bool holds(const QJsonObject &answers) const;
    QStringList fields() const; ///< the ids it looks at, for the catalogue's check that they exist and come earlier

private:
    struct Node;
    std::shared_ptr<const Node> m_root;
};

} // namespace procedure
