// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include <QList>
#include <QMetaEnum>
#include <optional>

namespace db {

class Database;

/// What happened on this kiosk, without personal data: enumerated events, times, at most a filing's id and a
/// number. Keeps the newest `capacity` events, give or take a thousand.
class JournalStore
{
    Q_GADGET
public:
    enum class Kind {
        Started, ///< the kiosk opened its store
        StoreSetAside, ///< a corrupt database was moved aside
        Enrolled,
        Revoked, ///< the central service takes no filings from this kiosk
        TrustUpdated,
        CatalogueUpdated,
        ChainBegun,
        Sealed,
        Delivered, ///< amount: how many in one commit
        DeliveryFailed, ///< the first time in a row
        SetAside,
        Requeued,
        Voided, ///< a technician, or who filed it: it will never arrive
        Expired, ///< its deadline passed before it could be sent: it will never arrive
        VoidReceived, ///< the central service has signed for its empty place
        StatusApplied, ///< amount: how many filings changed
        Purged, ///< amount: how many payloads were dropped
        Rescued, ///< amount: how many filings came out of another store of this kiosk
    };
    Q_ENUM(Kind)

    struct Event
    {
        Kind kind = Kind::Started;
        QString filing; ///< id, or null
        std::optional<qint64> amount;
        qint64 at = 0; ///< ms since 1970 UTC, by the kiosk's clock
        QString boot;
        qint64 monotonic = 0; ///< ms since boot
    };

    explicit JournalStore(Database &database, qint64 capacity = 50'000);

    Result<> append(const Event &event);
    Result<QList<Event>> latest(int limit) const; ///< newest first

private:
    Database &m_database;
    const qint64 m_capacity;
};

} // namespace db
