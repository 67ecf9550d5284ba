// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/sheet.h"

#include "app/receipt/errc.h"
#include "app/receipt/inks.h"
#include "app/text/words.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QFontDatabase>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <utility>

namespace receipt {

namespace {

/// Registered once for all threads. Noto Sans has the Mapudungun letters that the reading font lacks.
const QStringList &families()
{
    static const QStringList names = [] {
        QStringList list;
        for (const char *file :
            { ":/fonts/AtkinsonHyperlegibleNext-Regular.ttf", ":/fonts/AtkinsonHyperlegibleNext-Bold.ttf" })
            list += QFontDatabase::applicationFontFamilies(
                QFontDatabase::addApplicationFont(QLatin1String(file)));
        list += QStringLiteral("Noto Sans");
        list.removeDuplicates();
        return list;
    }();
    return names;
}

QFont paperFont(const Type &type)
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(qRound(type.points * pt));
    font.setBold(type.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

constexpr double bandPadding = 2.4 * mm; // over and under its words, and twice that beside them
constexpr double bandGap = 6 * mm;
constexpr double stripe = 3 * mm;

const QString madeBy = QStringLiteral("Ventanilla " VENTANILLA_VERSION);
const QString madeForPractice = madeBy + QStringLiteral(" (practice)");

/// Slanted, of one ink, as wide as what is between them.
void paintStripes(QPainter &painter, const QRectF &area, const QColor &ink)
{
    painter.save();
    painter.setClipRect(area);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (double x = area.left() - area.height(); x < area.right(); x += 2 * stripe)
        painter.drawPolygon(QPolygonF { { x, area.bottom() }, { x + area.height(), area.top() },
            { x + area.height() + stripe, area.top() }, { x + stripe, area.bottom() } });
    painter.restore();
}

} // namespace

Passage::Passage(const QString &text, const Type &type, double width)
    : m_ink(type.ink), m_lineHeight(type.points * pt * type.leading)
{
    QString oneParagraph = text;
    oneParagraph.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_shared<QTextLayout>(oneParagraph, paperFont(type));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(width);
    m_layout->endLayout();
}

int Passage::lines() const
{
    return m_layout->lineCount();
}

double Passage::width() const
{
    double widest = 0;
    for (int i = 0; i < lines(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

void Passage::paintLine(QPainter &painter, int index, QPointF topLeft) const
{
    const QTextLine line = m_layout->lineAt(index);
    const double lead = (m_lineHeight - line.ascent() - line.descent()) / 2;
    painter.setPen(m_ink);
    line.draw(&painter, topLeft + QPointF(0, lead - line.y()));
}

void Passage::paint(QPainter &painter, QPointF topLeft) const
{
    for (int i = 0; i < lines(); ++i)
        paintLine(painter, i, topLeft + QPointF(0, i * m_lineHeight));
}

void Passage::paintCentred(QPainter &painter, QPointF topLeft, double width) const
{
    for (int i = 0; i < lines(); ++i) {
        const double left = (width - m_layout->lineAt(i).naturalTextWidth()) / 2;
        paintLine(painter, i, topLeft + QPointF(left, i * m_lineHeight));
    }
}

void Column::add(const QString &text, const Type &type, double gapBefore)
{
    Passage passage(text, m_format.type(type), m_width);
    const double itemTop = m_height + (m_items.empty() ? 0 : m_format.space(gapBefore));
    m_height = itemTop + passage.height();
    m_items.push_back({ itemTop, std::move(passage) });
}

void Column::paint(QPainter &painter, QPointF topLeft) const
{
    for (const Item &item : m_items)
        item.passage.paint(painter, topLeft + QPointF(0, item.top));
}

Sheet::Sheet(base::Paper paper, bool forPractice) : m_format(Format::of(paper))
{
    if (forPractice)
        m_band = passage(text::practiceBand(), { 16, true, m_format.hasColours ? Qt::white : Qt::black },
            width() - 8 * bandPadding);
}

double Sheet::top() const
{
    return m_format.top + (m_band ? m_band->height() + 2 * bandPadding + m_format.space(bandGap) : 0);
}

/// Stripes at both ends and the words on a plain ground between them; on a roll black on white.
void Sheet::paintBand(QPainter &painter) const
{
    const QRectF band(m_format.margin, m_format.top, width(), m_band->height() + 2 * bandPadding);
    const double words = m_band->width() + 4 * bandPadding;
    const QRectF middle(band.center().x() - words / 2, band.top(), words, band.height());
    const QColor ink = m_format.ink(inks::practice), ground = m_format.hasColours ? ink : Qt::white;
    painter.fillRect(band, ground);
    paintStripes(painter, band, m_format.hasColours ? Qt::white : Qt::black);
    painter.fillRect(middle, ground);
    painter.setPen(QPen(ink, 0.6 * mm, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(band);
    m_band->paintCentred(painter, band.topLeft() + QPointF(0, bandPadding), width());
}

void Sheet::gap(double height)
{
    m_gap = std::max(m_gap, m_format.space(height));
}

void Sheet::add(double height, Paint paint, Break after)
{
    m_pieces.push_back({ m_gap, height, std::move(paint), after, std::exchange(m_startsPage, false) });
    m_gap = 0;
}

void Sheet::breakPage()
{
    m_startsPage = true;
}

void Sheet::add(const Column &column, double left, Break after)
{
    add(
        column.height(),
        [column, left](QPainter &painter, QPointF at) { column.paint(painter, at + QPointF(left, 0)); },
        after);
}

void Sheet::flow(const Passage &passage, double left, const Paint &beside, Break after)
{
    constexpr int shortText = 5; // lines
    const int lines = passage.lines();
    const bool whole = lines <= shortText || after == Break::KeepWithNext;
    for (int i = 0; i < lines; ++i) {
        const bool isLast = i + 1 == lines;
        const bool wouldLeaveOneAlone = i == 0 || i + 2 == lines;
        const Break here = whole || wouldLeaveOneAlone ? Break::KeepWithNext : Break::Allowed;
        add(
            passage.lineHeight(),
            [passage, left, i, beside](QPainter &painter, QPointF at) {
                if (i == 0 && beside)
                    beside(painter, at);
                passage.paintLine(painter, i, at + QPointF(left, 0));
            },
            isLast ? after : here);
    }
}

void Sheet::box(const Column &column, const QColor &bar, const QColor &tint)
{
    const double height = column.height() + 2 * m_format.boxPadding;
    add(height, [&format = m_format, column, bar, tint, height](QPainter &painter, QPointF at) {
        const QRectF whole(at, QSizeF(format.width(), height));
        const double line = format.boxBar;
        if (format.hasColours) {
            painter.fillRect(whole, tint);
            painter.fillRect(QRectF(at, QSizeF(line, height)), bar);
        } else {
            painter.setPen(QPen(format.ink(bar), line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(whole.adjusted(line / 2, line / 2, -line / 2, -line / 2));
        }
        column.paint(painter, at + QPointF(line + format.boxPadding, format.boxPadding));
    });
}

Sheet::Pages Sheet::paginate(double pageLength) const
{
    const double top = this->top(), bottom = pageLength - m_format.bottom;
    Pages pages(1);
    double y = top;
    for (size_t i = 0; i < m_pieces.size();) {
        size_t end = i + 1;
        double together = m_pieces[i].height;
        while (end < m_pieces.size() && m_pieces[end - 1].after == Break::KeepWithNext) {
            together += m_pieces[end].before + m_pieces[end].height;
            ++end;
        }
        const bool isFull = y + m_pieces[i].before + together > bottom;
        if (!pages.back().empty() && (isFull || m_pieces[i].startsPage)) {
            pages.emplace_back();
            y = top;
        }
        for (; i < end; ++i) {
            // What is kept together and yet taller than a page is cut where the page ends.
            if (!pages.back().empty() && y + m_pieces[i].before + m_pieces[i].height > bottom) {
                pages.emplace_back();
                y = top;
            }
            if (!pages.back().empty())
                y += m_pieces[i].before;
            pages.back().push_back({ &m_pieces[i], y });
            y += m_pieces[i].height;
        }
    }
    return pages;
}

/// One for all pages, for a job is printed on one medium. On a roll as short as the same number of pages
/// allows, in whole millimetres, as the names of media have them.
double Sheet::pageLength() const
{
    if (!m_format.isCut)
        return m_format.longest;
    const auto pages = paginate(m_format.longest).size();
    double content = 0;
    for (const Piece &piece : m_pieces)
        content += piece.before + piece.height;
    const double even = content / static_cast<double>(pages) + top() + m_format.bottom;
    for (double length = std::ceil(even / mm) * mm; length < m_format.longest; length += 1 * mm) {
        if (paginate(length).size() == pages)
            return length;
    }
    return m_format.longest;
}

void Sheet::paintFoot(QPainter &painter, const QString &foot, const QString &pageNumber, double pageEnd) const
{
    const Type small { 11, false, inks::soft };
    const QPointF at(m_format.margin, pageEnd - m_format.foot);
    painter.fillRect(QRectF(at, QSizeF(width(), 0.2 * mm)), m_format.ink(inks::line));
    const Passage words = passage(foot, small, width());
    words.paint(painter, at + QPointF(0, 2 * mm));
    if (!m_format.isNumbered)
        return;
    const Passage number = passage(pageNumber, small, width());
    const bool fitsBeside = words.width() + number.width() + 4 * mm < width();
    number.paint(painter, at + QPointF(width() - number.width(), 2 * mm + (fitsBeside ? 0 : words.height())));
}

base::Result<QByteArray> Sheet::toPdf(const QString &title, const QString &foot) const
{
    SheetPrint print(*this, title, foot);
    while (print.painted() < print.pages()) {
        if (const auto painted = print.next(); !painted)
            return base::fail(painted.error());
    }
    return print.pdf();
}

struct SheetPrint::Writing
{
    QByteArray pdf;
    QBuffer buffer { &pdf };
    QPdfWriter writer { &buffer };
    QPainter painter;
};

SheetPrint::SheetPrint(const Sheet &sheet, const QString &title, const QString &foot)
    : m_sheet(sheet), m_foot(foot), m_length(sheet.pageLength()), m_pages(sheet.paginate(m_length)),
      m_writing(std::make_unique<Writing>())
{
    m_writing->buffer.open(QIODevice::WriteOnly);
    QPdfWriter &writer = m_writing->writer;
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(72 * static_cast<int>(pt));
    const QSizeF size(sheet.m_format.pageWidth * sheet.m_format.across, m_length);
    writer.setPageLayout(
        QPageLayout(QPageSize(size / mm, QPageSize::Millimeter), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(sheet.m_band ? text::practiceBand() + QStringLiteral(". ") + title : title);
    writer.setCreator(sheet.m_band ? madeForPractice : madeBy);
}

SheetPrint::~SheetPrint() = default;

base::Result<> SheetPrint::next()
{
    QPainter &painter = m_writing->painter;
    const bool isBegun = m_painted == 0 ? painter.begin(&m_writing->writer) : m_writing->writer.newPage();
    if (!isBegun)
        return base::fail(Errc::CannotRender);
    const QString number
        = QCoreApplication::translate("receipt", "Página %1 de %2").arg(m_painted + 1).arg(m_pages.size());
    for (int copy = 0; copy < m_sheet.m_format.across; ++copy) {
        painter.resetTransform();
        painter.translate(copy * m_sheet.m_format.pageWidth, 0);
        if (m_sheet.m_band)
            m_sheet.paintBand(painter);
        for (const Sheet::Placed &placed : m_pages[static_cast<size_t>(m_painted)])
            placed.piece->paint(painter, QPointF(m_sheet.m_format.margin, placed.top));
        if (m_sheet.m_format.hasFoot)
            m_sheet.paintFoot(painter, m_foot, number, m_length);
    }
    ++m_painted;
    return {};
}

base::Result<QByteArray> SheetPrint::pdf()
{
    if (!m_writing->painter.end())
        return base::fail(Errc::CannotRender);
    m_writing->buffer.close();
    return std::move(m_writing->pdf);
}

bool isForPractice(const QByteArray &pdf)
{
    return pdf.contains(madeForPractice.toUtf8()); // in the clear, as PDF/A has its metadata
}

} // namespace receipt
