// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"
#include "app/base/result.h"
#include "db/error.h"

namespace outbox {
Q_NAMESPACE

/// What the store of filings can answer instead of doing its work. The first ones mirror db::Error::Kind.
enum class Errc {
    StoreBusy = 1, ///< held by another connection for now: try again
    AlreadyRunning, ///< another program writes this store
    NewerStore, ///< the store was made by a newer version: install that one
    OlderStore, ///< a reader met a store that the kiosk has yet to migrate
    StoreDamaged, ///< SQLite found the content damaged
    StoreGone, ///< the file was moved or deleted while it was open
    DiskFull,
    StoreReadOnly,
    DiskFails, ///< reading or writing failed below SQLite
    NotOurStore, ///< a database of another program
    StoreFailed, ///< anything else that SQLite says
    NoSuchFiling,
    NotNow, ///< the filing's state does not allow it
    Stopped, ///< the central service has stopped this kiosk: no new filings, the queue is kept
    Expired, ///< its deadline has passed: it was not stored, and nothing would send it
    OtherKiosk, ///< the filings in this store are another kiosk's
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

/// The border between db's errors and the app's.
base::Error fromStore(const db::Error &error);
template <typename T> base::Result<T> fromStore(db::Result<T> result)
{
    return std::move(result).map_error([](const db::Error &error) { return fromStore(error); });
}

} // namespace outbox
template <> struct std::is_error_code_enum<outbox::Errc> : std::true_type
{
};
