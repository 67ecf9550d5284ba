// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/progress.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include <QPainter>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

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

QString Progress::text() const
{
    return tr("Paso %1 de %2").arg(m_number).arg(m_total);
}

void Progress::relayout()
{
    setFont(m_theme.font(TextRole::Body));
    m_text.set(text(), font(), m_theme.lineHeight(TextRole::Body));
    updateGeometry();
    update();
}

int Progress::pillsWidth() const
{
    return m_total * m_theme.px(9) - m_theme.px(2);
}

QSize Progress::sizeHint() const
{
    const int text = m_text.naturalWidth();
    return { text + m_theme.px(4) + pillsWidth(), m_text.height(text) };
}

QSize Progress::minimumSizeHint() const
{
    const int text = m_text.naturalWidth();
    return { text, m_text.height(text) };
}

void Progress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int text = m_text.naturalWidth();
    m_text.paint(painter, { 0, 0, text, height() }, m_theme.color(Token::TextSoft), Qt::AlignVCenter);
    int left = text + m_theme.px(4);
    if (left + pillsWidth() > width())
        return;
    const QSize pill(m_theme.px(7), m_theme.px(2.6));
    for (int i = 0; i < m_total; ++i) {
        const bool done = i < m_number;
        paintBox(painter, { QPoint(left, (height() - pill.height()) / 2), pill },
            { m_theme.color(done ? Token::Primary : Token::Ground),
                m_theme.color(done ? Token::Primary : Token::Border), m_theme.px(0.5), pill.height() / 2 });
        left += m_theme.px(9);
    }
}

} // namespace controls
