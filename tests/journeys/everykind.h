// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/house.h"
#include "tests/journeys/telling.h"

namespace journeys {

/// A procedure that asks a question of every kind, and what somebody answers (tests/data).
struct EveryKind
{
    EveryKind();
    /// From the welcome page to the review.
    bool goToReview(House &house, Hands &hands) const;

    procedure::Catalogue catalogue;
    procedure::DefinitionPtr definition;
    Telling telling;
};

/// What does not fit where it stands on the page in front: cut, over the edge, or over something else.
QStringList misfits(const House &house);

} // namespace journeys
