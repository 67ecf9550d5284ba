// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QWidget;

namespace judge {

/// A text as it was painted: by whom does not matter, a label or a control that paints itself.
struct PaintedText
{
    QString text;
    QRectF place; ///< of the ink, in the window
    QRectF visible; ///< what its widget could paint of the window
    QFont font;
    QColor ink;
};

/// All texts of a window that is shown, in the order in which they are painted.
QList<PaintedText> paintedTexts(QWidget &window);

} // namespace judge
