// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/notice.h"

#include "ui/controls/accessible.h"
#include "ui/controls/announce.h"
#include "ui/controls/paint.h"
#include <QPainter>
#include <utility>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

namespace {

struct Look
{
    Token tint, bar;
    const char *icon;
};

Look lookOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Ok:
        return { Token::OkTint, Token::Ok, "check_circle" };
    case Notice::Kind::Warn:
        return { Token::WarnTint, Token::Warn, "warning" };
    case Notice::Kind::Error:
        return { Token::ErrorTint, Token::Error, "report" };
    case Notice::Kind::Info:
        break;
    }
    return { Token::Surface, Token::Primary, "info" };
}

} // namespace

Notice::Notice(theme::Theme &theme, Kind kind, const QString &lead, const QString &text, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kind(kind)
{
    installAccessibility();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &theme::Theme::changed, this, &Notice::relayout);
    setContent(lead, text);
}

void Notice::setContent(const QString &lead, const QString &text)
{
    m_lead = lead;
    m_text = text;
    relayout();
}

void Notice::relayout()
{
    setFont(m_theme.font(TextRole::Body));
    const QString whole = m_lead.isEmpty() ? m_text : m_text.isEmpty() ? m_lead : m_lead + u' ' + m_text;
    m_block.set(whole, font(), m_theme.lineHeight(TextRole::Body), static_cast<int>(m_lead.size()));
    updateGeometry();
    update();
}

void Notice::setTight(bool tight)
{
    m_isTight = tight;
    updateGeometry();
}

int Notice::above() const
{
    return m_theme.px(m_isTight ? 1 : 3);
}

int Notice::padding() const
{
    return m_theme.px(4);
}

int Notice::iconSide() const
{
    return m_theme.font(TextRole::Body).pixelSize() * 5 / 4;
}

int Notice::textLeft() const
{
    return m_theme.px(Length::Unit) + padding() + iconSide() + m_theme.px(Length::Gap);
}

int Notice::textWidth(int width) const
{
    return std::max(1, std::min(width - textLeft() - padding(), m_theme.charactersWidth(60)));
}

QSize Notice::sizeHint() const
{
    const int width = textWidth(m_block.naturalWidth() + textLeft() + padding()) + textLeft() + padding();
    return { width, heightForWidth(width) };
}

QSize Notice::minimumSizeHint() const
{
    return { m_block.wordWidth() + textLeft() + padding(),
        static_cast<int>(m_theme.lineHeight(TextRole::Body)) + 2 * above() };
}

int Notice::heightForWidth(int width) const
{
    return m_block.height(textWidth(width)) + 2 * above();
}

void Notice::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    const int radius = m_theme.px(Length::Radius);
    const int bar = m_theme.px(Length::Unit);
    QPainter painter(this);
    // On black and on soft ground a tint cannot be told apart; a border says where the box ends.
    const bool plain = m_theme.color(look.tint) == m_theme.color(Token::Ground);
    paintBox(painter, rect(),
        { m_theme.color(look.tint), m_theme.color(look.bar), plain ? m_theme.px(Length::Border) : 0,
            radius });
    painter.save();
    painter.setClipRect(0, 0, bar, height());
    paintBox(painter, rect(), { m_theme.color(look.bar), {}, 0, radius });
    painter.restore();
    const int width = textWidth(this->width());
    const int textHeight = m_block.height(width);
    const int top = (height() - textHeight) / 2;
    const int line = static_cast<int>(m_theme.lineHeight(TextRole::Body));
    painter.drawPixmap(bar + padding(), top + (line - iconSide()) / 2,
        m_theme.icon(QLatin1String(look.icon), iconSide(), look.bar));
    m_block.paint(painter, { textLeft(), top, width, textHeight }, m_theme.color(Token::Text));
}

ErrorSummary::ErrorSummary(theme::Theme &theme, QWidget *parent) : Notice(theme, Kind::Error, {}, {}, parent)
{
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void ErrorSummary::tell(const QString &message, const QString &lead)
{
    m_message = message;
    m_ownLead = lead;
    setKind(std::exchange(m_next, Kind::Error));
    say();
    show();
}

void ErrorSummary::report(const QString &message, const QString &lead)
{
    tell(message, lead);
    setFocus(Qt::OtherFocusReason);
    announce(this);
}

void ErrorSummary::setBrief(bool brief)
{
    if (std::exchange(m_isBrief, brief) == brief)
        return;
    setTight(brief);
    say();
}

void ErrorSummary::say()
{
    setContent(!m_ownLead.isEmpty() ? m_ownLead : m_isBrief ? QString() : tr("Falta algo."), m_message);
}

void ErrorSummary::clear()
{
    hide();
}

} // namespace controls
