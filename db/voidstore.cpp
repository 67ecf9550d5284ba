// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/voidstore.h"

#include "db/database.h"

namespace db {

Result<bool> VoidStore::add(const QString &id, const QString &reason, qint64 at)
{
    return notice(m_database.integer(
                      QStringLiteral(
                          "UPDATE filings SET state = 'void', held_boot = NULL, held_until = NULL, "
                          "held_for = NULL, changed_at = ? WHERE id = ? AND state IN ('sealed', 'set-aside') "
                          "RETURNING number"),
                      { at, id }),
        reason, at);
}

Result<bool> VoidStore::expire(const QString &id, qint64 at)
{
    return notice(
        m_database.integer(
            QStringLiteral("UPDATE filings SET state = 'void', problem = 'expired', held_boot = NULL, "
                           "held_until = NULL, held_for = NULL, changed_at = ? WHERE id = ? "
                           "AND state IN ('sealed', 'set-aside') RETURNING number"),
            { at, id }),
        QStringLiteral("expired"), at);
}

Result<bool> VoidStore::notice(const Result<std::optional<qint64>> &moved, const QString &reason, qint64 at)
{
    if (!moved)
        return fail(moved.error());
    if (!*moved)
        return false;
    return m_database
        .run(QStringLiteral("INSERT INTO voids (filing, reason, voided_at) VALUES (?, ?, ?)"),
            { **moved, reason, at })
        .map([](qint64) { return true; });
}

// INDEXED BY: asked before each delivery, and hardly ever is there one.
Result<QStringList> VoidStore::late(qint64 at, const Uptime &uptime) const
{
    static const QString sql = QStringLiteral("SELECT f.id FROM filings AS f INDEXED BY filings_deadline "
                                              "WHERE f.valid_until IS NOT NULL AND f.valid_until < ? "
                                              "AND f.state IN ('sealed', 'in-flight', 'set-aside') "
                                              "AND (f.state <> 'in-flight' OR ")
        + waitOf(QStringLiteral("f")) + QStringLiteral(" = 0) ORDER BY f.number");
    QStringList ids;
    const auto read = m_database.each(
        sql, { at, uptime.boot, uptime.ms, uptime.ms }, [&](const Row &row) { ids << row.text(0); });
    if (!read)
        return fail(read.error());
    return ids;
}

Result<QList<VoidRow>> VoidStore::waiting(int limit) const
{
    QList<VoidRow> rows;
    const auto read = m_database.each(
        QStringLiteral("SELECT f.id, c.id, f.sequence, f.digest, v.reason FROM voids AS v "
                       "JOIN filings AS f ON f.number = v.filing JOIN chains AS c ON c.number = f.chain "
                       "ORDER BY v.filing LIMIT ?"),
        { limit }, [&](const Row &row) {
            rows << VoidRow { row.text(0), row.text(1), row.integer(2), row.bytes(3), row.text(4) };
        });
    if (!read)
        return fail(read.error());
    return rows;
}

Result<bool> VoidStore::received(const QString &id, const QByteArray &receipt, qint64 at)
{
    const auto number = take(id);
    if (!number)
        return fail(number.error());
    if (*number == 0)
        return false;
    if (const auto kept
        = m_database.run(QStringLiteral("INSERT INTO receipts (filing, bytes, received_at) VALUES (?, ?, ?)"),
            { *number, receipt, at });
        !kept)
        return fail(kept.error());
    return m_database
        .run(QStringLiteral("UPDATE filings SET opened_at = ?, changed_at = ? WHERE number = ?"),
            { at, at, *number })
        .map([](qint64) { return true; });
}

Result<bool> VoidStore::undo(const QString &id, qint64 at)
{
    const auto number = take(id);
    if (!number)
        return fail(number.error());
    return m_database
        .run(QStringLiteral(
                 "UPDATE filings SET state = 'sealed', failures = 0, failing_since = NULL, "
                 "problem = NULL, valid_until = NULL, changed_at = ? WHERE number = ? AND state = 'void'"),
            { at, *number })
        .map([](qint64 rows) { return rows == 1; });
}

Result<qint64> VoidStore::take(const QString &id)
{
    return m_database
        .integer(QStringLiteral("DELETE FROM voids WHERE filing = (SELECT number FROM filings WHERE id = ?) "
                                "RETURNING filing"),
            { id })
        .map([](const std::optional<qint64> &number) { return number.value_or(0); });
}

} // namespace db
