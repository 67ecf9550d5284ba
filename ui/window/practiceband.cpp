// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/practiceband.h"

#include "app/text/words.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace window {

using theme::Token;

PracticeBand::PracticeBand(theme::Theme &theme, QWidget *parent)
    : QLabel(text::practiceBand(), parent), m_theme(theme)
{
}

QFont PracticeBand::words() const
{
    return m_theme.font(theme::TextRole::BodyBold);
}

/// As high as its letters, for it takes its room from every page; the same in every language.
int PracticeBand::fit() const
{
    return QFontMetrics(words()).tightBoundingRect(QStringLiteral("ÁÈpj")).height()
        + m_theme.px(m_theme.isCompact() ? 0.7 : 1.5);
}

void PracticeBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Token::Practice));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::OnPractice));
    const int stripe = m_theme.px(3);
    for (int x = -height(); x < width(); x += 2 * stripe)
        painter.drawPolygon(QPolygon {
            { x, height() }, { x + height(), 0 }, { x + height() + stripe, 0 }, { x + stripe, height() } });
    const int middle = QFontMetrics(words()).horizontalAdvance(text()) + 2 * m_theme.px(5);
    painter.fillRect((width() - middle) / 2, 0, middle, height(), m_theme.color(Token::Practice));
    painter.setFont(words());
    painter.setPen(m_theme.color(Token::OnPractice));
    const QRect ink = QFontMetrics(words()).tightBoundingRect(text());
    painter.drawText(rect().center() - ink.center(), text());
}

} // namespace window
