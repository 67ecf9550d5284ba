// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/outboxstore.h"

#include "db/database.h"
#include "db/stray.h"
#include <QStringList>

namespace db {

namespace {

const QString filingColumns
    = QStringLiteral("SELECT f.number, f.id, c.id, f.sequence, f.digest, f.size, "
                     "f.state, f.sealed_at, f.changed_at, f.attempts, "
                     "f.failures, f.failing_since, f.problem, f.purged_at, f.valid_until FROM "
                     "filings AS f JOIN chains AS c ON c.number = f.chain ");

OutboxRow filingOf(const Row &row)
{
    return { row.integer(0), row.text(1), row.text(2), row.integer(3), row.bytes(4), row.integer(5),
        stateOf(row.text(6)).value_or(FilingState::SetAside), row.integer(7), row.integer(8),
        static_cast<int>(row.integer(9)), static_cast<int>(row.integer(10)), row.integer(11), row.text(12),
        row.isNull(13), row.isNull(14) ? std::nullopt : std::optional(row.integer(14)) };
}

Result<bool> changedOne(Result<qint64> changed)
{
    return std::move(changed).map([](qint64 rows) { return rows == 1; });
}

Result<> discard(Result<qint64> changed)
{
    return std::move(changed).map([](qint64) {});
}

// From which states the feed may lead to `state`. Only forward; an authority may correct its own decision.
QString statesBefore(FilingState state)
{
    switch (state) {
    case FilingState::Opened:
        return QStringLiteral("'received'");
    case FilingState::NeedsVisit:
    case FilingState::Void:
        return QStringLiteral("'received', 'opened', 'needs-visit'");
    case FilingState::Accepted:
        return QStringLiteral("'received', 'opened', 'needs-visit', 'refused'");
    case FilingState::Refused:
        return QStringLiteral("'received', 'opened', 'needs-visit', 'accepted'");
    case FilingState::Sealed:
    case FilingState::InFlight:
    case FilingState::Received:
    case FilingState::SetAside:
        break;
    }
    return {};
}

} // namespace

Result<std::optional<ChainRow>> OutboxStore::currentChain() const
{
    std::optional<ChainRow> chain;
    return m_database
        .first(QStringLiteral("SELECT number, id, sequence, head FROM chains ORDER BY number DESC LIMIT 1"),
            {},
            [&](const Row &row) {
                chain = ChainRow { row.integer(0), row.text(1), row.integer(2), row.bytes(3) };
            })
        .map([&](bool) { return chain; });
}

Result<> OutboxStore::beginChain(const QString &id, qint64 at)
{
    return discard(m_database.run(
        QStringLiteral("INSERT INTO chains (id, started_at, head) VALUES (?, ?, zeroblob(32))"), { id, at }));
}

Result<> OutboxStore::insert(const ChainRow &chain, const OutboxRow &filing, const QByteArray &bytes)
{
    const auto number = m_database.integer(
        QStringLiteral(
            "INSERT INTO filings (id, chain, sequence, digest, size, state, sealed_at, changed_at, "
            "valid_until) VALUES (?, ?, ?, ?, ?, 'sealed', ?, ?, ?) RETURNING number"),
        { filing.id, chain.number, filing.sequence, filing.digest, filing.size, filing.sealedAt,
            filing.sealedAt, filing.validUntil ? QVariant(*filing.validUntil) : QVariant() });
    if (!number)
        return fail(number.error());
    if (auto stored = m_database.run(QStringLiteral("INSERT INTO payloads (filing, bytes) VALUES (?, ?)"),
            { number->value_or(0), bytes });
        !stored)
        return fail(stored.error());
    const auto moved = m_database.run(
        QStringLiteral("UPDATE chains SET sequence = ?, head = ? WHERE number = ? AND sequence = ?"),
        { filing.sequence, filing.digest, chain.number, filing.sequence - 1 });
    if (!moved)
        return fail(moved.error());
    if (*moved != 1)
        return fail(Error::Kind::Constraint, QStringLiteral("the chain has moved"));
    return {};
}

Result<bool> OutboxStore::adopt(const Stray &stray, qint64 at)
{
    const OutboxRow &row = stray.row;
    const auto chain = m_database.run(
        QStringLiteral("INSERT INTO chains (id, started_at, head) VALUES (?, ?, zeroblob(32)) "
                       "ON CONFLICT (id) DO NOTHING"),
        { row.chain, row.sealedAt });
    if (!chain)
        return fail(chain.error());
    const auto orNull
        = [](const std::optional<qint64> &value) { return value ? QVariant(*value) : QVariant(); };
    const auto state = row.state == FilingState::InFlight ? FilingState::Sealed : row.state;
    const auto number = m_database.integer(
        QStringLiteral(
            "INSERT INTO filings (id, chain, sequence, digest, size, state, reported, sealed_at, changed_at, "
            "opened_at, attempts, problem, valid_until) "
            "VALUES (?, (SELECT number FROM chains WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING RETURNING number"),
        { row.id, row.chain, row.sequence, row.digest, row.size, wordOf(state), stray.reported, row.sealedAt,
            at, orNull(stray.openedAt), row.attempts, row.problem, orNull(row.validUntil) });
    if (!number || !*number)
        return number.map([](const auto &) { return false; });
    QList<std::pair<QString, QVariantList>> parts {
        { QStringLiteral("INSERT INTO payloads (filing, bytes) VALUES (?, ?)"), { **number, stray.bytes } }
    };
    if (!stray.receipt.isEmpty())
        parts.append({ QStringLiteral("INSERT INTO receipts (filing, bytes, received_at) VALUES (?, ?, ?)"),
            { **number, stray.receipt, stray.receivedAt } });
    if (!stray.voidReason.isEmpty())
        parts.append({ QStringLiteral("INSERT INTO voids (filing, reason, voided_at) VALUES (?, ?, ?)"),
            { **number, stray.voidReason, at } });
    for (const auto &[sql, values] : parts) {
        if (auto stored = m_database.run(sql, values); !stored)
            return fail(stored.error());
    }
    return true;
}

Result<std::optional<OutboxRow>> OutboxStore::find(const QString &id) const
{
    static const QString sql = filingColumns + QStringLiteral("WHERE f.id = ?");
    std::optional<OutboxRow> filing;
    return m_database.first(sql, { id }, [&](const Row &row) { filing = filingOf(row); }).map([&](bool) {
        return filing;
    });
}

Result<QByteArray> OutboxStore::previousOf(const OutboxRow &filing) const
{
    QByteArray digest(32, '\0');
    return m_database
        .first(QStringLiteral(
                   "SELECT digest FROM filings WHERE chain = (SELECT number FROM chains WHERE id = ?) "
                   "AND sequence = ?"),
            { filing.chain, filing.sequence - 1 }, [&](const Row &row) { digest = row.bytes(0); })
        .map([&](bool) { return digest; });
}

Result<QList<OutboxRow>> OutboxStore::list(const QList<FilingState> &states, qint64 before, int limit) const
{
    static const QString sql = filingColumns
        + QStringLiteral("WHERE (? = '' OR instr(?, ' ' || f.state || ' ') > 0) AND (? = 0 OR f.number < ?) "
                         "ORDER BY f.number DESC LIMIT ?");
    QString words;
    for (FilingState state : states)
        words += u' ' + wordOf(state) + u' ';
    if (words.isNull())
        words = QLatin1String("");
    QList<OutboxRow> filings;
    const auto read = m_database.each(
        sql, { words, words, before, before, limit }, [&](const Row &row) { filings << filingOf(row); });
    if (!read)
        return fail(read.error());
    return filings;
}

Result<std::optional<QByteArray>> OutboxStore::payload(const QString &id) const
{
    return bytesIn(QStringLiteral("payloads"), id);
}

Result<std::optional<QByteArray>> OutboxStore::receipt(const QString &id) const
{
    return bytesIn(QStringLiteral("receipts"), id);
}

Result<std::optional<QByteArray>> OutboxStore::bytesIn(const QString &table, const QString &id) const
{
    std::optional<QByteArray> bytes;
    return m_database
        .first(QStringLiteral(
                   "SELECT b.bytes FROM filings AS f JOIN %1 AS b ON b.filing = f.number WHERE f.id = ?")
                   .arg(table),
            { id }, [&](const Row &row) { bytes = row.bytes(0); })
        .map([&](bool) { return bytes; });
}

// INDEXED BY: fails rather than ever scan what was sent. CROSS JOIN: keeps this order of the tables.
Result<QList<DueRow>> OutboxStore::due(const Uptime &now, int limit) const
{
    static const QString sql = QStringLiteral("SELECT f.number, f.id, c.id, f.sequence, f.digest, p.bytes, "
                                              "f.valid_until "
                                              "FROM filings AS f INDEXED BY filings_queue "
                                              "CROSS JOIN payloads AS p ON p.filing = f.number "
                                              "CROSS JOIN chains AS c ON c.number = f.chain "
                                              "WHERE f.state IN ('sealed', 'in-flight') AND ")
        + waitOf(QStringLiteral("f")) + QStringLiteral(" = 0 ORDER BY f.number LIMIT ?");
    QList<DueRow> rows;
    const auto read = m_database.each(sql, { now.boot, now.ms, now.ms, limit }, [&](const Row &row) {
        rows << DueRow { row.integer(0), row.text(1), row.text(2), row.integer(3), row.bytes(4), row.bytes(5),
            row.isNull(6) ? std::nullopt : std::optional(row.integer(6)) };
    });
    if (!read)
        return fail(read.error());
    return rows;
}

Result<std::optional<qint64>> OutboxStore::nextDueMs(const Uptime &now) const
{
    static const QString sql = QStringLiteral("SELECT min(") + waitOf(QStringLiteral("f"))
        + QStringLiteral(
            ") FROM filings AS f INDEXED BY filings_queue WHERE f.state IN ('sealed', 'in-flight')");
    return m_database.integer(sql, { now.boot, now.ms, now.ms });
}

Result<bool> OutboxStore::markInFlight(qint64 number, const Hold &lease, qint64 at)
{
    return changedOne(m_database.run(
        QStringLiteral(
            "UPDATE filings SET state = 'in-flight', attempts = attempts + 1, held_boot = ?, held_until = ?, "
            "held_for = ?, changed_at = ? WHERE number = ? AND state IN ('sealed', 'in-flight')"),
        { lease.until.boot, lease.until.ms, lease.forMs, at, number }));
}

Result<bool> OutboxStore::release(const QString &id, qint64 at)
{
    return changedOne(m_database.run(
        QStringLiteral(
            "UPDATE filings SET state = 'sealed', held_boot = NULL, held_until = NULL, held_for = NULL, "
            "changed_at = ? WHERE id = ? AND state = 'in-flight'"),
        { at, id }));
}

Result<qint64> OutboxStore::releaseAll(qint64 at)
{
    return m_database.run(
        QStringLiteral(
            "UPDATE filings INDEXED BY filings_queue SET state = 'sealed', held_boot = NULL, held_until = "
            "NULL, "
            "held_for = NULL, changed_at = ? WHERE state IN ('sealed', 'in-flight') AND state = 'in-flight'"),
        { at });
}

Result<bool> OutboxStore::failed(
    const QString &id, const Hold &hold, const QString &problem, qint64 delivered, qint64 at)
{
    return changedOne(m_database.run(
        QStringLiteral(
            "UPDATE filings SET state = 'sealed', failures = failures + 1, "
            "failing_since = coalesce(failing_since, ?), problem = ?, held_boot = ?, held_until = ?, "
            "held_for = ?, changed_at = ? WHERE id = ? AND state = 'in-flight'"),
        { delivered, problem, hold.until.boot, hold.until.ms, hold.forMs, at, id }));
}

Result<bool> OutboxStore::setAside(const QString &id, const QString &problem, qint64 at)
{
    return changedOne(m_database.run(
        QStringLiteral(
            "UPDATE filings SET state = 'set-aside', problem = ?, held_boot = NULL, held_until = NULL, "
            "held_for = NULL, changed_at = ? WHERE id = ? AND state IN ('sealed', 'in-flight')"),
        { problem, at, id }));
}

Result<bool> OutboxStore::requeue(const QString &id, qint64 at)
{
    return changedOne(m_database.run(
        QStringLiteral(
            "UPDATE filings SET state = 'sealed', failures = 0, failing_since = NULL, problem = NULL, "
            "held_boot = NULL, held_until = NULL, held_for = NULL, changed_at = ? "
            "WHERE id = ? AND state IN ('set-aside', 'sealed')"),
        { at, id }));
}

Result<std::optional<FilingState>> OutboxStore::received(
    const QString &id, const QByteArray &digest, const QByteArray &receipt, qint64 at)
{
    qint64 number = 0;
    std::optional<FilingState> state;
    const auto moved = m_database.first(
        QStringLiteral(
            "UPDATE filings SET state = coalesce(reported, 'received'), changed_at = ?, "
            "opened_at = CASE WHEN reported IS NOT NULL THEN ? END, failures = 0, failing_since = NULL, "
            "problem = NULL, held_boot = NULL, held_until = NULL, held_for = NULL "
            "WHERE id = ? AND digest = ? AND state IN ('sealed', 'in-flight', 'set-aside') "
            "RETURNING number, state"),
        { at, at, id, digest }, [&](const Row &row) {
            number = row.integer(0);
            state = stateOf(row.text(1));
        });
    if (!moved)
        return fail(moved.error());
    if (!*moved)
        return state;
    return m_database
        .run(QStringLiteral("INSERT INTO receipts (filing, bytes, received_at) VALUES (?, ?, ?)"),
            { number, receipt, at })
        .map([&](qint64) { return state; });
}

Result<bool> OutboxStore::report(const QString &id, FilingState state, qint64 at)
{
    const QString before = statesBefore(state);
    if (before.isEmpty())
        return false;
    const auto moved = m_database.run(
        QStringLiteral(
            "UPDATE filings SET state = ?, reported = ?, changed_at = ?, opened_at = coalesce(opened_at, ?) "
            "WHERE id = ? AND state IN (%1) AND state <> ?")
            .arg(before),
        { wordOf(state), wordOf(state), at, at, id, wordOf(state) });
    if (!moved || *moved == 1)
        return changedOne(moved);
    // The answer with the receipt was lost: it comes again with the next delivery, this word does not.
    return m_database
        .run(QStringLiteral("UPDATE filings SET reported = ? WHERE id = ? AND state IN ('sealed', "
                            "'in-flight', 'set-aside', 'void')"),
            { wordOf(state), id })
        .map([](qint64) { return false; });
}

Result<qint64> OutboxStore::purge(qint64 openedUntil, qint64 at, int limit)
{
    QList<qint64> numbers;
    const auto found = m_database.each(
        QStringLiteral("SELECT number FROM filings INDEXED BY filings_to_purge WHERE opened_at IS NOT NULL "
                       "AND purged_at IS NULL AND opened_at <= ? ORDER BY opened_at LIMIT ?"),
        { openedUntil, limit }, [&](const Row &row) { numbers << row.integer(0); });
    if (!found)
        return fail(found.error());
    for (qint64 number : numbers) {
        if (auto gone = m_database.run(QStringLiteral("DELETE FROM payloads WHERE filing = ?"), { number });
            !gone)
            return gone;
        if (auto noted = m_database.run(
                QStringLiteral("UPDATE filings SET purged_at = ? WHERE number = ?"), { at, number });
            !noted)
            return noted;
    }
    return numbers.size();
}

Result<QueueFigures> OutboxStore::figures() const
{
    static const QString queue
        = QStringLiteral("FROM filings INDEXED BY filings_queue WHERE state IN ('sealed', 'in-flight')");
    static const QString sql
        = QStringLiteral("SELECT (SELECT count(*) %1), (SELECT sealed_at %1 ORDER BY number LIMIT 1), "
                         "(SELECT count(*) FROM filings INDEXED BY filings_set_aside "
                         "WHERE state = 'set-aside'), (SELECT delivered FROM delivery)")
              .arg(queue);
    QueueFigures figures;
    return m_database
        .first(sql, {},
            [&](const Row &row) {
                figures = { row.integer(0), row.integer(2), row.integer(3),
                    row.isNull(1) ? std::nullopt : std::optional(row.integer(1)) };
            })
        .map([&](bool) { return figures; });
}

} // namespace db
