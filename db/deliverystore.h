// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include "db/hold.h"

namespace db {

class Database;

struct DeliveryRow
{
    int failures = 0; ///< of delivery as a whole, in a row
    qint64 delivered = 0; ///< ever
    qint64 waitMs = 0; ///< what is left of its hold
};

/// The one row about delivery as a whole: its back-off, how many were ever delivered, how far the status feed
/// was read, and why a revoked kiosk takes no filings. Whoever calls brackets the statements in a
/// Transaction.
class DeliveryStore
{
public:
    explicit DeliveryStore(Database &database) : m_database(database) { }

    Result<DeliveryRow> row(const Uptime &now) const;
    Result<> failed(const Hold &hold);
    Result<> succeeded(qint64 filings);
    Result<> endHold();

    Result<QString> stopped() const; ///< reason word; null: filings are taken
    Result<> setStopped(const QString &reason);
    Result<QString> statusCursor() const;
    Result<> setStatusCursor(const QString &cursor);

private:
    Result<QString> text(const QString &column) const;

    Database &m_database;
};

} // namespace db
