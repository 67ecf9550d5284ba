// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/cover.h"

#include "ui/theme/theme.h"
#include <QPainter>

namespace window {

Cover::Cover(theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(tr("Toque la pantalla para seguir"));
    setAccessibleName(tr("Pantalla tapada. Toque para seguir."));
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void Cover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::Token::Surface));
    painter.setPen(m_theme.color(theme::Token::Text));
    painter.setFont(m_theme.font(theme::TextRole::Heading));
    painter.drawText(
        rect().adjusted(m_theme.px(10), 0, -m_theme.px(10), 0), Qt::AlignCenter | Qt::TextWordWrap, text());
}

} // namespace window
