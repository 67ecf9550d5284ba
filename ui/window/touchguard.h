// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <optional>

class QAbstractButton;
class QKeyEvent;
class QMouseEvent;

namespace window {

/// Keeps touches that nobody meant from doing anything: the second tap of a trembling hand, the tap that
/// lands on the page that has just come, auto-repeated keys, right clicks, wheels and tooltips. An event
/// filter on the application that looks at one window only.
class TouchGuard : public QObject
{
    Q_OBJECT
public:
    TouchGuard(QWidget &window, const base::Clock &clock);

    void pageChanged(); ///< from now on, presses rest for `pageRest`
    /// How long after an activation the next press does nothing.
    void setDoubleStrike(std::chrono::milliseconds span) { m_doubleStrike = span; }
    /// Who has to leave at once does not wait for a page to rest. Nothing else ever stands in its place that
    /// is touched twice.
    void setNeverWaits(const QAbstractButton *button) { m_neverWaits = button; }

    static constexpr std::chrono::milliseconds pageRest { 400 };

Q_SIGNALS:
    void pressed(QWidget *where); ///< somebody is there: any press, swallowed or not, before it is delivered
    void keyed(int key); ///< and any key

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(QWidget *target, const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool key(QWidget *target, const QKeyEvent &event);
    bool tooEarly(const QAbstractButton *button) const;
    void activated(QAbstractButton *button);

    QWidget &m_window;
    const base::Clock &m_clock;
    std::chrono::milliseconds m_doubleStrike { 300 };
    std::optional<std::chrono::milliseconds> m_pageAt, m_activatedAt;
    QPointer<QAbstractButton> m_pressed;
    QPointer<QAbstractButton> m_lastActivated;
    QPointer<const QAbstractButton> m_neverWaits;
    bool m_swallowing = false;
};

} // namespace window
