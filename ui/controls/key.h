// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/pressable.h"

namespace controls {

/// One key of the keyboard or of a number pad: never takes the focus from the field.
class Key : public Pressable
{
    Q_OBJECT
public:
    Key(theme::Theme &theme, theme::Length least, QWidget *parent = nullptr);
    /// The letters of words are smaller than single ones. `label` is painted; `spoken` is its accessible name
    /// ("eñe", "espacio").
    void setFace(const QString &label, const QString &spoken, const QString &icon = {});
    /// The one that comes next for who learns to type: a tint and a second border, and screen readers
    /// are told.
    void setMarked(bool marked);
    bool isMarked() const { return m_isMarked; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

protected:
    void layOut() const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont faceFont() const;

    theme::Length m_least;
    QString m_icon;
    bool m_isMarked = false;
};

} // namespace controls
