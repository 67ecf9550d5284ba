// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/receipt/format.h"
#include <QByteArray>
#include <QRectF>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPainter;
class QTextLayout;

namespace receipt {

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

/// Passages one below the other, painted as a whole; type and gaps become the format's.
class Column
{
public:
    Column(const Format &format, double width) : m_format(format), m_width(width) { }

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
    const Format &m_format;
    double m_width;
    double m_height = 0;
    std::vector<Item> m_items;
};

/// A document for one paper: what is added flows down the page and on to the next by its measured height. A
/// line is never cut, a heading never left alone at the foot. A page of a roll is as long as its content;
/// what would be too long a strip becomes several of one length. toPdf() paints it all as PDF/A-1b.
class Sheet
{
public:
    using Paint = std::function<void(QPainter &, QPointF topLeft)>;
    enum class Break { Allowed, KeepWithNext };

    /// `forPractice`: a striped band on every page says that nothing was sent.
    explicit Sheet(base::Paper paper, bool forPractice = false);
    explicit Sheet(const Format &format) : m_format(format) { } ///< which outlives it

    const Format &format() const { return m_format; }
    double width() const { return m_format.width(); } ///< between the margins
    Column column(double width) const { return Column(m_format, width); }
    Column column() const { return column(width()); }
    Column boxColumn() const { return column(m_format.boxTextWidth()); }
    /// Its type becomes the format's.
    Passage passage(const QString &text, const Type &type, double width) const
    {
        return Passage(text, m_format.type(type), width);
    }

    void gap(double height); ///< white space, as on A4; none at the head of a page
    void add(double height, Paint paint, Break after = Break::Allowed); ///< one piece that is never cut
    void breakPage(); ///< what is added next stands on another page
    void add(const Column &column, double left = 0, Break after = Break::Allowed);
    /// A text that may go on over the page, at least two lines on either side; `beside` is painted with its
    /// first line. A short one, or one that stays with what follows, is not cut.
    void flow(const Passage &passage, double left, const Paint &beside, Break after = Break::Allowed);
    /// A box, of boxColumn(): tinted with a bar at its left edge, or framed where there are no colours.
    void box(const Column &column, const QColor &bar, const QColor &tint);

    /// `foot` stands on every page beside the page number.
    base::Result<QByteArray> toPdf(const QString &title, const QString &foot) const;
    int pages() const { return static_cast<int>(paginate(pageLength()).size()); }

private:
    friend class SheetPrint;
    struct Piece
    {
        double before;
        double height;
        Paint paint;
        Break after;
        bool startsPage;
    };
    struct Placed
    {
        const Piece *piece;
        double top;
    };
    using Pages = std::vector<std::vector<Placed>>;
    Pages paginate(double pageLength) const;
    double pageLength() const;
    double top() const; ///< of a page's content
    void paintBand(QPainter &painter) const;
    void paintFoot(QPainter &painter, const QString &foot, const QString &pageNumber, double pageEnd) const;

    const Format &m_format;
    std::optional<Passage> m_band; ///< of practice
    std::vector<Piece> m_pieces;
    double m_gap = 0;
    bool m_startsPage = false;
};

/// A sheet on its way to a PDF, a page at a time, so that who waits for a long one sees how far it is, and
/// can stop: whatever was painted goes with it. The sheet outlives it and does not change.
class SheetPrint
{
public:
    SheetPrint(const Sheet &sheet, const QString &title, const QString &foot);
    ~SheetPrint();

    int pages() const { return static_cast<int>(m_pages.size()); }
    int painted() const { return m_painted; }
    base::Result<> next(); ///< paints one page more. Errors: CannotRender
    base::Result<QByteArray> pdf(); ///< once, when all are painted. Errors: CannotRender

private:
    const Sheet &m_sheet;
    const QString m_foot;
    const double m_length;
    const Sheet::Pages m_pages;
    int m_painted = 0;
    struct Writing;
    std::unique_ptr<Writing> m_writing;
};

/// Whether toPdf() made these bytes for practice: each of their pages bears the band.
bool isForPractice(const QByteArray &pdf);

} // namespace receipt
