// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/paint.h"

namespace controls {

void paintBox(QPainter &painter, const QRect &rect, const Box &box)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(box.border, box.width, box.dashed ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(box.width > 0 ? pen : QPen(Qt::NoPen));
    painter.setBrush(box.fill);
    const double half = box.width / 2.0;
    const double radius = std::max(0.0, box.radius - half);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
}

} // namespace controls
