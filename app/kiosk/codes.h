// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace kiosk {
Q_NAMESPACE

/// Where a filing stands, as a resident may know it (contract §4, States).
enum class FilingState { Sealed, InFlight, Received, Opened, Accepted, Refused, NeedsVisit, SetAside, Void };
Q_ENUM_NS(FilingState)

/// Why the kiosk takes no filing, or not this one.
enum class Errc {
    NotEnrolled = 1, ///< a technician must enrol it first
    NotMember, ///< the central service has revoked this kiosk: no new filings, the queue is kept
    AlreadyRunning, ///< another kiosk program holds this data folder
    PracticeOnly, ///< a RUN that is reserved for practice; nothing of it is ever sealed
    NotOpenYet, ///< the store is still being opened
    BadCommand, ///< control socket: not understood
    NoKioskRuns, ///< control socket: nobody listens
    Refused, ///< control socket: the kiosk said no; its own error is the detail
    CatalogueNotNewer, ///< its number is not above that of the one in use, or below one seen before
    CatalogueExpired, ///< its last day is past
    CatalogueTooEarly, ///< its first day has not come
    HandedOn, ///< a reset has begun here and has to be finished: nothing new comes in
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace kiosk
template <> struct std::is_error_code_enum<kiosk::Errc> : std::true_type
{
};
