// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include <atomic>

namespace support {

/// The machine's clocks, which a test may put forward, or whose wall it may set to another time: a battery
/// that is empty, a hand that was wrong. They go on by themselves; any thread.
class ShiftedClock final : public base::Clock
{
public:
    QDateTime now() const override { return m_clock.now().addMSecs(m_ahead + m_wall); }
    std::chrono::milliseconds monotonic() const override
    {
        return m_clock.monotonic() + std::chrono::milliseconds(m_ahead);
    }
    QString bootId() const override { return m_clock.bootId(); }
    bool synchronised() const override { return m_synchronised; }

    void advance(std::chrono::milliseconds by) { m_ahead += by.count(); }
    void setNow(const QDateTime &now) { m_wall += this->now().msecsTo(now); }
    void setSynchronised(bool synchronised) { m_synchronised = synchronised; }
    void reset()
    {
        m_ahead = m_wall = 0;
        m_synchronised = true;
    }

private:
    const base::SystemClock m_clock;
    std::atomic<qint64> m_ahead { 0 }, m_wall { 0 }; // ms
    std::atomic<bool> m_synchronised { true };
};

} // namespace support
