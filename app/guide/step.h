// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include <QString>

namespace guide {

/// Where the person stands. `path` names an answer uniquely: "gate.lostOrStolen", "filer.run", "where",
/// "documents[0].type", "documents[0].another" (the "another one?" page after the group's first item).
struct Step
{
    enum class Kind {
        Notice,
        Gate,
        Filer,
        Question,
        Another,
        Review,
        Declaration,
        Done, ///< declared: it can be sealed
        Prepared, ///< the sheet can be made
        Referral
    };
    Kind kind = Kind::Notice;
    QString path;
    const procedure::Field *field = nullptr; ///< Gate, Filer, Question; the Group's field for Another
    const procedure::Field *group = nullptr; ///< the group that the field is in
    const procedure::Notice *notice = nullptr;
    const procedure::Referral *referral = nullptr;
    int item = -1; ///< index in a group, else -1
    friend bool operator==(const Step &, const Step &) = default;
};

} // namespace guide
