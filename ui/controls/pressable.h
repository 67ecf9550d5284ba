// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include <QAbstractButton>

namespace controls {

/// What every control that is touched has in common: acts on release inside and never repeats, Space, Return
/// and Enter press it, and the whole of it is the target, so that a finger may wander inside.
class Pressable : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Pressable(theme::Theme &theme, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// The text, or what it measures, is to be laid out anew: on theme.changed() and on a new text.
    virtual void relayout() = 0;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    /// Rounded box with a border, inset while pressed. Returns the rectangle inside the border.
    QRect paintBox(QPainter &painter, const QColor &fill, const QColor &border, int borderWidth) const;

    theme::Theme &m_theme;

private:
    QString m_laidOut;
};

} // namespace controls
