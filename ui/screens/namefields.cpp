// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/namefields.h"

#include "ui/controls/label.h"
#include "ui/controls/linefield.h"
#include "ui/theme/theme.h"
#include <QEvent>
#include <algorithm>

namespace screens {

using controls::Label;
using controls::LineField;

NameFields::NameFields(theme::Theme &theme, const QJsonObject &before) : m_theme(theme)
{
    const auto add = [this, &before](const QString &key, const QString &label) {
        auto *text = new Label(m_theme, theme::TextRole::Body, label, this);
        auto *line = new LineField(m_theme, this);
        line->setAccessibleName(label);
        line->setMaxLength(100);
        line->setText(before.value(key).toString());
        line->installEventFilter(this);
        text->setBuddy(line);
        connect(line, &LineField::returnPressed, this, &NameFields::entered);
        m_parts.append({ key, text, line });
    };
    add(QStringLiteral("given"), tr("Nombres"));
    add(QStringLiteral("first"), tr("Primer apellido"));
    add(QStringLiteral("second"), tr("Segundo, si tiene"));
    connect(&m_theme, &theme::Theme::changed, this, &NameFields::place);
}

QJsonObject NameFields::value() const
{
    QJsonObject name;
    for (const Part &part : m_parts)
        name.insert(part.key, part.line->text().trimmed());
    return name;
}

QWidget *NameFields::current() const
{
    return m_parts.at(m_current).line;
}

void NameFields::setCurrent(int index)
{
    m_current = index;
    place();
    Q_EMIT currentChanged(current());
}

bool NameFields::showNext()
{
    if (!isNarrow(width()) || m_current + 1 == m_parts.size())
        return false;
    setCurrent(m_current + 1);
    return true;
}

bool NameFields::showPrevious()
{
    if (!isNarrow(width()) || m_current == 0)
        return false;
    setCurrent(m_current - 1);
    return true;
}

void NameFields::wipe()
{
    for (const Part &part : m_parts)
        part.line->wipe();
}

bool NameFields::isNarrow(int width) const
{
    return partWidth(width) < m_theme.charactersWidth(11);
}

int NameFields::partWidth(int width) const
{
    const int count = static_cast<int>(m_parts.size());
    return (width - (count - 1) * m_theme.px(theme::Length::Gap)) / count;
}

int NameFields::labelHeight(int width) const
{
    if (isNarrow(width))
        return m_parts.at(m_current).label->heightForWidth(width);
    int height = 0;
    for (const Part &part : m_parts)
        height = std::max(height, part.label->heightForWidth(partWidth(width)));
    return height;
}

int NameFields::heightForWidth(int width) const
{
    return labelHeight(width) + m_parts.first().line->sizeHint().height();
}

QSize NameFields::sizeHint() const
{
    return { m_theme.px(200), heightForWidth(m_theme.px(200)) };
}

void NameFields::place()
{
    const bool narrow = isNarrow(width());
    const int w = narrow ? width() : partWidth(width()), label = labelHeight(width());
    for (int i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        const int x = narrow ? 0 : i * (w + m_theme.px(theme::Length::Gap));
        part.label->setGeometry(x, 0, w, label);
        part.line->setGeometry(x, label, w, height() - label);
        part.label->setVisible(!narrow || i == m_current);
        part.line->setVisible(!narrow || i == m_current);
    }
}

void NameFields::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool NameFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int i = 0; i < m_parts.size(); ++i) {
            if (m_parts.at(i).line == watched && i != m_current)
                setCurrent(i);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace screens
