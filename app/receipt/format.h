// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include <QColor>

namespace receipt {

/// Units of a page: a tenth of a point.
constexpr double pt = 10;
constexpr double mm = 72 / 25.4 * pt;

/// How a text is set.
struct Type
{
    double points = 15;
    bool bold = false;
    QColor ink;
    double leading = 1.35; ///< line height, in sizes
};

/// How one paper is used. Type, ink and white space are named as for A4 everywhere, and become here what the
/// paper bears: a roll is read from nearer and its head knows black alone, so letters are smaller, never
/// below 10.5 points, and what was tinted is framed.
struct Format
{
    double pageWidth;
    double longest; ///< of a page
    bool isCut; ///< the page ends where its content ends
    double margin; ///< left and right
    double top;
    double bottom; ///< below the last line of text
    double foot; ///< from the foot's rule to the end of the page
    double boxBar, boxPadding;
    double typeScale, spaceScale;
    bool hasColours;
    int across = 1; ///< how often a page stands on its paper, side by side, to be cut apart
    bool hasFoot = true;
    bool isNumbered = true; ///< its number of the page

    static const Format &of(base::Paper paper);
    static Format a4Wide(); ///< lying
    static Format a5Twice(); ///< two of A5 on one lying A4
    Format scaled(double scale) const; ///< in letters of another size

    double width() const { return pageWidth - 2 * margin; } ///< between the margins
    double boxTextWidth() const { return width() - boxBar - 2 * boxPadding; }
    Type type(Type onA4) const;
    QColor ink(const QColor &onA4) const { return hasColours ? onA4 : QColor(Qt::black); }
    double space(double onA4) const { return onA4 * spaceScale; } ///< gaps and indents
};

} // namespace receipt
