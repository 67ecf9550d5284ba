// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choicecard.h"

#include "ui/controls/paint.h"
#include <QPainter>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

ChoiceCard::ChoiceCard(theme::Theme &theme, Behaviour behaviour, const QString &title, const QString &hint,
    const QString &icon, QWidget *parent)
    : Pressable(theme, parent), m_behaviour(behaviour), m_hintText(hint), m_icon(icon)
{
    setText(title);
    setAccessibleDescription(hint);
    setCheckable(behaviour != Behaviour::Press);
}

void ChoiceCard::nextCheckState()
{
    if (m_behaviour == Behaviour::Check)
        setChecked(!isChecked());
    else if (m_behaviour == Behaviour::Radio)
        setChecked(true);
}

void ChoiceCard::layOut() const
{
    m_title.set(text(), m_theme.font(TextRole::BodyBold), m_theme.lineHeight(TextRole::BodyBold));
    m_hint.set(m_hintText, m_theme.font(TextRole::Body), m_theme.lineHeight(TextRole::Body));
}

ChoiceCard::Measures ChoiceCard::measures() const
{
    ensureLaidOut();
    Measures of;
    of.pad = m_theme.px(4);
    of.gap = m_theme.px(3);
    const int em = m_theme.font(TextRole::Body).pixelSize();
    of.tile = m_icon.isEmpty() ? 0 : m_theme.px(m_theme.isCompact() ? 12 : 15);
    of.tick = isCheckable() ? em * 5 / 4 : 0;
    of.left = of.pad + (of.tile > 0 ? of.tile + of.gap : m_theme.px(1));
    of.right = of.pad + (of.tick > 0 ? of.tick + of.gap : 0);
    return of;
}

QSize ChoiceCard::sizeHint() const
{
    const Measures of = measures();
    const int width = std::max(m_title.naturalWidth(), m_hint.naturalWidth()) + of.left + of.right;
    return { std::max(width, m_theme.px(Length::TargetWidth)), heightForWidth(width) };
}

QSize ChoiceCard::minimumSizeHint() const
{
    const Measures of = measures();
    const int width = std::max(m_title.wordWidth(), m_hint.wordWidth()) + of.left + of.right;
    return { std::max(width, m_theme.px(Length::TargetWidth)), m_theme.px(Length::TargetMain) };
}

int ChoiceCard::heightForWidth(int width) const
{
    const Measures of = measures();
    const int inside = std::max(1, width - of.left - of.right);
    const int content = std::max(m_title.height(inside) + m_hint.height(inside), of.tile);
    // Large letters bring their own air, and a compact screen has none to spare.
    const double pad = m_theme.textSize() < theme::TextSize::Larger && !m_theme.isCompact() ? 2.5 : 1;
    return std::max(content + 2 * m_theme.px(pad), m_theme.px(Length::TargetMain));
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Measures of = measures();
    const bool down = isDown();
    const bool selected = isChecked();
    const Token ground = down ? Token::Primary : selected ? Token::Selection : Token::Ground;
    const Token ink = down ? Token::OnPrimary : Token::Text;
    const Token mark = down ? Token::OnPrimary : Token::Primary;
    QPainter painter(this);
    paintBox(painter, boxRect(),
        { m_theme.color(ground), m_theme.color(selected || down ? Token::Primary : Token::Border),
            m_theme.px(selected ? Length::BorderSelected : Length::Border), m_theme.px(Length::Radius),
            !isEnabled() });
    if (of.tile > 0) {
        const QRect tile(of.pad, (height() - of.tile) / 2, of.tile, of.tile);
        if (!down)
            paintBox(painter, tile, { m_theme.color(Token::Selection), {}, 0, m_theme.px(Length::Radius) });
        const int side = of.tile * 5 / 8;
        painter.drawPixmap(tile.center() - QPoint(side / 2, side / 2), m_theme.icon(m_icon, side, mark));
    }
    if (of.tick > 0) {
        const QString name = selected         ? QStringLiteral("check_circle")
            : m_behaviour == Behaviour::Check ? QStringLiteral("check_box_outline_blank")
                                              : QStringLiteral("radio_button_unchecked");
        painter.drawPixmap(width() - of.pad - of.tick, (height() - of.tick) / 2,
            m_theme.icon(name, of.tick, selected || down ? mark : Token::Border));
    }
    const int inside = std::max(1, width() - of.left - of.right);
    const int titleHeight = m_title.height(inside);
    const int top = (height() - titleHeight - m_hint.height(inside)) / 2;
    m_title.paint(painter, { of.left, top, inside, titleHeight }, m_theme.color(ink));
    m_hint.paint(painter, { of.left, top + titleHeight, inside, m_hint.height(inside) },
        m_theme.color(down ? ink : Token::TextSoft));
}

} // namespace controls
