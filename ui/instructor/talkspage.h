// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/cards.h"
#include "ui/screens/surroundings.h"

namespace instructor {

/// Which procedure a talk is about: chosen() has its id. Each of them, on offer today or not.
class TalksPage : public entrance::CardsPage
{
    Q_OBJECT
public:
    explicit TalksPage(const screens::Surroundings &around);
};

} // namespace instructor
