// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pagedlist.h"

#include <QEvent>
#include <algorithm>
#include <numeric>

namespace screens {

namespace {

int heightOf(const QWidget *item, int width)
{
    const int least = item->minimumSizeHint().height();
    return std::max(
        item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height(), least);
}

} // namespace

PagedList::PagedList(int gap, int columnWidth, QWidget *parent)
    : QWidget(parent), m_gap(gap), m_columnWidth(columnWidth)
{
}

void PagedList::add(QWidget *item, Next next)
{
    item->setParent(this);
    if (next == Next::Stays)
        m_titles.append(static_cast<int>(m_items.size()));
    m_items.append(item);
}

int PagedList::columns(int width) const
{
    if (m_columnWidth <= 0 || m_items.size() < 2)
        return 1;
    return (width - m_gap) / 2 >= m_columnWidth ? 2 : 1;
}

QList<int> PagedList::rowHeights(int width) const
{
    const int perRow = columns(width);
    const int itemWidth = (width - (perRow - 1) * m_gap) / perRow;
    QList<int> heights;
    for (qsizetype first = 0; first < m_items.size(); first += perRow) {
        int height = 0;
        for (qsizetype i = first; i < std::min(first + perRow, m_items.size()); ++i)
            height = std::max(height, heightOf(m_items.at(i), itemWidth));
        heights.append(height);
    }
    // Cards side by side and one under another are of one size; rows of text keep their own.
    if (m_columnWidth > 0 && !heights.isEmpty())
        heights.fill(*std::max_element(heights.cbegin(), heights.cend()));
    return heights;
}

/// Titles stand in lists of one column only: there a row is an item.
int PagedList::gapAfter(int row) const
{
    return m_titles.contains(row) ? m_gap / 4 : m_gap;
}

int PagedList::fullHeight(int width) const
{
    const QList<int> heights = rowHeights(width);
    int height = std::accumulate(heights.cbegin(), heights.cend(), 0);
    for (int row = 0; row + 1 < heights.size(); ++row)
        height += gapAfter(row);
    return height;
}

int PagedList::leastHeight(int width) const
{
    const QList<int> heights = rowHeights(width);
    return heights.isEmpty() ? 0 : *std::max_element(heights.cbegin(), heights.cend());
}

void PagedList::showPage(int page)
{
    m_page = std::clamp(page, 0, pageCount() - 1);
    m_turnedTo = m_firsts.at(m_page) * columns(width());
    place();
    Q_EMIT pagesChanged();
}

void PagedList::showPageOf(QWidget *item)
{
    const int row = static_cast<int>(m_items.indexOf(item)) / columns(width());
    const auto after = std::upper_bound(m_firsts.cbegin(), m_firsts.cend(), row);
    showPage(static_cast<int>(after - m_firsts.cbegin()) - 1);
}

void PagedList::relayout()
{
    breakIntoPages();
    place();
    Q_EMIT pagesChanged();
}

/// An item wants another height: letters have grown.
bool PagedList::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        relayout();
        updateGeometry();
    }
    return QWidget::event(event);
}

void PagedList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void PagedList::breakIntoPages()
{
    const QList<int> heights = rowHeights(width());
    m_firsts = { 0 };
    int used = 0;
    for (int row = 0; row < heights.size(); ++row) {
        int together = heights.at(row);
        for (int title = row; m_titles.contains(title) && title + 1 < heights.size(); ++title)
            together += gapAfter(title) + heights.at(title + 1);
        if (together > height()) // not even on a page of its own
            together = heights.at(row);
        if (used > 0 && used + together > height()) {
            m_firsts.append(row);
            used = 0;
        }
        used += heights.at(row) + gapAfter(row);
    }
    const int row = m_turnedTo / columns(width());
    const auto after = std::upper_bound(m_firsts.cbegin(), m_firsts.cend(), row);
    m_page = static_cast<int>(after - m_firsts.cbegin()) - 1;
}

void PagedList::place()
{
    const int perRow = columns(width());
    const int itemWidth = (width() - (perRow - 1) * m_gap) / perRow;
    const QList<int> heights = rowHeights(width());
    const int first = m_firsts.at(m_page);
    const int end = m_page + 1 < pageCount() ? m_firsts.at(m_page + 1) : static_cast<int>(heights.size());
    int y = 0;
    for (int row = 0; row < heights.size(); ++row) {
        const bool shown = row >= first && row < end;
        for (int column = 0; column < perRow && row * perRow + column < m_items.size(); ++column) {
            QWidget *item = m_items.at(row * perRow + column);
            item->setVisible(shown);
            if (shown)
                item->setGeometry(column * (itemWidth + m_gap), y, itemWidth, heights.at(row));
        }
        if (shown)
            y += heights.at(row) + gapAfter(row);
    }
}

} // namespace screens
