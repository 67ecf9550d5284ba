// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace practice {

/// What a lesson wants found, and mended: answers by path as of guide::Step, without items; in a group it is
/// the first item's. Nothing in it: nothing is planted.
struct Planted
{
    QString procedure {}; ///< in which; empty: in whichever is chosen
    QJsonObject wrong {}; ///< what the questions come filled in with
    QJsonObject right {}; ///< what the learner's card says
};

} // namespace practice
