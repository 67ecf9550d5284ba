// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"

#include "ui/controls/paint.h"
#include <QPainter>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

Button::Button(theme::Theme &theme, Role role, const QString &text, const QString &icon, QWidget *parent)
    : Pressable(theme, parent), m_role(role), m_icon(icon)
{
    setText(text);
}

void Button::setIconSide(IconSide side)
{
    m_side = side;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::layOut() const
{
    m_text.set(text(), m_theme.font(TextRole::BodyBold), m_theme.lineHeight(TextRole::BodyBold));
}

bool Button::isMain() const
{
    return m_role == Role::Primary || m_role == Role::Secondary || m_role == Role::Send;
}

Button::Measures Button::measures() const
{
    ensureLaidOut();
    Measures of;
    const bool isNarrow = m_side == IconSide::Above; // in a bar that has no room to spare
    of.padX = m_theme.px(isMain()  ? (m_theme.isCompact() ? 4 : 8)
            : m_role == Role::Link ? 1
            : m_role == Role::Bar  ? (isNarrow ? 1 : 3)
            : isNarrow             ? 2
                                   : 5);
    of.padY = m_theme.px(m_role == Role::Bar || m_role == Role::Link || isNarrow ? 1 : 2);
    const int em = m_theme.font(TextRole::BodyBold).pixelSize();
    // An arrow that says no more than its word has no room on a compact screen.
    const bool hasIcon = !m_icon.isEmpty() && !(m_side == IconSide::Trailing && m_theme.isCompact());
    of.icon = !hasIcon ? 0 : isNarrow ? em * 7 / 8 : em * 6 / 5;
    of.gap = of.icon > 0 && !text().isEmpty() ? (m_side == IconSide::Above ? 0 : em * 2 / 5) : 0;
    of.besideText = m_side == IconSide::Above ? 0 : of.icon + of.gap;
    of.overText = m_side == IconSide::Above ? of.icon + of.gap : 0;
    of.leastHeight = m_theme.px(Length::TargetMain);
    return of;
}

QSize Button::sizeHint() const
{
    const Measures of = measures();
    const int width = std::max(m_text.naturalWidth(), of.icon - of.besideText) + of.besideText + 2 * of.padX;
    const int least = isMain() ? m_theme.px(Length::TargetWidth) : of.leastHeight;
    const QSize hint(std::max(width, least), 0);
    return { hint.width(), heightForWidth(hint.width()) };
}

QSize Button::minimumSizeHint() const
{
    const Measures of = measures();
    return { std::max(m_text.wordWidth() + of.besideText + 2 * of.padX, of.leastHeight), of.leastHeight };
}

int Button::heightForWidth(int width) const
{
    const Measures of = measures();
    const int inside = std::max(1, width - of.besideText - 2 * of.padX);
    const int content = std::max(m_text.height(inside) + of.overText, of.icon);
    return std::max(content + 2 * of.padY, of.leastHeight);
}

Button::Look Button::look() const
{
    Look look { Token::Ground, Token::Text, Token::Border };
    switch (m_role) {
    case Role::Primary:
        look = { Token::Primary, Token::OnPrimary, Token::Primary };
        break;
    case Role::Send:
        look = { Token::Ok, Token::OnOk, Token::Ok };
        break;
    case Role::Danger:
        look = { Token::Ground, Token::Error, Token::Error };
        break;
    case Role::Secondary:
        look = { Token::Ground, Token::Primary, Token::Primary };
        break;
    case Role::Link:
        look = { Token::Ground, Token::Primary, Token::Primary, false };
        break;
    case Role::Bar:
        look = { Token::Surface, Token::Text, Token::Text, false };
        break;
    case Role::Quiet:
        break;
    }
    if (isChecked())
        look = { Token::Selection, look.ink, Token::Primary };
    if (isDown()) {
        // Pressed is the negative: seen at once in every scheme, and on glass under a finger.
        std::swap(look.fill, look.ink);
        look.boxed = true;
    }
    return look;
}

void Button::paintEvent(QPaintEvent *)
{
    const Measures of = measures();
    const Look look = this->look();
    QPainter painter(this);
    if (look.boxed)
        paintBox(painter, boxRect(),
            { m_theme.color(look.fill), m_theme.color(look.border),
                m_theme.px(isChecked() ? Length::BorderSelected : Length::Border), m_theme.px(Length::Radius),
                !isEnabled() });
    const int inside = std::max(1, width() - of.besideText - 2 * of.padX);
    // Text and icon stay together in the middle; a link's stay at its left, in line with the page's text.
    const int used = std::min(m_text.naturalWidth(), inside);
    int left = of.padX + (inside - used) / 2;
    if (m_role == Role::Link)
        left = of.padX;
    QRect textRect(left + (m_side == IconSide::Leading ? of.besideText : 0), 0, used, height());
    QRect iconRect(left, (height() - of.icon) / 2, of.icon, of.icon);
    if (m_side == IconSide::Trailing)
        iconRect.moveLeft(textRect.right() + 1 + of.gap);
    if (m_side == IconSide::Above) {
        const int textHeight = m_text.height(used);
        iconRect.moveTopLeft({ (width() - of.icon) / 2, (height() - textHeight - of.overText) / 2 });
        textRect.setTop(iconRect.bottom() + 1 + of.gap);
        textRect.setHeight(textHeight);
    }
    const auto alignment = m_role == Role::Link ? Qt::AlignLeft : Qt::AlignHCenter;
    m_text.paint(painter, textRect, m_theme.color(look.ink), alignment | Qt::AlignVCenter);
    if (of.icon > 0)
        painter.drawPixmap(iconRect.topLeft(), m_theme.icon(m_icon, of.icon, look.ink));
}

} // namespace controls
