// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include <QPointer>
#include <QWidget>

namespace controls {

/// The two-coloured ring around whoever has the focus: dark next to the widget, amber outside it. One per
/// window, seen once a key moves the focus and gone at the next touch. Takes no event from anybody.
class FocusRing : public QWidget
{
    Q_OBJECT
public:
    FocusRing(theme::Theme &theme, QWidget *window);
    /// Around all of them, while one of them has the focus; empty: around that one alone.
    void setGroup(const QWidgetList &group);
    void showAlways() { m_byKeys = true; } ///< until the next touch, though no key moved the focus

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void setTarget(QWidget *target);

    theme::Theme &m_theme;
    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_group;
    bool m_byKeys = false;
};

} // namespace controls
