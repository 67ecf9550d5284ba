// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/idlewatch.h"

namespace window {

IdleWatch::IdleWatch(const base::Clock &clock, std::chrono::seconds answer, QObject *parent)
    : QObject(parent), m_clock(clock), m_answer(answer)
{
}

void IdleWatch::arm(std::chrono::seconds idle)
{
    m_idle = idle;
    m_since = m_clock.monotonic();
    m_state = State::Watching;
}

void IdleWatch::disarm()
{
    m_state = State::Off;
}

void IdleWatch::touch()
{
    if (m_state == State::Off)
        return;
    m_since = m_clock.monotonic();
    if (m_state == State::Asking) {
        m_state = State::Watching;
        Q_EMIT answered();
    }
}

void IdleWatch::pulse()
{
    if (m_state == State::Off)
        return;
    const auto now = m_clock.monotonic();
    if (m_state == State::Watching) {
        if (now - m_since < m_idle)
            return;
        // After a suspend the whole time may have gone by: then there is nobody left to ask.
        if (now - m_since >= m_idle + m_answer) {
            m_state = State::Off;
            Q_EMIT expired();
            return;
        }
        m_state = State::Asking;
        m_since = now;
        Q_EMIT asked(static_cast<int>(m_answer.count()));
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_answer - (now - m_since));
    if (left.count() > 0) {
        Q_EMIT counted(static_cast<int>(left.count()));
        return;
    }
    m_state = State::Off;
    Q_EMIT expired();
}

} // namespace window
