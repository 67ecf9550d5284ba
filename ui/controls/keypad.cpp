// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/keypad.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include <QPainter>

namespace controls {

using theme::Length;
using theme::Token;

namespace {
constexpr int columns = 3, rows = 4;
}

Keypad::Keypad(theme::Theme &theme, Keys keys, QWidget *parent) : KeyField(parent), m_theme(theme)
{
    installAccessibility();
    setAccessibleName(tr("Teclado de números"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Without K the zero stays below the eight, where telephones have it.
    const QString faces
        = keys == Keys::DigitsAndK ? QStringLiteral("1234567890K<") : QStringLiteral("123456789 0<");
    for (QChar face : faces) {
        if (face == u' ') {
            m_keys << nullptr;
            continue;
        }
        auto *key = new Key(theme, Length::TargetDigit, this);
        m_keys << key;
        if (face == u'<') {
            key->setFace({}, tr("Borrar"), QStringLiteral("backspace"));
            connect(key, &QAbstractButton::clicked, this, [this] {
                m_typist.erase();
                Q_EMIT erased();
            });
            continue;
        }
        key->setFace(face, face);
        connect(key, &QAbstractButton::clicked, this, [this, face] {
            m_typist.insert(face);
            Q_EMIT typed(face);
        });
    }
    connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
}

void Keypad::mark(QChar face)
{
    const QString wanted = face == eraseKey || face.isNull() ? QString() : QString(face); // as the faces are
    for (Key *key : m_keys)
        if (key)
            key->setMarked(!face.isNull() && key->text() == wanted);
}

QSize Keypad::minimumSizeHint() const
{
    const int key = m_theme.px(Length::TargetDigit), gap = m_theme.px(Length::Gap);
    return { columns * key + (columns + 1) * gap, rows * key + (rows + 1) * gap };
}

QSize Keypad::sizeHint() const
{
    const int gap = m_theme.px(Length::Gap), key = m_theme.px(Length::TargetDigit);
    return { columns * std::max(key, m_theme.px(24)) + (columns + 1) * gap, minimumSizeHint().height() };
}

void Keypad::resizeEvent(QResizeEvent *)
{
    const int gap = m_theme.px(Length::Gap);
    const double pitchX = (width() - gap) / double(columns), pitchY = (height() - gap) / double(rows);
    for (int i = 0; i < m_keys.size(); ++i) {
        const int column = i % columns, row = i / columns;
        const int left = gap + static_cast<int>(column * pitchX), top = gap + static_cast<int>(row * pitchY);
        if (m_keys.at(i))
            m_keys.at(i)->setGeometry(
                left, top, static_cast<int>(pitchX) - gap, static_cast<int>(pitchY) - gap);
    }
}

void Keypad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), { m_theme.color(Token::Surface), {}, 0, m_theme.px(Length::Radius) });
}

} // namespace controls
