// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/partfields.h"

#include "ui/controls/key.h"
#include "ui/controls/label.h"
#include "ui/controls/linefield.h"
#include "ui/theme/theme.h"
#include <QEvent>
#include <algorithm>
#include <utility>

namespace screens {

using controls::Label;
using controls::LineField;
using theme::Length;

PartFields::PartFields(
    theme::Theme &theme, const QList<Shape> &shapes, int maximumLength, const QJsonObject &before)
    : m_theme(theme)
{
    for (const Shape &shape : shapes) {
        auto *text = new Label(m_theme, theme::TextRole::Body, shape.label, this);
        auto *line = new LineField(m_theme, this);
        line->setAccessibleName(shape.label);
        line->setMaxLength(maximumLength);
        line->setText(before.value(shape.key).toString());
        line->installEventFilter(this);
        text->setBuddy(line);
        connect(line, &LineField::returnPressed, this, &PartFields::entered);
        m_parts.append({ shape, text, line, makeKey(shape) });
    }
    connect(&m_theme, &theme::Theme::changed, this, [this] {
        m_cameTogetherAt = m_notTogetherAt = 0;
        place();
    });
}

controls::Key *PartFields::makeKey(const Shape &shape)
{
    if (shape.keyFace.isEmpty())
        return nullptr;
    auto *key = new controls::Key(m_theme, Length::TargetKey, this);
    key->setFace(shape.keyFace, shape.keyFace);
    connect(key, &controls::Key::clicked, this, [this, shape] { setPart(shape.key, shape.keyText); });
    return key;
}

QJsonObject PartFields::value() const
{
    QJsonObject name;
    for (const Part &part : m_parts)
        name.insert(part.shape.key, part.line->text().trimmed());
    return name;
}

void PartFields::setPart(const QString &key, const QString &text)
{
    for (const Part &part : m_parts) {
        if (part.shape.key == key)
            part.line->setText(text);
    }
}

void PartFields::setWrong(bool wrong)
{
    for (const Part &part : m_parts)
        part.line->setWrong(wrong);
}

QStringList PartFields::keys() const
{
    QStringList keys;
    for (const Part &part : m_parts)
        keys << part.shape.key;
    return keys;
}

controls::LineField *PartFields::field(const QString &key) const
{
    return m_parts.at(keys().indexOf(key)).line;
}

QWidget *PartFields::current() const
{
    return m_parts.at(m_current).line;
}

void PartFields::setCurrent(int index)
{
    m_current = index;
    place();
    Q_EMIT currentChanged(current());
}

bool PartFields::showNext()
{
    if (!isNarrow(width()) || m_current + 1 == m_parts.size())
        return false;
    setCurrent(m_current + 1);
    return true;
}

bool PartFields::showPrevious()
{
    if (!isNarrow(width()) || m_current == 0)
        return false;
    setCurrent(m_current - 1);
    return true;
}

void PartFields::wipe()
{
    for (const Part &part : m_parts)
        part.line->wipe();
}

bool PartFields::isNarrow(int width) const
{
    // Over its keyboard a compact screen has room for one line.
    if (m_theme.isCompact())
        return true;
    if (width <= m_notTogetherAt)
        return true;
    if (m_parts.size() == 1)
        return m_theme.textSize() >= theme::TextSize::Larger;
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        const int room = partWidth(width, part.shape.share);
        return room < m_theme.charactersWidth(9) || part.label->sizeHint().width() > room;
    });
}

int PartFields::partWidth(int width, int share) const
{
    int shares = 0, columns = 0;
    for (const Part &part : m_parts) {
        shares += part.shape.share + (part.key ? 1 : 0);
        columns += part.key ? 2 : 1;
    }
    return (width - (columns - 1) * m_theme.px(Length::Gap)) * share / shares;
}

int PartFields::labelHeight(int width) const
{
    if (isNarrow(width))
        return 0;
    int height = 0;
    for (const Part &part : m_parts)
        height = std::max(height, part.label->heightForWidth(partWidth(width, part.shape.share)));
    return height;
}

int PartFields::heightForWidth(int width) const
{
    return labelHeight(width) + m_parts.first().line->sizeHint().height();
}

QSize PartFields::sizeHint() const
{
    return { m_theme.px(200), heightForWidth(m_theme.px(200)) };
}

/// What stands beside them is shorter when one stands alone, and then there is room for all of them, until
/// the longer words are there again. A width at which they came together and had to part again is too narrow.
void PartFields::learnWhatLasts(bool narrow)
{
    const bool wasNarrow = !m_alone.isEmpty();
    if (wasNarrow && !narrow)
        m_cameTogetherAt = width();
    else if (!wasNarrow && narrow)
        m_notTogetherAt = std::exchange(m_cameTogetherAt, 0);
}

void PartFields::place()
{
    const bool narrow = isNarrow(width());
    learnWhatLasts(narrow);
    const int label = labelHeight(width()), gap = m_theme.px(Length::Gap);
    int x = 0;
    for (int i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        const bool shown = !narrow || i == m_current;
        const int keyWidth = !part.key ? 0 : narrow ? width() * 2 / 5 : partWidth(width(), 1);
        const int keyRoom = part.key ? keyWidth + gap : 0;
        const int w = narrow ? width() - keyRoom : partWidth(width(), part.shape.share);
        part.label->setGeometry(x, 0, w, label);
        part.line->setGeometry(x, label, w, height() - label);
        part.label->setVisible(!narrow);
        part.line->setVisible(shown);
        if (part.key) {
            part.key->setGeometry(x + w + gap, label, keyWidth, height() - label);
            part.key->setVisible(shown);
        }
        if (!narrow)
            x += w + gap + keyRoom;
    }
    const QString alone = narrow ? m_parts.at(m_current).shape.label : QString();
    if (std::exchange(m_alone, alone) != alone)
        Q_EMIT aloneChanged(alone);
}

void PartFields::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool PartFields::eventFilter(QObject *watched, QEvent *event)
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
