// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include <optional>

namespace outbox {

/// What time it surely is, at least. Two witnesses: the clock while it is synchronised, and times that the
/// central service has signed; after either the monotonic clock counts on. A clock that was never
/// synchronised since the start says nothing. Lives no longer than one boot.
class KnownTime
{
public:
    explicit KnownTime(const base::Clock &clock) : m_clock(clock) { }

    void learn(const QDateTime &signedTime); ///< invalid, or older than one before: nothing new
    QDateTime now(); ///< UTC; invalid: nobody knows

private:
    struct Witness
    {
        QDateTime at;
        std::chrono::milliseconds since {}; ///< monotonic
    };
    QDateTime heard(const std::optional<Witness> &witness) const;

    const base::Clock &m_clock;
    std::optional<Witness> m_synchronised, m_signed;
};

} // namespace outbox
