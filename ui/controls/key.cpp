// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/key.h"

#include "ui/controls/paint.h"
#include <QFontMetricsF>
#include <QPainter>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

Key::Key(theme::Theme &theme, theme::Length least, QWidget *parent) : Pressable(theme, parent), m_least(least)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Key::setFace(const QString &label, const QString &spoken, const QString &icon)
{
    m_icon = icon;
    setText(label);
    setAccessibleName(spoken);
    update();
}

void Key::setMarked(bool marked)
{
    if (m_isMarked == marked)
        return;
    m_isMarked = marked;
    setAccessibleDescription(marked ? tr("La tecla que sigue") : QString());
    update();
}

void Key::layOut() const { }

QSize Key::minimumSizeHint() const
{
    const int side = m_theme.px(m_least);
    return { side, side };
}

QSize Key::sizeHint() const
{
    return minimumSizeHint();
}

QFont Key::faceFont() const
{
    // A key has its size in millimetres and does not grow with the text: its face takes the chosen size as
    // far as it fits, and never less than the smallest.
    QFont font = m_theme.font(text().size() == 1 ? TextRole::Digit : TextRole::BodyBold);
    const double room = width() - 2 * m_theme.px(Length::Border) - m_theme.px(1);
    const double tall = height() * 0.95;
    const QFontMetricsF metrics(font);
    // Several words may stand one under the other.
    const QStringList words = text().split(u' ');
    double longest = 1;
    for (const QString &word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    const double inOne
        = std::min(room / std::max(1.0, metrics.horizontalAdvance(text())), tall / metrics.height());
    const double fit = std::max(
        inOne, std::min(room / longest, tall / (metrics.height() * static_cast<double>(words.size()))));
    if (fit < 1)
        font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * fit)));
    return font;
}

void Key::paintEvent(QPaintEvent *)
{
    const bool down = isDown();
    const Token ground = m_isMarked ? Token::Selection : Token::Ground;
    const Token border = m_isMarked ? Token::Primary : Token::Border;
    QPainter painter(this);
    paintBox(painter, boxRect(),
        { m_theme.color(down ? Token::Primary : ground), m_theme.color(down ? Token::Primary : border),
            m_theme.px(m_isMarked ? Length::BorderSelected : Length::Border), m_theme.px(Length::Radius) });
    if (m_isMarked && !down) {
        const int inside = m_theme.px(1.2);
        paintBox(painter, boxRect().adjusted(inside, inside, -inside, -inside),
            { m_theme.color(ground), m_theme.color(border), m_theme.px(Length::Border),
                m_theme.px(Length::Radius) });
    }
    const Token ink = down ? Token::OnPrimary : Token::Text;
    if (!m_icon.isEmpty()) {
        const int side
            = std::min(std::min(width(), height()) * 5 / 8, m_theme.font(TextRole::Body).pixelSize() * 3 / 2);
        painter.drawPixmap((width() - side) / 2, (height() - side) / 2, m_theme.icon(m_icon, side, ink));
        return;
    }
    painter.setFont(faceFont());
    painter.setPen(m_theme.color(ink));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, text());
}

} // namespace controls
