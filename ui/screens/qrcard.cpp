// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/qrcard.h"

#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace screens {

QrCard::QrCard(theme::Theme &theme, const QImage &modules, const QString &caption, const QString &name)
    : m_theme(theme), m_modules(modules),
      m_caption(new controls::Label(theme, theme::TextRole::Body, caption, this))
{
    m_caption->setAlignment(Qt::AlignHCenter);
    setAccessibleName(name);
}

int QrCard::side() const
{
    const int wanted = m_theme.px(80);
    return std::max(1, wanted / m_modules.width()) * m_modules.width();
}

QSize QrCard::sizeHint() const
{
    const int inside = m_theme.px(5);
    const int width = side() + 2 * inside;
    return { width, side() + 2 * inside + m_caption->heightForWidth(width - 2 * inside) };
}

void QrCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int inside = m_theme.px(5);
    m_caption->setGeometry(inside, inside + side(), width() - 2 * inside, height() - side() - 2 * inside);
}

void QrCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int inside = m_theme.px(5), line = m_theme.px(0.6);
    painter.setPen(QPen(m_theme.color(theme::Token::Border), line));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line, line, -line, -line), m_theme.px(2), m_theme.px(2));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(QRect((width() - side()) / 2, inside, side(), side()), m_modules);
}

} // namespace screens
