// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/boardpanel.h"

#include <QPaintEvent>
#include <cmath>

namespace instructor {

using theme::TextRole;

BoardPanel::BoardPanel(theme::Theme &theme, const QString &name)
    : Label(theme, TextRole::Body, name), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, [this] {
        m_parts.clear(); // in other colours, though nothing else may be different
        refresh();
        update();
    });
}

void BoardPanel::setContent(const BoardContent &content)
{
    const QSize before = minimumSizeHint();
    m_content = content;
    setAccessibleDescription(words());
    refresh();
    if (minimumSizeHint() != before)
        updateGeometry();
}

void BoardPanel::setWidth(int pixels)
{
    m_width = pixels;
}

void BoardPanel::showPage(int page)
{
    m_page = page;
    refresh();
}

QSize BoardPanel::sizeHint() const
{
    constexpr int allThereIs = 1 << 16;
    return { m_width > 0 ? m_width : width(), allThereIs };
}

QSize BoardPanel::minimumSizeHint() const
{
    return { 0, leastHeight(m_width > 0 ? m_width : width()) };
}

std::pair<int, int> BoardPanel::breakIntoPages(const QList<int> &heights, int room)
{
    QList<int> firsts { 0 };
    int used = 0;
    for (int row = 0; row < heights.size(); ++row) {
        if (used + heights.at(row) > room && row > firsts.last()) {
            firsts << row;
            used = 0;
        }
        used += heights.at(row);
    }
    m_pages = int(firsts.size());
    const int page = std::min(m_page, m_pages - 1);
    return { firsts.at(page), page + 1 < m_pages ? firsts.at(page + 1) : int(heights.size()) };
}

std::pair<int, int> BoardPanel::breakFromTheEnd(int columns, int perPage)
{
    m_pages = std::max(1, (columns + perPage - 1) / perPage);
    const int end = columns - std::min(m_page, m_pages - 1) * perPage;
    return { std::max(0, end - perPage), end };
}

int BoardPanel::lineHeight() const
{
    return int(std::ceil(m_theme.lineHeight(TextRole::Body)));
}

QString BoardPanel::widest(int number) const
{
    const QFontMetricsF metrics(m_theme.font(TextRole::BodyBold));
    QChar digit = u'0';
    for (char16_t other = u'1'; other <= u'9'; ++other) {
        if (metrics.horizontalAdvance(other) > metrics.horizontalAdvance(digit))
            digit = other;
    }
    return QString(QString::number(number).size(), digit);
}

/// Only what is another than before is painted again.
void BoardPanel::refresh()
{
    if (size().isEmpty())
        return;
    const int pagesBefore = m_pages;
    const QList<Part> before = std::exchange(m_parts, layOut());
    for (const Part &part : before) {
        if (!m_parts.contains(part))
            update(part.at);
    }
    for (const Part &part : std::as_const(m_parts)) {
        if (!before.contains(part))
            update(part.at);
    }
    if (m_pages != pagesBefore)
        Q_EMIT pagesChanged();
}

void BoardPanel::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Part &part : std::as_const(m_parts)) {
        if (event->region().intersects(part.at))
            paintPart(painter, part);
    }
}

void BoardPanel::resizeEvent(QResizeEvent *event)
{
    Label::resizeEvent(event);
    refresh();
}

} // namespace instructor
