// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/reviewrow.h"

#include "ui/controls/aloud.h"
#include <QPainter>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

ReviewRow::ReviewRow(theme::Theme &theme, const QString &label, const QString &value, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_label(new Label(theme, TextRole::Body, label, this)),
      m_value(new Label(theme, TextRole::BodyBold, value, this)),
      m_change(new Button(theme, Button::Role::Link, tr("Cambiar"), QStringLiteral("edit"), this))
{
    m_label->setColor(Token::TextSoft);
    setPersonal(*m_value);
    m_label->setBuddy(m_change);
    setTopic(label);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_change, &QAbstractButton::clicked, this, &ReviewRow::changeRequested);
    connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
}

void ReviewRow::setTopic(const QString &topic)
{
    m_change->setAccessibleName(tr("Cambiar %1").arg(topic));
}

ReviewRow::Places ReviewRow::places(int width) const
{
    const int gap = m_theme.px(5);
    const int pad = m_theme.px(1.5);
    const int changeWidth = std::min(m_change->sizeHint().width(), width / 2);
    const QSize change(
        changeWidth, std::max(m_theme.px(Length::TargetMain), m_change->heightForWidth(changeWidth)));
    const int room = width - change.width() - 2 * gap;
    // Side by side while the label's column holds its longest word and the value keeps the larger
    // part; letters twice as large leave each no more than a word a line.
    const int labelWidth = room * 3 / 10;
    Places places;
    if (m_theme.textSize() <= theme::TextSize::Large && m_label->minimumSizeHint().width() <= labelWidth
        && m_value->minimumSizeHint().width() <= room - labelWidth) {
        const int labelHeight = m_label->heightForWidth(labelWidth);
        const int valueHeight = m_value->heightForWidth(room - labelWidth - gap);
        const int content = std::max({ labelHeight, valueHeight, change.height() });
        places.height = content + 2 * pad;
        places.label = { 0, (places.height - labelHeight) / 2, labelWidth, labelHeight };
        places.value
            = { labelWidth + gap, (places.height - valueHeight) / 2, room - labelWidth - gap, valueHeight };
    } else {
        const int labelHeight = m_label->heightForWidth(room), valueHeight = m_value->heightForWidth(room);
        const int content = std::max(labelHeight + valueHeight, change.height());
        places.height = content + 2 * pad;
        const int top = (places.height - labelHeight - valueHeight) / 2;
        places.label = { 0, top, room, labelHeight };
        places.value = { 0, top + labelHeight, room, valueHeight };
    }
    places.change
        = { width - change.width(), (places.height - change.height()) / 2, change.width(), change.height() };
    return places;
}

QSize ReviewRow::sizeHint() const
{
    const int width = m_theme.charactersWidth(60);
    return { width, heightForWidth(width) };
}

QSize ReviewRow::minimumSizeHint() const
{
    return { m_change->sizeHint().width() + m_theme.px(Length::TargetWidth), m_theme.px(Length::TargetMain) };
}

int ReviewRow::heightForWidth(int width) const
{
    return places(width).height;
}

void ReviewRow::resizeEvent(QResizeEvent *)
{
    const Places places = this->places(width());
    const QPoint down(0, std::max(0, (height() - places.height) / 2));
    m_label->setGeometry(places.label.translated(down));
    m_value->setGeometry(places.value.translated(down));
    m_change->setGeometry(places.change.translated(down));
}

void ReviewRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = m_theme.px(0.4);
    painter.fillRect(0, height() - line, width(), line, m_theme.color(Token::Border));
}

} // namespace controls
