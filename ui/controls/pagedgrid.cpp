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
    for (QAbstractButton *old : std::as_const(m_items)) {
        old->hide();
        old->deleteLater();
    }
    m_items = items;
    m_page = 0;
    QWidget *before = nullptr;
    for (QAbstractButton *item : items) {
        item->setParent(this);
        if (before)
            setTabOrder(before, item);
        before = item;
    }
    if (before) {
        setTabOrder(before, m_previous);
        setTabOrder(m_previous, m_more);
    }
    refresh();
}

void PagedGrid::setMaximumColumns(int columns)
{
    m_maximumColumns = columns;
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
    const int perPage = std::max(1, m_rowsPerPage * m_columns);
    return std::max(1, (static_cast<int>(m_items.size()) + perPage - 1) / perPage);
}

void PagedGrid::showPage(int page)
{
    m_page = std::clamp(page, 0, pages() - 1);
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
    m_rowHeight = 0;
    for (const QAbstractButton *item : m_items)
        m_rowHeight = std::max(m_rowHeight,
            item->hasHeightForWidth() ? item->heightForWidth(cellWidth) : item->sizeHint().height());
}

int PagedGrid::rows() const
{
    return (static_cast<int>(m_items.size()) + m_columns - 1) / m_columns;
}

int PagedGrid::footerHeight() const
{
    return std::max(m_more->heightForWidth(m_more->sizeHint().width()), m_previous->sizeHint().height());
}

QSize PagedGrid::sizeHint() const
{
    const int width
        = this->width() > m_theme.px(Length::TargetWidth) ? this->width() : m_theme.charactersWidth(60);
    measure(width);
    const int gap = m_theme.px(Length::Gap);
    return { width, std::max(0, rows() * (m_rowHeight + gap) - gap) };
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
    const int pitch = m_rowHeight + gap;
    const bool allFit = rows() * pitch - gap <= height();
    m_rowsPerPage
        = allFit ? std::max(1, rows()) : std::max(1, (height() - footerHeight()) / std::max(1, pitch));
    m_page = std::clamp(m_page, 0, pages() - 1);
    const int perPage = m_rowsPerPage * m_columns;
    const int cellWidth = (width() - (m_columns - 1) * gap) / m_columns;
    for (int i = 0; i < m_items.size(); ++i) {
        QAbstractButton *item = m_items.at(i);
        const int onPage = i - m_page * perPage;
        const bool here = onPage >= 0 && onPage < perPage;
        if (here)
            item->setGeometry((onPage % m_columns) * (cellWidth + gap), (onPage / m_columns) * pitch,
                cellWidth, m_rowHeight);
        item->setVisible(here);
    }
    placeFooter(m_rowsPerPage * pitch);
}

void PagedGrid::placeFooter(int top)
{
    const bool paged = pages() > 1;
    const int gap = m_theme.px(Length::Gap);
    const int height = footerHeight();
    int left = 0;
    for (Button *button : { m_previous, m_more }) {
        // Each keeps its place on every page, so that a second touch does not meet the other one.
        const int width = button->sizeHint().width();
        button->setGeometry(left, top, width, height);
        left += width + gap;
    }
    m_where->setText(tr("Página %1 de %2").arg(m_page + 1).arg(pages()));
    m_where->setGeometry(left + gap, top, std::max(0, width() - left - gap), height);
    m_where->setVisible(paged);
    m_previous->setVisible(paged && m_page > 0);
    m_more->setVisible(paged && m_page + 1 < pages());
}

} // namespace controls
