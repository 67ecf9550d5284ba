// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <functional>

namespace controls {
class FocusRing;
}

namespace window {

/// For who has two switches, or one: the focus goes from stop to stop, by Tab or by itself, and Return or
/// Space chooses. Who chooses a field comes to its keyboard. Of a keyboard first its rows are gone through,
/// then the keys of the row that was chosen; after one round without a choice, the rows again.
class Scanner : public QObject
{
    Q_OBJECT
public:
    using Stops = std::function<QWidgetList()>; ///< all that Tab stops at, as they are read
    Scanner(const base::Clock &clock, controls::FocusRing &ring, Stops stops, QObject *parent);

    /// How long it stays at each, in seconds. 0: until Tab.
    static constexpr int paces[] { 0, 1, 2, 3, 5 };
    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    void nextPace();
    int pace() const { return paces[m_pace]; }

    void step(bool next = true);
    void pulse(); ///< about once a second
    void pageCame(); ///< it begins there

Q_SIGNALS:
    void used(); ///< somebody is there

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QWidgetList> groups() const;
    void enter(const QWidgetList &group);
    void leaveRow();
    bool enterKeyboardOf(const QWidget *field);

    const base::Clock &m_clock;
    controls::FocusRing &m_ring;
    const Stops m_stops;
    bool m_isOn = false;
    int m_pace = 0;
    std::chrono::milliseconds m_since { 0 };
    QList<QPointer<QWidget>> m_row; ///< whose keys are gone through; empty: rows, or no keyboard
    int m_seen = 0; ///< of the row's keys
};

} // namespace window
