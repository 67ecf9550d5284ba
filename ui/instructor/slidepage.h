// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/talk.h"
#include "ui/screens/page.h"
#include <QImage>

namespace instructor {

/// One slide of a talk: what it says, the picture of a screen beside it, and at the foot the ways on, in
/// smaller letters: they are for who stands at the glass. Every slide has its buttons in the same places.
class SlidePage : public screens::Page
{
    Q_OBJECT
public:
    /// `number` of `count`, from 1. `picture` is null where there is none.
    SlidePage(theme::Theme &theme, theme::Theme &foot, const handout::Slide &slide, const QImage &picture,
        int number, int count);

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    void endWanted();
};

} // namespace instructor
