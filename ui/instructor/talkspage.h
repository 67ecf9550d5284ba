// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/cardspage.h"
#include "ui/screens/surroundings.h"

namespace instructor {

/// Which procedure a talk is about: chosen() has its id. Each of them, on offer today or not.
class TalksPage : public CardsPage
{
    Q_OBJECT
public:
    explicit TalksPage(const screens::Surroundings &around);
};

} // namespace instructor
