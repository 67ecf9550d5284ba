// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/step.h"
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace guide {

using ValuesByPath = QHash<QString, QJsonValue>;

/// All steps that apply with these values, first to last, and the answers in the shape of the filing
/// document. Values of questions that do not apply count for nothing, in conditions either.
struct Route
{
    static Route through(const procedure::Definition &definition, const ValuesByPath &values);

    qsizetype indexOf(const QString &path) const; ///< -1 if it does not apply
    /// The part that can be walked: up to the referral, if a gate leads to one.
    Route walkable(const procedure::Definition &definition, const ValuesByPath &values) const;

    QList<Step> steps;
    QJsonObject answers; ///< of gates and questions
    QJsonObject filer;
};

} // namespace guide
