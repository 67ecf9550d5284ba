// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/sync/enrolment.h"

namespace care {

/// Makes this machine a kiosk of a central service, from beginning to end: folder, store, enrolment, journal.
/// Once it is enrolled nothing is left to do. Blocks until the service has answered or `timeout` is over for
/// one of its answers: never on the window's thread. Any thread; no kiosk may be running on the folder.
/// Errors: base's CannotWrite, kiosk::Errc::HandedOn, those of
/// kiosk::Store::open() and of syncing::Enrolment.
base::Result<> enrol(const syncing::Enrolment::Order &order, const base::Clock &clock,
    std::chrono::milliseconds timeout = std::chrono::seconds(30));

} // namespace care
