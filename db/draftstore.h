// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include "db/hold.h"
#include <QByteArray>
#include <optional>

namespace db {

class Database;

struct DraftRow
{
    QByteArray tag; ///< 32 bytes
    int version = 0;
    QByteArray wrappedKey, content;
};

/// Closed drafts, one for each tag, and for how long the machine has been powered on: they age by that,
/// whatever the date says. Whoever calls brackets the statements in a Transaction.
class DraftStore
{
public:
    explicit DraftStore(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    /// Counts the time up to `now`; the whole hours since the store was made.
    Result<qint64> poweredOnHours(const Uptime &now);

    Result<> put(const DraftRow &row, qint64 hour); ///< replaces the one under its tag
    Result<std::optional<DraftRow>> find(const QByteArray &tag) const;
    Result<qint64> count() const;
    Result<bool> remove(const QByteArray &tag); ///< whether there was one
    Result<qint64> removeSavedUntil(qint64 hour); ///< how many went

private:
    Database &m_database;
};

} // namespace db
