// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"

namespace support {

/// Pictures of one colour, which cost nothing to draw. Counts them.
class TalkPictures final : public handout::ScreenSource
{
public:
    QSize size() const override { return { 320, 200 }; }
    bool canDraw(const handout::Screen &screen) const override { return screen.walk != nullptr; }
    QImage picture(const handout::Screen &) override
    {
        ++drawn;
        QImage image(size(), QImage::Format_RGB32);
        image.fill(Qt::lightGray);
        return image;
    }

    int drawn = 0;
};

} // namespace support
