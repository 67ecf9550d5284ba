// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the outbox that speaks with delivery: what is due, what came back, when to try again.
#include "app/outbox/outbox.h"

#include "db/database.h"

namespace outbox {

namespace {

using Kind = db::JournalStore::Kind;
using namespace std::chrono_literals;

// Longer than the slowest honest upload of a batch; shorter than a technician's patience.
constexpr std::chrono::milliseconds lease = 6min;
constexpr int failuresBeforeAside = 3;

} // namespace

base::Result<QList<Parcel>> Outbox::takeDue(int limit)
{
    if (const auto late = expireLate(); !late)
        return base::fail(late.error());
    // Looks before it writes: an idle kiosk touches the disk only when there is something to send.
    const auto delivery = m_delivery.row(uptime());
    if (!delivery)
        return base::fail(fromStore(delivery.error()));
    if (delivery->waitMs > 0)
        return QList<Parcel>();
    const auto due = m_store.due(uptime(), limit);
    if (!due)
        return base::fail(fromStore(due.error()));
    if (due->isEmpty())
        return QList<Parcel>();
    QList<Parcel> parcels;
    parcels.reserve(due->size());
    const auto done = changing([&]() -> base::Result<> {
        const db::Hold hold = holdFor(lease, true);
        for (const db::DueRow &row : *due) {
            const auto id = idOf(row.id);
            if (!id)
                return base::fail(id.error());
            if (auto marked = m_store.markInFlight(row.number, hold, now()); !marked)
                return base::fail(fromStore(marked.error()));
            parcels << Parcel { *id, row.chain, row.sequence, row.digest, row.bytes,
                row.validUntil ? QDateTime::fromMSecsSinceEpoch(*row.validUntil, Qt::UTC) : QDateTime() };
        }
        return {};
    });
    if (!done)
        return base::fail(done.error());
    return parcels;
}

base::Result<QList<Change>> Outbox::acknowledge(const QList<Delivered> &delivered)
{
    QList<Change> changes;
    const auto done = changing([&]() -> base::Result<> {
        for (const Delivered &one : delivered) {
            const auto state = m_store.received(one.id.toString(), one.digest, one.receipt, now());
            if (!state)
                return base::fail(fromStore(state.error()));
            if (*state)
                changes << Change { one.id, **state };
        }
        if (changes.isEmpty())
            return {};
        if (auto counted = m_delivery.succeeded(changes.size()); !counted)
            return base::fail(fromStore(counted.error()));
        return note(Kind::Delivered, {}, changes.size());
    });
    if (!done)
        return base::fail(done.error());
    return changes;
}

base::Result<> Outbox::giveBack(const QList<base::FilingId> &ids)
{
    return changing([&]() -> base::Result<> {
        for (const base::FilingId &id : ids) {
            if (auto released = m_store.release(id.toString(), now()); !released)
                return base::fail(fromStore(released.error()));
        }
        return {};
    });
}

base::Result<State> Outbox::failOne(
    const base::FilingId &id, const QString &problem, std::optional<std::chrono::seconds> retryAfter)
{
    State state = State::Sealed;
    return changing([&] { return failed(id, problem, retryAfter, state); }).map([&] { return state; });
}

base::Result<> Outbox::failed(const base::FilingId &id, const QString &problem,
    std::optional<std::chrono::seconds> retryAfter, State &state)
{
    const auto row = m_store.find(id.toString());
    const auto delivery = m_delivery.row(uptime());
    if (!row || !delivery)
        return base::fail(fromStore(!row ? row.error() : delivery.error()));
    if (!*row)
        return base::fail(Errc::NoSuchFiling);
    const int failures = (*row)->failures + 1;
    const auto wait = backOff(failures, retryAfter, m_random);
    const auto rests
        = m_store.failed(id.toString(), holdFor(wait, false), problem, delivery->delivered, now());
    if (auto moved = mustMove(id, rests); !moved)
        return moved;
    const bool othersSucceed = failures > 1 && delivery->delivered > (*row)->failingSince;
    if (failures < failuresBeforeAside || !othersSucceed)
        return {};
    state = State::SetAside;
    if (auto moved = mustMove(id, m_store.setAside(id.toString(), problem, now())); !moved)
        return moved;
    return note(Kind::SetAside, id.toString());
}

base::Result<> Outbox::failAll(std::optional<std::chrono::seconds> retryAfter)
{
    return changing([&]() -> base::Result<> {
        const auto delivery = m_delivery.row(uptime());
        if (!delivery)
            return base::fail(fromStore(delivery.error()));
        const int failures = delivery->failures + 1;
        const auto hold = holdFor(backOff(failures, retryAfter, m_random), false);
        if (auto released = m_store.releaseAll(now()); !released)
            return base::fail(fromStore(released.error()));
        if (auto rests = m_delivery.failed(hold); !rests)
            return base::fail(fromStore(rests.error()));
        // Once for each time of trouble, which the next Delivered ends: a month without a network must not
        // push everything else out of the journal.
        return failures == 1 ? note(Kind::DeliveryFailed) : base::Result<>();
    });
}

base::Result<> Outbox::retryNow()
{
    return fromStore(m_delivery.endHold());
}

base::Result<> Outbox::setAside(const base::FilingId &id, const QString &problem)
{
    return transit(id, Kind::SetAside, [&] { return m_store.setAside(id.toString(), problem, now()); });
}

base::Result<> Outbox::requeue(const base::FilingId &id)
{
    return transit(id, Kind::Requeued, [&] { return m_store.requeue(id.toString(), now()); });
}

base::Result<std::optional<std::chrono::milliseconds>> Outbox::nextAttemptIn() const
{
    const auto delivery = m_delivery.row(uptime());
    const auto next = m_store.nextDueMs(uptime());
    if (!delivery || !next)
        return base::fail(fromStore(!delivery ? delivery.error() : next.error()));
    std::optional<std::chrono::milliseconds> wait;
    if (*next)
        wait = std::chrono::milliseconds(std::max(delivery->waitMs, **next));
    return wait;
}

base::Result<QString> Outbox::cursor() const
{
    return fromStore(m_delivery.statusCursor());
}

base::Result<QList<Change>> Outbox::applyFeed(const QString &next, const QList<Change> &page)
{
    QList<Change> changes;
    const auto done = changing([&]() -> base::Result<> {
        for (const Change &change : page) {
            const auto moved = m_store.report(change.id.toString(), change.state, now());
            if (!moved)
                return base::fail(fromStore(moved.error()));
            if (*moved)
                changes << change;
        }
        if (auto noted = m_delivery.setStatusCursor(next); !noted)
            return base::fail(fromStore(noted.error()));
        return changes.isEmpty() ? base::Result<>() : note(Kind::StatusApplied, {}, changes.size());
    });
    if (!done)
        return base::fail(done.error());
    return changes;
}

base::Result<> Outbox::transit(
    const base::FilingId &id, Kind kind, const std::function<db::Result<bool>()> &move)
{
    return changing([&]() -> base::Result<> {
        if (auto moved = mustMove(id, move()); !moved)
            return moved;
        return note(kind, id.toString());
    });
}

base::Result<> Outbox::mustMove(const base::FilingId &id, const db::Result<bool> &moved) const
{
    if (!moved)
        return base::fail(fromStore(moved.error()));
    if (*moved)
        return {};
    const auto row = m_store.find(id.toString());
    if (!row)
        return base::fail(fromStore(row.error()));
    return *row ? base::fail(Errc::NotNow, db::wordOf((*row)->state)) : base::fail(Errc::NoSuchFiling);
}

db::Hold Outbox::holdFor(std::chrono::milliseconds wait, bool lease) const
{
    const db::Uptime up = uptime();
    return { { up.boot, up.ms + wait.count() }, lease ? 0 : wait.count() };
}

} // namespace outbox
