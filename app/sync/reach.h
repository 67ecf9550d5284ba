// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/membership.h"
#include <chrono>

namespace syncing {

/// The way to the central service, step by step, for whoever has to mend it.
struct Way
{
    Q_GADGET
public:
    /// How far one gets.
    enum class Reach {
        NoName, ///< its name leads to no address: no network at all, or its DNS
        NoAnswer, ///< nobody takes the connection at that address
        NoTls, ///< somebody does, and speaks something else: a portal of the Wi-Fi, a proxy
        SomebodyElse, ///< with a certificate that is not of this kiosk's central service
        OutOfDate, ///< with the right one, at a wrong time
        Unavailable, ///< it is the service, and it says that it cannot serve
        There,
    };
    Q_ENUM(Reach)

    Reach reach = Reach::NoName;
    QString address; ///< what the name led to; empty: nothing
    QDateTime certificateUntil; ///< of the service; invalid: none was seen
    std::chrono::milliseconds took { 0 }; ///< until its answer
};

/// Tries it once, each step for `patience` at most. Blocks: never on the window's thread.
Way tryTheWay(const Membership &membership, std::chrono::milliseconds patience);

} // namespace syncing
