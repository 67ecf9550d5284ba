// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include "db/hold.h"
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace db {

class Database;

struct VoidRow
{
    QString id, chain;
    qint64 sequence = 0;
    QByteArray digest;
    QString reason;
};

/// Filings that will never arrive, and the notices of it that the central service has not signed for yet.
/// Whoever calls brackets the statements in a Transaction.
class VoidStore
{
public:
    explicit VoidStore(Database &database) : m_database(database) { }

    /// sealed or set-aside → void; false: it was neither.
    Result<bool> add(const QString &id, const QString &reason, qint64 at);
    /// Whose deadline lies before `at`, and that nobody is sending now: ids.
    Result<QStringList> late(qint64 at, const Uptime &uptime) const;
    /// add() with the reason "expired"; its row says `expired` for good, for a resident may ask later.
    Result<bool> expire(const QString &id, qint64 at);
    Result<QList<VoidRow>> waiting(int limit) const; ///< oldest first
    /// The notice is signed for: it goes, the receipt stays, and the payload's retention time begins.
    Result<bool> received(const QString &id, const QByteArray &receipt, qint64 at);
    /// void, not signed for → sealed. The central service has it, so no deadline holds it back any more.
    Result<bool> undo(const QString &id, qint64 at);

private:
    Result<bool> notice(const Result<std::optional<qint64>> &moved, const QString &reason, qint64 at);
    Result<qint64> take(const QString &id); ///< the filing's number; 0: no notice waits

    Database &m_database;
};

} // namespace db
