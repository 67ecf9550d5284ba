// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/draftstore.h"

#include "db/database.h"

namespace db {

Result<qint64> DraftStore::poweredOnHours(const Uptime &now)
{
    constexpr qint64 msPerHour = 3'600'000;
    // After another boot all of its time is new: the machine was on, whoever looked.
    const auto total = m_database.integer(
        QStringLiteral("UPDATE powered_on SET total = total + max(0, ? - CASE WHEN counted_boot = ? THEN "
                       "counted_until ELSE 0 END), counted_boot = ?, counted_until = ? RETURNING total"),
        { now.ms, now.boot, now.boot, now.ms });
    if (!total)
        return fail(total.error());
    return total->value_or(0) / msPerHour;
}

Result<> DraftStore::put(const DraftRow &row, qint64 hour)
{
    return m_database
        .run(QStringLiteral(
                 "INSERT INTO drafts (tag, version, wrapped_key, content, saved_hour) "
                 "VALUES (?, ?, ?, ?, ?) ON CONFLICT (tag) DO UPDATE SET version = excluded.version, "
                 "wrapped_key = excluded.wrapped_key, content = excluded.content, "
                 "saved_hour = excluded.saved_hour"),
            { row.tag, row.version, row.wrappedKey, row.content, hour })
        .map([](qint64) {});
}

Result<std::optional<DraftRow>> DraftStore::find(const QByteArray &tag) const
{
    std::optional<DraftRow> found;
    const auto read
        = m_database.first(QStringLiteral("SELECT version, wrapped_key, content FROM drafts WHERE tag = ?"),
            { tag }, [&](const Row &row) {
                found = DraftRow { tag, static_cast<int>(row.integer(0)), row.bytes(1), row.bytes(2) };
            });
    if (!read)
        return fail(read.error());
    return found;
}

Result<qint64> DraftStore::count() const
{
    return m_database.integer(QStringLiteral("SELECT count(*) FROM drafts")).map([](const auto &count) {
        return count.value_or(0);
    });
}

Result<bool> DraftStore::remove(const QByteArray &tag)
{
    return m_database.run(QStringLiteral("DELETE FROM drafts WHERE tag = ?"), { tag }).map([](qint64 gone) {
        return gone > 0;
    });
}

Result<qint64> DraftStore::removeSavedUntil(qint64 hour)
{
    return m_database.run(QStringLiteral("DELETE FROM drafts WHERE saved_hour <= ?"), { hour });
}

} // namespace db
