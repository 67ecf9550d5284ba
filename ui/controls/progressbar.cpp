// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/progressbar.h"

#include "ui/controls/accessible.h"
#include <QAccessible>
#include <QPainter>
#include <algorithm>

namespace controls {

using theme::TextRole;
using theme::Token;

namespace {

constexpr double high = 7, gap = 3, widest = 180, line = 0.5; // mm

} // namespace

ProgressBar::ProgressBar(theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(&theme, &theme::Theme::changed, this, &ProgressBar::relayout);
    relayout();
}

void ProgressBar::setDone(int done, int total, const QString &words)
{
    m_total = std::max(1, total);
    m_done = std::clamp(done, 0, m_total);
    m_words = words;
    relayout();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, m_done);
        QAccessible::updateAccessibility(&event);
    }
}

void ProgressBar::relayout()
{
    setFont(m_theme.font(TextRole::Body));
    m_text.set(m_words, font(), m_theme.lineHeight(TextRole::Body));
    updateGeometry();
    update();
}

QSize ProgressBar::sizeHint() const
{
    return { m_theme.px(widest), minimumSizeHint().height() };
}

QSize ProgressBar::minimumSizeHint() const
{
    const int wide = std::max(m_text.naturalWidth(), m_theme.px(widest / 3));
    return { wide, m_text.height(wide) + m_theme.px(gap) + m_theme.px(high) };
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double border = m_theme.px(line), inside = m_theme.px(high);
    const QRectF bar = QRectF(0, height() - inside, std::min(width(), m_theme.px(widest)), inside)
                           .adjusted(border, border, -border, -border);
    m_text.paint(painter, rect(), m_theme.color(Token::Text));
    painter.setPen(QPen(m_theme.color(Token::Border), border));
    painter.setBrush(m_theme.color(Token::Surface));
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    QRectF full = bar;
    full.setWidth(std::max(bar.height(), bar.width() * m_done / m_total)); // never less than round
    if (m_done == 0)
        return;
    painter.setPen(QPen(m_theme.color(Token::Primary), border));
    painter.setBrush(m_theme.color(Token::Primary));
    painter.drawRoundedRect(full, bar.height() / 2, bar.height() / 2);
}

} // namespace controls
