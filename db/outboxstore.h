// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include "db/filingstate.h"
#include "db/hold.h"
#include <QByteArray>
#include <QList>
#include <optional>

namespace db {

class Database;
struct Stray;

struct ChainRow
{
    qint64 number = 0;
    QString id;
    qint64 sequence = 0; ///< of its last filing; 0: none yet
    QByteArray head; ///< digest of its last filing; zeros: none yet
};

struct OutboxRow
{
    qint64 number = 0;
    QString id, chain;
    qint64 sequence = 0;
    QByteArray digest;
    qint64 size = 0;
    FilingState state = FilingState::Sealed;
    qint64 sealedAt = 0, changedAt = 0; ///< ms since 1970 UTC
    int attempts = 0; ///< deliveries begun
    int failures = 0; ///< of this one in a row, nothing signed
    qint64 failingSince = 0; ///< DeliveryRow::delivered at the first of them
    QString problem; ///< code word of the last failure; may be null
    bool hasPayload = true;
    std::optional<qint64> validUntil; ///< ms since 1970 UTC; nothing: no deadline
};

struct DueRow
{
    qint64 number = 0;
    QString id, chain;
    qint64 sequence = 0;
    QByteArray digest, bytes;
    std::optional<qint64> validUntil;
};

struct QueueFigures
{
    qint64 queued = 0, setAside = 0, delivered = 0;
    std::optional<qint64> oldestSealedAt;
};

/// The filings of the outbox, their chains, bytes and receipts. Single statements whose WHERE guards the
/// transition; whoever calls brackets them in a Transaction. No statement of the daily work reads more rows
/// than are queued, however many were sent.
class OutboxStore
{
public:
    explicit OutboxStore(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    Result<std::optional<ChainRow>> currentChain() const;
    Result<> beginChain(const QString &id, qint64 at);
    /// Appends to the current chain, whose last sequence must be `sequence - 1`.
    Result<> insert(const ChainRow &chain, const OutboxRow &filing, const QByteArray &bytes);

    /// Takes a filing as another store of this kiosk had it, under a chain of that name, which never becomes
    /// the current one by itself: begin one after it. Whoever was sending it is gone. False: its id or its
    /// place is taken here.
    Result<bool> adopt(const Stray &stray, qint64 at);

    Result<std::optional<OutboxRow>> find(const QString &id) const;
    Result<QByteArray> previousOf(
        const OutboxRow &filing) const; ///< digest of the one before it in its chain
    /// Newest first; an empty list of states means all. `before`: the number where the last page ended, 0 at
    /// first.
    Result<QList<OutboxRow>> list(const QList<FilingState> &states, qint64 before, int limit) const;
    Result<std::optional<QByteArray>> payload(const QString &id) const;
    Result<std::optional<QByteArray>> receipt(const QString &id) const;

    Result<QList<DueRow>> due(const Uptime &now, int limit) const;
    /// How long until the first queued filing is due, whatever delivery as a whole says; nothing: none is
    /// queued.
    Result<std::optional<qint64>> nextDueMs(const Uptime &now) const;
    Result<bool> markInFlight(qint64 number, const Hold &lease, qint64 at);
    Result<bool> release(const QString &id, qint64 at); ///< in-flight → sealed, nothing counted
    Result<qint64> releaseAll(qint64 at);
    Result<bool> failed(
        const QString &id, const Hold &hold, const QString &problem, qint64 delivered, qint64 at);
    Result<bool> setAside(const QString &id, const QString &problem, qint64 at);
    Result<bool> requeue(const QString &id, qint64 at); ///< also ends the hold of a sealed one
    /// The state that it came to; nothing if it was not waiting for this receipt (id and digest).
    Result<std::optional<FilingState>> received(
        const QString &id, const QByteArray &digest, const QByteArray &receipt, qint64 at);
    /// What the status feed says; whether the state moved. Before the receipt it is only remembered.
    Result<bool> report(const QString &id, FilingState state, qint64 at);

    /// Drops payloads of filings opened at or before `openedUntil`; how many, at most `limit`.
    Result<qint64> purge(qint64 openedUntil, qint64 at, int limit);
    Result<QueueFigures> figures() const;

private:
    Result<std::optional<QByteArray>> bytesIn(const QString &table, const QString &id) const;

    Database &m_database;
};

} // namespace db
