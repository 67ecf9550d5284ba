// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/envelope/envelope.h"
#include "app/outbox/backoff.h"
#include "app/outbox/errc.h"
#include "app/outbox/knowntime.h"
#include "db/deliverystore.h"
#include "db/journalstore.h"
#include "db/outboxstore.h"
#include "db/voidstore.h"
#include <QStringList>
#include <functional>
#include <optional>

/// Keeps sealed filings, their states, chain and sequence, and when to try again.
namespace outbox {

using State = db::FilingState;

/// A filing that has been saved: durable, whatever happens next.
struct Sealed
{
    envelope::Place place;
    QDateTime savedAt; ///< UTC
    bool again = false; ///< it had been saved before; nothing was added
};

struct Parcel
{
    base::FilingId id;
    QString chain;
    qint64 sequence = 0;
    QByteArray digest; ///< SHA-256 of bytes
    QByteArray bytes;
    QDateTime validUntil = {}; ///< UTC; invalid: no deadline
};

/// A receipt whose signature and fields have been verified against the parcel.
struct Delivered
{
    base::FilingId id;
    QByteArray digest;
    QByteArray receipt; ///< as signed
};

/// Why a filing never arrives: a code, for no text about a person stays here in the clear.
const QStringList &voidReasons(); ///< "withdrawn", "set-aside", "expired"

/// This filing will never arrive: its place in the chain stays empty on purpose.
struct VoidNotice
{
    base::FilingId id;
    QString chain;
    qint64 sequence = 0;
    QByteArray digest;
    QString reason;
};

/// One line of the status feed.
struct Change
{
    base::FilingId id;
    State state = State::Received;
};

/// What may be read of a filing in the clear.
struct Entry
{
    qint64 number = 0; ///< for the next page of list()
    base::FilingId id;
    QString chain;
    qint64 sequence = 0;
    QByteArray digest;
    qint64 size = 0;
    State state = State::Sealed;
    QDateTime savedAt, changedAt;
    int attempts = 0;
    QString problem; ///< code word, not a sentence; "expired": void, for its deadline passed
    bool hasBytes = true; ///< false: dropped after its retention time
    QDateTime validUntil; ///< UTC; invalid: no deadline
};

/// What came out of other stores of this kiosk.
struct Rescued
{
    struct Missing
    {
        base::FilingId id;
        State state = State::Sealed; ///< as it was there
    };
    qint64 known = 0; ///< were here already
    QList<base::FilingId> taken;
    QList<Missing> missing; ///< known of, and neither there nor here are its bytes whole
};

/// For the technician's status and the heartbeat.
struct Figures
{
    qint64 queued = 0, setAside = 0, delivered = 0;
    QDateTime oldestSavedAt; ///< of the queued ones; invalid: none
    QString chain; ///< of the current chain; empty: no filing yet
    qint64 highest = 0; ///< its highest sequence
    QByteArray head; ///< digest of its last filing
};

/// The kiosk's queue. Worker thread; borrows the stores, owns no connection. A filing's bytes never change,
/// and what the contract (§3) lets be read in the clear is all it knows of them. Every change is one
/// transaction with its journal entry. Over a read-only database the const functions serve the technician's
/// program.
///
/// A filing may have a deadline. Past it nothing that waits here is sent any more: it becomes void with the
/// reason "expired", and the central service is told. What counts is the time that it surely is (KnownTime):
/// a synchronised clock, or what the central service has signed. A clock that nobody vouches for voids
/// nothing; the filing may then be sent, and the central service judges by its own. What is in flight is left
/// alone until it comes back or its lease ends.
class Outbox
{
public:
    Outbox(db::OutboxStore &store, db::JournalStore &journal, const base::Clock &clock, QString kiosk,
        Random random = systemRandom());

    /// Where the last time that the central service signed is asked for; without it there is none.
    using SignedTime = std::function<QDateTime()>;
    void setSignedTime(SignedTime signedTime) { m_signedTime = std::move(signedTime); }

    /// Once at the start of the only writer: whoever held a lease is gone.
    base::Result<> start();

    /// One transaction: takes the next place in the chain, lets `sealAt` make the envelope for it, stores it
    /// with its journal entry, commits. Same id again: the stored filing's place, no second row, `sealAt` is
    /// not called. `validUntil`: its deadline, UTC; invalid: none. Errors: those of `sealAt`, Errc::Stopped,
    /// Errc::Expired (nothing is stored), the store's.
    using SealAt = std::function<base::Result<QByteArray>(const envelope::Place &)>;
    base::Result<Sealed> finalise(
        const base::FilingId &id, const SealAt &sealAt, const QDateTime &validUntil = {});
    /// After enrolment, restore or salvage (contract §2). Ends a stop.
    base::Result<> beginChain();
    /// Takes from damaged or left stores of this kiosk, past SQLite, what is not here and whose bytes have
    /// their recorded digest, each in its own chain and place, in one transaction. What was void there and
    /// still waits here becomes void. Then the status feed is read again from its beginning, and a new chain
    /// begins: with NewChain::IfAnyCame only after something was taken. Nobody may be writing `files`.
    enum class NewChain { Always, IfAnyCame };
    base::Result<Rescued> rescue(const QStringList &files, NewChain newChain);
    /// Whose the newest envelope is, by its own word; nothing: there is none.
    base::Result<std::optional<QString>> kioskInside() const;

    /// The central service refuses this kiosk: no new filings, the queue is kept. Survives restarts.
    base::Result<> stopTaking(const QString &reason);
    base::Result<std::optional<QString>> stopped() const; ///< the reason, if it is

    /// The oldest filings that are due, marked in flight with a lease, in one commit. Nothing while delivery
    /// rests. First what expireLate() does: nothing late is ever handed out.
    base::Result<QList<Parcel>> takeDue(int limit);
    /// Makes void what is past its deadline; returns what moved. Touches the disk only where there is
    /// something.
    base::Result<QList<Change>> expireLate();
    bool isLate(const QDateTime &validUntil); ///< surely; invalid: it has no deadline
    /// One commit; resets the back-off of delivery. Returns what moved, with the state that it came to (the
    /// status feed may have been faster than the receipt). A receipt that is known already moves nothing.
    base::Result<QList<Change>> acknowledge(const QList<Delivered> &delivered);
    base::Result<> giveBack(const QList<base::FilingId> &ids); ///< not tried after all; nothing is counted
    /// This filing failed and nothing signed says why. It rests for itself; at the third failure while others
    /// were delivered it is set aside, reversibly. Returns its state: Sealed or SetAside.
    base::Result<State> failOne(const base::FilingId &id, const QString &problem,
        std::optional<std::chrono::seconds> retryAfter = {});
    /// Nothing can be delivered now: all leases are given back, and delivery rests.
    base::Result<> failAll(std::optional<std::chrono::seconds> retryAfter = {});
    base::Result<> retryNow(); ///< the network is back: delivery rests no longer
    base::Result<> setAside(
        const base::FilingId &id, const QString &problem); ///< Errc::NotNow after a receipt
    base::Result<> requeue(const base::FilingId &id); ///< Errc::NoSuchFiling, NotNow

    /// Withdrawn before delivery, or set aside for good: never sent again, and the central service is told.
    /// The bytes stay until it has signed for that, and the retention time. Errors: Errc::NoSuchFiling;
    /// NotNow while it is in flight, and after a receipt.
    base::Result<> makeVoid(const base::FilingId &id, const QString &reason);
    base::Result<QList<VoidNotice>> voidNotices() const; ///< not signed for yet; oldest first, a page of them
    base::Result<> acknowledgeVoid(const base::FilingId &id, const QByteArray &receipt); ///< verified
    /// The central service refuses the notice, for the filing has arrived: back into the queue, for its
    /// receipt, and without its deadline. Not after acknowledgeVoid().
    base::Result<> undoVoid(const base::FilingId &id);

    /// Until takeDue() has something; empty: the queue is empty.
    base::Result<std::optional<std::chrono::milliseconds>> nextAttemptIn() const;

    base::Result<QString> cursor() const; ///< of the status feed; "" at first
    /// One page and its cursor in one transaction. Returns what moved; unknown ids are passed over.
    base::Result<QList<Change>> applyFeed(const QString &next, const QList<Change> &page);

    /// Drops the bytes of filings that have been opened for longer than `retention`; receipts stay. How many
    /// went, at most 500 a call. Never while the clock is not synchronised: it would decide by a wrong date.
    base::Result<qint64> purge(std::chrono::hours retention);
    base::Result<qint64> purgeAll(); ///< as purge(0 hours), until nothing is left to drop

    base::Result<Figures> figures() const;
    base::Result<QList<Entry>> list(
        const QList<State> &states, qint64 before, int limit) const; ///< newest first
    base::Result<std::optional<Entry>> show(const base::FilingId &id) const;
    base::Result<std::optional<QByteArray>> bytes(const base::FilingId &id) const;
    base::Result<std::optional<QByteArray>> receipt(const base::FilingId &id) const;

private:
    base::Result<> changing(const std::function<base::Result<>()> &work);
    base::Result<> note(
        db::JournalStore::Kind kind, const QString &filing = {}, std::optional<qint64> amount = {});
    base::Result<envelope::Place> nextPlace(const base::FilingId &id, db::ChainRow &chain);
    base::Result<> newChain();
    base::Result<> take(const db::Stray &stray, Rescued &rescued);
    base::Result<> failed(const base::FilingId &id, const QString &problem,
        std::optional<std::chrono::seconds> retryAfter, State &state);
    base::Result<> mustMove(const base::FilingId &id, const db::Result<bool> &moved) const;
    /// One transaction: the transition `move`, which must happen, and its journal entry.
    base::Result<> transit(
        const base::FilingId &id, db::JournalStore::Kind kind, const std::function<db::Result<bool>()> &move);
    static base::Result<base::FilingId> idOf(const QString &text);
    QDateTime knownTime();
    db::Uptime uptime() const;
    db::Hold holdFor(std::chrono::milliseconds wait, bool lease) const;
    qint64 now() const;

    db::OutboxStore &m_store;
    db::DeliveryStore m_delivery;
    db::VoidStore m_voids;
    db::JournalStore &m_journal;
    const base::Clock &m_clock;
    KnownTime m_time;
    SignedTime m_signedTime;
    const QString m_kiosk;
    const Random m_random;
};

} // namespace outbox
