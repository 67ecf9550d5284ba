// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/key.h"
#include "ui/controls/keyfield.h"
#include "ui/controls/typist.h"

namespace controls {

/// Number pad in telephone order: 1-9, 0, K (for the RUN), Borrar.
class Keypad : public KeyField
{
    Q_OBJECT
public:
    enum class Keys { Digits, DigitsAndK };
    Q_ENUM(Keys)

    Keypad(theme::Theme &theme, Keys keys, QWidget *parent = nullptr);
    void setTarget(QWidget *target) { m_typist.setTarget(target); }
    void mark(QChar face); ///< the key that comes next, or eraseKey; null: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed(const QString &text); ///< after it is in the field
    void erased();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    theme::Theme &m_theme;
    Typist m_typist;
    QList<Key *> m_keys; ///< nullptr where a place is empty
};

} // namespace controls
