// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <chrono>

namespace base {

/// Time, handed in so that tests can hold it. Order, retries and leases go by monotonic(); now() is for
/// people.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC, milliseconds
    virtual std::chrono::milliseconds monotonic() const = 0; ///< since boot; counts suspend
    virtual QString bootId() const = 0; ///< changes at each boot
    virtual bool synchronised() const = 0; ///< the kernel believes that NTP holds the clock
};

/// The machine's own clocks (CLOCK_REALTIME, CLOCK_BOOTTIME, adjtimex).
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    QString bootId() const override;
    bool synchronised() const override;
};

/// The form of instants in documents and messages: `2026-11-23T14:05:09.120Z`.
QString toIsoMs(const QDateTime &instant);

} // namespace base
