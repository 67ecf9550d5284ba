// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journalstore.h"

#include "db/database.h"

namespace db {

namespace {

constexpr qint64 trimEvery = 1000; // one delete in a while costs less than one with each event

} // namespace

JournalStore::JournalStore(Database &database, qint64 capacity) : m_database(database), m_capacity(capacity)
{
}

Result<> JournalStore::append(const Event &event)
{
    const auto number
        = m_database.integer(QStringLiteral("INSERT INTO journal (kind, filing, amount, at, boot, monotonic) "
                                            "VALUES (?, ?, ?, ?, ?, ?) RETURNING number"),
            { QString::fromLatin1(QMetaEnum::fromType<Kind>().valueToKey(static_cast<int>(event.kind))),
                event.filing, event.amount ? QVariant(*event.amount) : QVariant(), event.at, event.boot,
                event.monotonic });
    if (!number)
        return fail(number.error());
    if (number->value_or(0) % trimEvery == 0) {
        const auto trimmed = m_database.run(
            QStringLiteral("DELETE FROM journal WHERE number <= ?"), { number->value_or(0) - m_capacity });
        if (!trimmed)
            return fail(trimmed.error());
    }
    return {};
}

Result<QList<JournalStore::Event>> JournalStore::latest(int limit) const
{
    QList<Event> events;
    const auto read
        = m_database.each(QStringLiteral("SELECT kind, filing, amount, at, boot, monotonic FROM journal "
                                         "ORDER BY number DESC LIMIT ?"),
            { limit }, [&](const Row &row) {
                bool known = false;
                const int kind
                    = QMetaEnum::fromType<Kind>().keyToValue(row.text(0).toLatin1().constData(), &known);
                if (known)
                    events << Event { static_cast<Kind>(kind), row.text(1),
                        row.isNull(2) ? std::nullopt : std::optional(row.integer(2)), row.integer(3),
                        row.text(4), row.integer(5) };
            });
    if (!read)
        return fail(read.error());
    return events;
}

} // namespace db
