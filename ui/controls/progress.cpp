// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/progress.h"

#include "ui/controls/accessible.h"
#include <QPainter>
#include <algorithm>

namespace controls {

using theme::TextRole;
using theme::Token;

namespace {

constexpr double pillPitch = 9, pillGap = 2, pillHeight = 2.6, leastPill = 1.5; // mm

} // namespace

Progress::Progress(theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(&theme, &theme::Theme::changed, this, &Progress::relayout);
}

void Progress::setStep(int number, int total)
{
    m_number = number;
    m_total = total;
    relayout();
}

int Progress::widestWords(const theme::Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(tr("Paso %1 de %2").arg(88).arg(88));
}

QString Progress::text() const
{
    return tr("Paso %1 de %2").arg(m_number).arg(m_total);
}

void Progress::relayout()
{
    setFont(m_theme.font(TextRole::Body));
    // Beside long words of a narrow bar; who listens hears it all the same.
    const bool hasRoom = fontMetrics().horizontalAdvance(text()) < width();
    m_text.set(hasRoom ? text() : QStringLiteral("%1/%2").arg(m_number).arg(m_total), font(),
        m_theme.lineHeight(TextRole::Body));
    updateGeometry();
    update();
}

void Progress::resizeEvent(QResizeEvent *)
{
    relayout();
}

int Progress::pillsLeft() const
{
    return m_text.naturalWidth() + m_theme.px(4);
}

QSize Progress::sizeHint() const
{
    return { pillsLeft() + m_total * m_theme.px(pillPitch), minimumSizeHint().height() };
}

QSize Progress::minimumSizeHint() const
{
    const int text = m_text.naturalWidth();
    return { text, m_text.height(text) };
}

void Progress::paintEvent(QPaintEvent *)
{
    if (m_total <= 0)
        return;
    QPainter painter(this);
    const int text = m_text.naturalWidth();
    m_text.paint(painter, { 0, 0, text, height() }, m_theme.color(Token::TextSoft), Qt::AlignVCenter);
    const double pitch = std::min<double>(m_theme.px(pillPitch), double(width() - pillsLeft()) / m_total);
    const double gap = std::min<double>(m_theme.px(pillGap), pitch / 3), wide = pitch - gap;
    const double high = std::min<double>(m_theme.px(pillHeight), wide);
    if (wide < m_theme.px(leastPill))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = 0; step < m_total; ++step) {
        const Token token = step < m_number ? Token::Primary : Token::Border;
        painter.setPen(QPen(m_theme.color(token), m_theme.px(0.5)));
        painter.setBrush(step < m_number ? m_theme.color(token) : QColor(Qt::transparent));
        painter.drawRoundedRect(
            QRectF(pillsLeft() + step * pitch, (height() - high) / 2, wide, high), high / 2, high / 2);
    }
}

} // namespace controls
