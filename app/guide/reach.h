// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/route.h"
#include "app/guide/validate.h"
#include <QList>
#include <optional>

namespace guide {

/// One place of a procedure to which some answers lead and others do not.
struct Reach
{
    QString step; ///< as in procedure::Finding: "gate.adult", "documents.type", "nextSteps[2]", "end"
    bool isConditional = false; ///< it has a `when`
    std::optional<ValuesByPath> there; ///< answers of a walk that comes to it; nothing: there are none
    /// Answers of a walk that comes past it without; nothing where there are none. Looked for only where
    /// there is a `when`.
    std::optional<ValuesByPath> past;
};

/// Every gate, question, referral and next step of `definition`, and its end, each with answers that
/// validate() accepts. They are found by trying all combinations of the answers on which a place depends;
/// what more than a hundred thousand do not reach counts as out of reach, for nobody can tell it from the
/// file either.
QList<Reach> reachesOf(const procedure::Definition &definition, const Circumstances &circumstances);

/// Answers of a walk that is asked both, neither of them in a group; nothing if none is.
std::optional<ValuesByPath> walkThatAsks(const procedure::Definition &definition, const procedure::Field &one,
    const procedure::Field &other, const Circumstances &circumstances);

} // namespace guide
