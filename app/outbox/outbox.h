// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/envelope/envelope.h"
#include "db/outboxstore.h"
#include <functional>

/// Keeps sealed filings, their states, chain and sequence, and when to try again.
namespace outbox {

/// The kiosk's queue. Worker thread; borrows the store, owns no connection. A filing's bytes never change; what
/// the contract (§4) lets be read in the clear is all it knows of them.
class Outbox {
public:
    Outbox(db::OutboxStore &store, const base::Clock &clock);

    /// One transaction: takes the next place in the chain, lets `sealAt` make the envelope for it, stores it with its
    /// journal entry, commits. Same id again: the stored filing's place, no second row, `sealAt` is not called.
    using SealAt = std::function<base::Result<QByteArray>(const envelope::Place &)>;
    base::Result<envelope::Place> finalise(const base::FilingId &id, const SealAt &sealAt);

    struct Parcel
    {
        base::FilingId id;
        QString chain;
        qint64 sequence = 0;
        QByteArray digest; ///< SHA-256 of bytes
        QByteArray bytes;
    };
    /// The oldest filings that are due, marked in flight with a lease, in one commit.
    base::Result<QList<Parcel>> takeDue(int limit);

    // The implementer adds: acknowledge a batch (receipt bytes per id), fail one / fail systemically with back-off
    // (full jitter, bounded, survives restart, Retry-After), set aside with reason, requeue, apply a page of the
    // status feed with its cursor in one transaction, purge, list/show for ventanillactl, next attempt time.
private:
};

} // namespace outbox
