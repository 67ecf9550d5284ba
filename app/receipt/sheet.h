// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

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

/// A text broken into lines of one width; measured when it is made.
class Passage
{
public:
    Passage(const QString &text, const Type &type, double width);

    int lines() const;
    double lineHeight() const { return m_lineHeight; }
    double height() const { return lines() * m_lineHeight; }
    double width() const; ///< of the longest line
    void paintLine(QPainter &painter, int line, QPointF topLeft) const;
    void paint(QPainter &painter, QPointF topLeft) const;
    void paintCentred(QPainter &painter, QPointF topLeft, double width) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    QColor m_ink;
    double m_lineHeight;
};

/// Passages one below the other, painted as a whole.
class Column
{
public:
    explicit Column(double width) : m_width(width) { }

    double width() const { return m_width; }
    double height() const { return m_height; }
    void add(const QString &text, const Type &type, double gapBefore = 0);
    void paint(QPainter &painter, QPointF topLeft) const;

private:
    struct Item
    {
        double top;
        Passage passage;
    };
    double m_width;
    double m_height = 0;
    std::vector<Item> m_items;
};

/// A document of A4 pages: what is added flows down the page and on to the next by its measured height. A
/// line is never cut, a heading never left alone at the foot. toPdf() paints it all as PDF/A-1b.
class Sheet
{
public:
    using Paint = std::function<void(QPainter &, QPointF topLeft)>;
    enum class Break { Allowed, KeepWithNext };

    static constexpr double width = 210 * mm - 2 * 18 * mm; ///< between the margins
    static constexpr double boxPadding = 5 * mm;
    static constexpr double boxBar = 2.4 * mm;
    static constexpr double boxTextWidth = width - boxBar - 2 * boxPadding;

    void gap(double height); ///< white space; none at the head of a page
    void add(double height, Paint paint, Break after = Break::Allowed); ///< one piece that is never cut
    void add(const Column &column, double left = 0, Break after = Break::Allowed);
    /// A text that may go on over the page, at least two lines on either side; `beside` is painted with its
    /// first line. A short one, or one that stays with what follows, is not cut.
    void flow(const Passage &passage, double left, const Paint &beside, Break after = Break::Allowed);
    void rule(const QColor &ink);
    /// A tinted box with a bar at its left edge.
    void box(const Column &column, const QColor &bar, const QColor &tint);

    /// `foot` stands on every page beside the page number.
    base::Result<QByteArray> toPdf(const QString &title, const QString &foot) const;

private:
    struct Piece
    {
        double before;
        double height;
        Paint paint;
        Break after;
    };
    struct Placed
    {
        const Piece *piece;
        double top;
    };
    std::vector<std::vector<Placed>> paginate() const;

    std::vector<Piece> m_pieces;
    double m_gap = 0;
};

} // namespace receipt
