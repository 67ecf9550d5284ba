// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include <QObject>

namespace window {

/// Notices that nobody is there: after `idle` without a touch it asks, after `answer` more it gives up. Has
/// no timer of its own: whoever owns it calls pulse() about once a second. Extensions are endless.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    IdleWatch(const base::Clock &clock, std::chrono::seconds answer, QObject *parent = nullptr);

    void arm(std::chrono::seconds idle); ///< starts anew, also when it was armed
    void disarm();
    bool isAsking() const { return m_state == State::Asking; }
    void touch();
    void pulse();

Q_SIGNALS:
    void asked(int secondsLeft); ///< cover what is on the screen, then ask
    void counted(int secondsLeft);
    void answered(); ///< a touch while asking
    void expired(); ///< nobody answered; the watch is disarmed

private:
    enum class State { Off, Watching, Asking };
    const base::Clock &m_clock;
    const std::chrono::seconds m_answer;
    std::chrono::milliseconds m_idle { 0 };
    std::chrono::milliseconds m_since { 0 }; ///< of the last touch, then of the question
    State m_state = State::Off;
};

} // namespace window
