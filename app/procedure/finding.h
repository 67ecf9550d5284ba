// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/codes.h"
#include <QList>
#include <QString>
#include <optional>

namespace procedure {

/// One thing that proofreading found.
struct Finding
{
    Check check = Check::NotReadable;
    QString step; ///< a path as of guide::Step ("gate.adult", "documents.type"), "nextSteps", "card"
    QString text; ///< what it is about, as it stands in the file
    std::optional<double> figure = {}, limit = {}; ///< where something was measured
    QString file = {};

    bool isNote() const { return check == Check::NumberInText || check == Check::NotReviewed; }
};
using Findings = QList<Finding>;

} // namespace procedure
