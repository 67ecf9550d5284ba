// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

namespace support {

/// A clock that moves only when a test says so.
class ManualClock final : public base::Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime({ 2026, 11, 23 }, { 17, 5, 9, 120 }, Qt::UTC))
        : m_now(std::move(start))
    {
    }
    QDateTime now() const override { return m_now; }
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    QString bootId() const override { return m_bootId; }
    bool synchronised() const override { return m_synchronised; }

    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    void setNow(const QDateTime &now) { m_now = now; } ///< as when NTP steps the wall clock
    void reboot(const QString &bootId)
    {
        m_bootId = bootId;
        m_monotonic = std::chrono::milliseconds { 1000 };
    }
    void setSynchronised(bool synchronised) { m_synchronised = synchronised; }

private:
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic { 123456 };
    QString m_bootId = QStringLiteral("5f3a2c1e-0000-4000-8000-000000000001");
    bool m_synchronised = true;
};

} // namespace support
