// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/label.h"

#include "ui/controls/accessible.h"
#include "ui/controls/announce.h"
#include <QPainter>
#include <QResizeEvent>

namespace controls {

Label::Label(theme::Theme &theme, theme::TextRole role, const QString &text, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_role(role)
{
    installAccessibility();
    setTextFormat(Qt::PlainText);
    setText(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(theme.font(role));
    connect(&theme, &theme::Theme::changed, this, [this] {
        m_stale = true;
        setFont(m_theme.font(m_role));
        updateGeometry();
        update();
    });
}

void Label::setColor(theme::Token token)
{
    m_color = token;
    update();
}

void Label::setRole(theme::TextRole role)
{
    m_role = role;
    m_stale = true;
    setFont(m_theme.font(role));
    updateGeometry();
    update();
}

void Label::setMaximumCharacters(int characters)
{
    m_maximumCharacters = characters;
    updateGeometry();
}

const TextBlock &Label::block() const
{
    if (m_stale || m_block.text() != text()) {
        m_block.set(text(), m_theme.font(m_role), m_theme.lineHeight(m_role));
        m_stale = false;
    }
    return m_block;
}

int Label::textWidth(int width) const
{
    const int most = m_maximumCharacters > 0 ? m_theme.charactersWidth(m_maximumCharacters) : width;
    return std::max(1, std::min(width, most));
}

QSize Label::sizeHint() const
{
    const int width = textWidth(block().naturalWidth());
    return { width, block().height(width) };
}

QSize Label::minimumSizeHint() const
{
    return { textWidth(block().wordWidth()), block().text().isEmpty() ? 0 : block().height(1 << 20) };
}

int Label::heightForWidth(int width) const
{
    return block().height(textWidth(width));
}

void Label::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect place = rect();
    if (!(alignment() & (Qt::AlignHCenter | Qt::AlignRight)))
        place.setWidth(textWidth(width()));
    block().paint(painter, place, m_theme.color(m_color), alignment());
}

Heading::Heading(theme::Theme &theme, const QString &text, QWidget *parent, theme::TextRole role)
    : Label(theme, role, text, parent)
{
    setFocusPolicy(Qt::TabFocus);
}

QSize Prompt::minimumSizeHint() const
{
    const QSize least = Label::minimumSizeHint();
    return m_isPlaced ? least.expandedTo({ 0, heightForWidth(width()) }) : least;
}

void Prompt::resizeEvent(QResizeEvent *event)
{
    Label::resizeEvent(event);
    m_isPlaced = true;
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

News::News(theme::Theme &theme, QWidget *parent) : Label(theme, theme::TextRole::Body, {}, parent) { }

void News::tell(const QString &sentence)
{
    if (sentence == text())
        return;
    setText(sentence);
    if (isVisible())
        announce(this);
}

Paragraph::Paragraph(theme::Theme &theme, const QString &text, QWidget *parent)
    : Label(theme, theme::TextRole::Body, text, parent)
{
    setColor(theme::Token::TextSoft);
    setMaximumCharacters(60);
}

} // namespace controls
