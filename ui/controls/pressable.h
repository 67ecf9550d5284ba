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
    bool hasHeightForWidth() const override { return true; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    /// Fonts and texts are to be taken anew, on theme.changed() and on a new text; called before they are
    /// measured.
    virtual void layOut() const = 0;
    void ensureLaidOut() const;
    QRect boxRect() const; ///< all of it, or a little less while pressed

    theme::Theme &m_theme;

private:
    mutable QString m_laidOut;
    mutable bool m_stale = true;
};

} // namespace controls
