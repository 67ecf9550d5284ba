// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pagedgrid.h"

#include <QEvent>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

PagedGrid::PagedGrid(theme::Theme &theme, int maximumColumns, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_maximumColumns(maximumColumns),
      m_previous(new Button(theme, Button::Role::Quiet, tr("Anterior"), QStringLiteral("arrow_back"), this)),
      m_more(new Button(theme, Button::Role::Quiet, tr("Ver más"), QStringLiteral("arrow_forward"), this)),
      m_where(new Label(theme, TextRole::Body, QString(), this))
{
    m_where->setColor(Token::TextSoft);
    m_where->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QWidget *part : { static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_more),
             static_cast<QWidget *>(m_where) })
        part->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_more, &QAbstractButton::clicked, this, [this] { showPage(m_page + 1); });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(&theme, &theme::Theme::changed, this, &PagedGrid::refresh);
}

void PagedGrid::setItems(const QList<QAbstractButton *> &items)
{
    // What takes the place of others takes their place among the stops of Tab too, and the focus of the one
    // that says the same.
    QWidget *before = m_items.isEmpty() ? nullptr : m_items.first()->previousInFocusChain();
    const auto *focused = qobject_cast<QAbstractButton *>(focusWidget());
    const QString said
        = focused && focused->hasFocus() && m_items.contains(focused) ? focused->text() : QString();
    const auto former = std::exchange(m_items, items);
    m_page = 0;
    m_turnedTo = -1;
    for (QAbstractButton *item : items) {
        item->setParent(this);
        if (before)
            setTabOrder(before, item);
        before = item;
    }
    if (before) {
        setTabOrder(before, m_more);
        setTabOrder(m_more, m_previous);
    }
    refresh();
    const auto same
        = std::find_if(items.begin(), items.end(), [&said](auto *item) { return item->text() == said; });
    if (!said.isEmpty() && same != items.end())
        (*same)->setFocus(Qt::OtherFocusReason);
    for (QAbstractButton *old : former) { // now, for focus would go from who is hidden to whoever comes next
        old->hide();
        old->deleteLater();
    }
}

void PagedGrid::setMaximumColumns(int columns)
{
    m_maximumColumns = columns;
    refresh();
}

void PagedGrid::setGenerousRow(double mm)
{
    m_generousRow = mm;
    refresh();
}

void PagedGrid::setMoreText(const QString &text)
{
    m_more->setText(text);
    refresh();
}

void PagedGrid::refresh()
{
    m_measuredWidth = -1;
    updateGeometry();
    place();
}

int PagedGrid::pages() const
{
    return static_cast<int>(m_firstRows.size());
}

void PagedGrid::showPage(int page)
{
    m_turnedTo = m_firstRows.at(std::clamp(page, 0, pages() - 1)) * m_columns;
    place();
    Q_EMIT pageShown(m_page, pages());
}

void PagedGrid::measure(int width) const
{
    if (m_measuredWidth == width)
        return;
    m_measuredWidth = width;
    const int gap = m_theme.px(Length::Gap);
    int cell = 1;
    for (const QAbstractButton *item : m_items)
        cell = std::max(cell, item->minimumSizeHint().width());
    m_columns = std::clamp((width + gap) / (cell + gap), 1, m_maximumColumns);
    m_columns = std::min(m_columns, std::max(1, static_cast<int>(m_items.size())));
    const int cellWidth = (width - (m_columns - 1) * gap) / m_columns;
    m_rowHeights.fill(0, rows());
    for (int i = 0; i < m_items.size(); ++i) {
        const QAbstractButton *item = m_items.at(i);
        const int height
            = item->hasHeightForWidth() ? item->heightForWidth(cellWidth) : item->sizeHint().height();
        m_rowHeights[i / m_columns] = std::max(m_rowHeights[i / m_columns], height);
    }
    m_rowHeight = m_rowHeights.isEmpty() ? 0 : *std::max_element(m_rowHeights.cbegin(), m_rowHeights.cend());
}

/// The first row of each page when `height` is all there is.
QList<int> PagedGrid::breakIntoPages(int height) const
{
    const int gap = m_theme.px(Length::Gap);
    QList<int> firsts { 0 };
    int used = 0;
    for (int row = 0; row < rows(); ++row) {
        if (used > 0 && used + m_rowHeights.at(row) > height) {
            firsts << row;
            used = 0;
        }
        used += m_rowHeights.at(row) + gap;
    }
    return firsts;
}

/// What is on the page that is shown, however the pages break: a problem that comes and goes, or other
/// letters, lead nobody back. The first of all where nobody turned a page and nothing is chosen.
int PagedGrid::itemInFront() const
{
    if (m_turnedTo >= 0)
        return m_turnedTo;
    const auto checked = std::find_if(
        m_items.cbegin(), m_items.cend(), [](const QAbstractButton *item) { return item->isChecked(); });
    return checked == m_items.cend() ? 0 : static_cast<int>(checked - m_items.cbegin());
}

int PagedGrid::rows() const
{
    return (static_cast<int>(m_items.size()) + m_columns - 1) / m_columns;
}

/// Until somebody gave it one.
int PagedGrid::likelyWidth() const
{
    return width() > m_theme.px(Length::TargetWidth) ? width() : m_theme.charactersWidth(60);
}

/// "Ver más trámites" takes a second line where "Anterior" would have no room beside it.
QSize PagedGrid::moreSize() const
{
    const int room = likelyWidth() - m_previous->sizeHint().width() - m_theme.px(Length::Gap);
    const int most = std::max(room, m_more->minimumSizeHint().width());
    const int width = std::min(m_more->sizeHint().width(), most);
    return { width, m_more->heightForWidth(width) };
}

int PagedGrid::footerHeight() const
{
    return std::max(moreSize().height(), m_previous->sizeHint().height());
}

QSize PagedGrid::sizeHint() const
{
    const int width = likelyWidth();
    measure(width);
    const int gap = m_theme.px(Length::Gap);
    return { width, std::max(0, rows() * (std::max(m_rowHeight, m_theme.px(m_generousRow)) + gap) - gap) };
}

QSize PagedGrid::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    const int paged = m_rowHeight + m_theme.px(Length::Gap) + footerHeight();
    return { m_theme.px(Length::TargetWidth), std::min(hint.height(), paged) };
}

bool PagedGrid::event(QEvent *event)
{
    // An item whose text changed asks for another size.
    if (event->type() == QEvent::LayoutRequest)
        refresh();
    return QWidget::event(event);
}

void PagedGrid::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    place();
}

void PagedGrid::place()
{
    measure(width());
    const int gap = m_theme.px(Length::Gap);
    // Equal rows look calmest; where they do not fit each takes its own height, and then pages.
    const int equal = (height() + gap) / std::max(1, rows()) - gap;
    const bool isEqual = equal >= m_rowHeight;
    if (isEqual)
        m_rowHeights.fill(std::min(equal, std::max(m_rowHeight, m_theme.px(m_generousRow))));
    m_firstRows = breakIntoPages(height());
    if (m_firstRows.size() > 1)
        m_firstRows = breakIntoPages(height() - footerHeight() - gap);
    const auto after = std::upper_bound(m_firstRows.cbegin(), m_firstRows.cend(), itemInFront() / m_columns);
    m_page = static_cast<int>(after - m_firstRows.cbegin()) - 1;
    const int first = m_firstRows.at(m_page);
    const int end = m_page + 1 < pages() ? m_firstRows.at(m_page + 1) : rows();
    const int cellWidth = (width() - (m_columns - 1) * gap) / m_columns;
    int top = 0;
    for (int row = 0; row < rows(); ++row) {
        const bool here = row >= first && row < end;
        for (int i = row * m_columns; i < std::min((row + 1) * m_columns, static_cast<int>(m_items.size()));
             ++i) {
            if (here)
                m_items.at(i)->setGeometry(
                    (i % m_columns) * (cellWidth + gap), top, cellWidth, m_rowHeights.at(row));
            m_items.at(i)->setVisible(here);
        }
        if (here)
            top += m_rowHeights.at(row) + gap;
    }
    m_measuredWidth = -1; // the heights above are this place's, not what the items ask for
    placeFooter(top);
}

void PagedGrid::placeFooter(int top)
{
    const bool paged = pages() > 1;
    m_previous->setVisible(paged && m_page > 0);
    m_more->setVisible(paged && m_page + 1 < pages());
    const int gap = m_theme.px(Length::Gap);
    const int height = footerHeight();
    int left = 0;
    for (Button *button : { m_more, m_previous }) {
        if (!button->isVisibleTo(this))
            continue;
        const int width = button == m_more ? moreSize().width() : button->sizeHint().width();
        button->setGeometry(left, top, width, height);
        left += width + gap;
    }
    const int room = std::max(0, width() - left - gap);
    // Trying one text after the other would ask for another layout each time, without end.
    const QString where = tr("Página %1 de %2").arg(m_page + 1).arg(pages());
    const bool hasRoom = m_where->fontMetrics().horizontalAdvance(where) < room;
    m_where->setText(hasRoom ? where : tr("%1 de %2").arg(m_page + 1).arg(pages()));
    m_where->setGeometry(left + gap, top, room, height);
    m_where->setVisible(paged && m_where->heightForWidth(room) <= height);
}

} // namespace controls
