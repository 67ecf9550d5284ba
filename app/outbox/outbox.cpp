// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/outbox.h"

#include "app/envelope/message.h"
#include "db/database.h"
#include <QUuid>

namespace outbox {

namespace {

using Kind = db::JournalStore::Kind;

constexpr int purgeAtOnce = 500;

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

Entry entryOf(const base::FilingId &id, const db::OutboxRow &row)
{
    return { row.number, id, row.chain, row.sequence, row.digest, row.size, row.state, instant(row.sealedAt),
        instant(row.changedAt), row.attempts, row.problem, row.hasPayload,
        row.validUntil ? instant(*row.validUntil) : QDateTime() };
}

} // namespace

Outbox::Outbox(
    db::OutboxStore &store, db::JournalStore &journal, const base::Clock &clock, QString kiosk, Random random)
    : m_store(store), m_delivery(store.database()), m_voids(store.database()), m_journal(journal),
      m_clock(clock), m_time(clock), m_kiosk(std::move(kiosk)), m_random(std::move(random))
{
}

base::Result<> Outbox::start()
{
    return changing([this]() -> base::Result<> {
        if (auto released = m_store.releaseAll(now()); !released)
            return base::fail(fromStore(released.error()));
        return note(Kind::Started);
    });
}

base::Result<Sealed> Outbox::finalise(
    const base::FilingId &id, const SealAt &sealAt, const QDateTime &validUntil)
{
    std::optional<Sealed> sealed;
    const auto done = changing([&]() -> base::Result<> {
        const auto stored = m_store.find(id.toString());
        if (!stored)
            return base::fail(fromStore(stored.error()));
        if (const auto &row = *stored) {
            const auto previous = m_store.previousOf(*row);
            if (!previous)
                return base::fail(fromStore(previous.error()));
            sealed = Sealed { { id, m_kiosk, row->chain, row->sequence, *previous }, instant(row->sealedAt),
                true };
            return {};
        }
        if (isLate(validUntil))
            return base::fail(Errc::Expired);
        db::ChainRow chain;
        const auto place = nextPlace(id, chain);
        if (!place)
            return base::fail(place.error());
        const auto bytes = sealAt(*place);
        if (!bytes)
            return base::fail(bytes.error());
        db::OutboxRow row;
        row.id = id.toString();
        row.sequence = place->sequence;
        row.digest = envelope::sha256(*bytes);
        row.size = bytes->size();
        row.sealedAt = now();
        if (validUntil.isValid())
            row.validUntil = validUntil.toMSecsSinceEpoch();
        if (auto inserted = m_store.insert(chain, row, *bytes); !inserted)
            return base::fail(fromStore(inserted.error()));
        sealed = Sealed { *place, instant(row.sealedAt), false };
        return note(Kind::Sealed, row.id);
    });
    if (!done)
        return base::fail(done.error());
    return *sealed;
}

base::Result<envelope::Place> Outbox::nextPlace(const base::FilingId &id, db::ChainRow &chain)
{
    const auto reason = m_delivery.stopped();
    if (!reason)
        return base::fail(fromStore(reason.error()));
    if (!reason->isNull())
        return base::fail(Errc::Stopped, *reason);
    auto current = m_store.currentChain();
    if (current && !*current) {
        if (auto begun = newChain(); !begun)
            return base::fail(begun.error());
        current = m_store.currentChain();
    }
    if (!current)
        return base::fail(fromStore(current.error()));
    chain = **current;
    return envelope::Place { id, m_kiosk, chain.id, chain.sequence + 1, chain.head };
}

base::Result<> Outbox::newChain()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto begun = m_store.beginChain(id, now()); !begun)
        return base::fail(fromStore(begun.error()));
    return note(Kind::ChainBegun);
}

base::Result<> Outbox::beginChain()
{
    return changing([this]() -> base::Result<> {
        if (auto resumed = m_delivery.setStopped({}); !resumed)
            return base::fail(fromStore(resumed.error()));
        return newChain();
    });
}

base::Result<> Outbox::stopTaking(const QString &reason)
{
    return changing([&]() -> base::Result<> {
        if (auto stopped = m_delivery.setStopped(reason); !stopped)
            return base::fail(fromStore(stopped.error()));
        return note(Kind::Revoked);
    });
}

base::Result<std::optional<QString>> Outbox::stopped() const
{
    return fromStore(m_delivery.stopped()).map([](const QString &reason) {
        return reason.isNull() ? std::nullopt : std::optional(reason);
    });
}

base::Result<qint64> Outbox::purge(std::chrono::hours retention)
{
    if (!m_clock.synchronised())
        return 0;
    qint64 gone = 0;
    const qint64 until = now() - std::chrono::milliseconds(retention).count();
    const auto done = changing([&]() -> base::Result<> {
        const auto purged = m_store.purge(until, now(), purgeAtOnce);
        if (!purged)
            return base::fail(fromStore(purged.error()));
        gone = *purged;
        return gone == 0 ? base::Result<>() : note(Kind::Purged, {}, gone);
    });
    if (!done)
        return base::fail(done.error());
    return gone;
}

base::Result<qint64> Outbox::purgeAll()
{
    qint64 all = 0;
    for (;;) {
        const auto gone = purge(std::chrono::hours(0));
        if (!gone)
            return gone;
        all += *gone;
        if (*gone < purgeAtOnce)
            return all;
    }
}

base::Result<Figures> Outbox::figures() const
{
    const auto queue = m_store.figures();
    const auto chain = m_store.currentChain();
    if (!queue || !chain)
        return base::fail(fromStore(!queue ? queue.error() : chain.error()));
    Figures figures { queue->queued, queue->setAside, queue->delivered, {}, {}, 0, QByteArray(32, '\0') };
    if (queue->oldestSealedAt)
        figures.oldestSavedAt = instant(*queue->oldestSealedAt);
    if (*chain) {
        figures.chain = (*chain)->id;
        figures.highest = (*chain)->sequence;
        figures.head = (*chain)->head;
    }
    return figures;
}

base::Result<QList<Entry>> Outbox::list(const QList<State> &states, qint64 before, int limit) const
{
    const auto rows = m_store.list(states, before, limit);
    if (!rows)
        return base::fail(fromStore(rows.error()));
    QList<Entry> entries;
    for (const db::OutboxRow &row : *rows) {
        const auto id = idOf(row.id);
        if (!id)
            return base::fail(id.error());
        entries << entryOf(*id, row);
    }
    return entries;
}

base::Result<std::optional<Entry>> Outbox::show(const base::FilingId &id) const
{
    const auto row = m_store.find(id.toString());
    if (!row)
        return base::fail(fromStore(row.error()));
    if (!*row)
        return std::nullopt;
    return entryOf(id, **row);
}

base::Result<std::optional<QByteArray>> Outbox::bytes(const base::FilingId &id) const
{
    return fromStore(m_store.payload(id.toString()));
}

base::Result<std::optional<QByteArray>> Outbox::receipt(const base::FilingId &id) const
{
    return fromStore(m_store.receipt(id.toString()));
}

base::Result<> Outbox::changing(const std::function<base::Result<>()> &work)
{
    auto transaction = db::Transaction::begin(m_store.database());
    if (!transaction)
        return base::fail(fromStore(transaction.error()));
    if (auto done = work(); !done)
        return done;
    return fromStore(transaction->commit());
}

base::Result<> Outbox::note(Kind kind, const QString &filing, std::optional<qint64> amount)
{
    const db::Uptime up = uptime();
    return fromStore(m_journal.append({ kind, filing, amount, now(), up.boot, up.ms }));
}

base::Result<base::FilingId> Outbox::idOf(const QString &text)
{
    if (const auto id = base::FilingId::fromString(text))
        return *id;
    return base::fail(Errc::StoreDamaged, QStringLiteral("a row has no valid id"));
}

db::Uptime Outbox::uptime() const
{
    return { m_clock.bootId(), m_clock.monotonic().count() };
}

qint64 Outbox::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

} // namespace outbox
