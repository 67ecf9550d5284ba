// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>

namespace controls {

struct Box
{
    QColor fill, border;
    int width = 0; ///< of the border, inside the rectangle
    int radius = 0;
    bool dashed = false; ///< of what is disabled: not told by a paler colour alone
};

void paintBox(QPainter &painter, const QRect &rect, const Box &box);

} // namespace controls
