// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/report.h"

#include "app/receipt/parts.h"
#include <QPainter>
#include <algorithm>

namespace handout {

using namespace receipt;

namespace {

const Type figureType { 30, true, inks::primary, 1.15 };
const Type cellType { 13, false, inks::text, 1.25 };
const Type cellHead { 13, true, inks::primary, 1.25 };
constexpr double padding = 2 * mm;

/// Three beside each other.
void addFigures(Sheet &sheet, const QList<ReportContent::Figure> &figures)
{
    constexpr qsizetype across = 3;
    constexpr double gap = 5 * mm, pad = 4 * mm;
    const double width = (sheet.width() - (across - 1) * gap) / across;
    for (qsizetype first = 0; first < figures.size(); first += across) {
        std::vector<Column> cells;
        double height = 0;
        for (qsizetype i = first; i < std::min(first + across, figures.size()); ++i) {
            Column cell = sheet.column(width - 2 * pad);
            cell.add(figures.at(i).value, fitted(sheet, figures.at(i).value, figureType, cell.width()));
            cell.add(figures.at(i).label, softType);
            height = std::max(height, cell.height() + 2 * pad);
            cells.push_back(std::move(cell));
        }
        sheet.gap(5 * mm);
        sheet.add(height, [cells, width, height](QPainter &painter, QPointF at) {
            for (const Column &cell : cells) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(inks::primaryTint);
                painter.drawRoundedRect(QRectF(at, QSizeF(width, height)), 2 * mm, 2 * mm);
                cell.paint(painter, at + QPointF(pad, pad));
                at.rx() += width + gap;
            }
        });
    }
}

/// The label over its bar, what it amounts to at the right: a long label takes nothing from the bar.
void addBar(Sheet &sheet, const ReportContent::Bar &bar)
{
    constexpr double thickness = 5 * mm, valueWidth = 38 * mm;
    const double room = sheet.width() - valueWidth - 4 * mm;
    const Passage label = sheet.passage(bar.label, cellType, sheet.width());
    const Passage value = sheet.passage(bar.value, { 13, true, inks::text, 1.25 }, valueWidth);
    const double height = std::max(thickness, value.height());
    sheet.gap(3 * mm);
    sheet.add(label.height() + 1 * mm + height, [=](QPainter &painter, QPointF at) {
        label.paint(painter, at);
        at.ry() += label.height() + 1 * mm;
        const QRectF frame(at + QPointF(0, (height - thickness) / 2), QSizeF(room, thickness));
        if (bar.share >= 0) {
            painter.fillRect(frame, inks::primaryTint);
            painter.fillRect(
                QRectF(frame.topLeft(), QSizeF(room * std::min(bar.share, 1.0), thickness)), inks::primary);
        }
        const double left = bar.share >= 0 ? room + 4 * mm : 0;
        value.paint(painter, at + QPointF(left, (height - value.height()) / 2));
    });
}

class Grid
{
public:
    Grid(Sheet &sheet, qsizetype columns)
        : m_sheet(sheet), m_first(columns > 1 ? 0.4 * sheet.width() : sheet.width()),
          m_other(columns > 1 ? (sheet.width() - m_first) / static_cast<double>(columns - 1) : 0)
    {
    }
    void add(const QStringList &cells, bool isHead);

private:
    Sheet &m_sheet;
    const double m_first, m_other;
};

void Grid::add(const QStringList &cells, bool isHead)
{
    std::vector<Passage> words;
    double height = 0;
    for (const QString &cell : cells) {
        const double width = words.empty() ? m_first : m_other;
        words.push_back(m_sheet.passage(cell, isHead ? cellHead : cellType, width - 2 * padding));
        height = std::max(height, words.back().height() + 2 * padding);
    }
    m_sheet.add(
        height,
        [=, width = m_sheet.width(), first = m_first, other = m_other](QPainter &painter, QPointF at) {
            if (isHead)
                painter.fillRect(QRectF(at, QSizeF(width, height)), inks::primaryTint);
            double left = 0;
            for (size_t i = 0; i < words.size(); ++i) {
                const QPointF corner = at + QPointF(left + padding, padding);
                i == 0 ? words[i].paint(painter, corner)
                       : words[i].paintCentred(painter, corner, other - 2 * padding);
                left += i == 0 ? first : other;
            }
            painter.fillRect(QRectF(at + QPointF(0, height - 0.2 * mm), QSizeF(width, 0.2 * mm)), inks::line);
        },
        isHead ? Sheet::Break::KeepWithNext : Sheet::Break::Allowed);
}

} // namespace

base::Result<QByteArray> renderReport(const ReportContent &content)
{
    Sheet sheet(base::Paper::A4);
    addLetterhead(sheet, QStringLiteral("Ventanilla: taller"), content.centreName);
    addTitle(sheet, content.title);
    if (!content.period.isEmpty())
        addParagraph(sheet, content.period);
    addFigures(sheet, content.figures);
    for (const ReportContent::Chart &chart : content.charts) {
        if (chart.bars.isEmpty())
            continue;
        addHeading(sheet, chart.heading);
        for (const ReportContent::Bar &bar : chart.bars)
            addBar(sheet, bar);
    }
    for (const ReportContent::Table &table : content.tables) {
        if (table.rows.isEmpty())
            continue;
        addHeading(sheet, table.heading);
        Grid grid(sheet, table.columns.size());
        grid.add(table.columns, true);
        for (const QStringList &row : table.rows)
            grid.add(row, false);
    }
    if (!content.note.isEmpty()) {
        sheet.gap(6 * mm);
        sheet.flow(sheet.passage(content.note, softType, sheet.width()), 0, {});
    }
    return sheet.toPdf(content.title, content.title);
}

} // namespace handout
