// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

namespace db {

/// A slip that is to go by e-mail, as it is taken for a try.
struct DueMail
{
    qint64 filing = 0; ///< its number
    QString id; ///< the filing's
    int tries = 0; ///< with this one
    QString putOffSince; ///< empty: its mailbox has not said "later"
};

struct MailRow
{
    QString state, word, nextAt;
    int tries = 0;
};

/// Slips that residents wished by e-mail, one for a filing at most. The caller holds the transaction.
class MailStore
{
public:
    explicit MailStore(Database &database) : m_database(database) { }

    /// Nothing where the filing is not `opened`: it was withdrawn before.
    Result<> wish(qint64 filing, const QString &at);
    /// The one that has been due longest; nobody else takes it before `until`. Nothing: none is due.
    Result<std::optional<DueMail>> take(const QString &at, const QString &until);
    Result<> sent(qint64 filing, const QString &at);
    Result<> later(const DueMail &mail, const QString &word, const QString &nextAt, const QString &at);
    Result<> dropped(qint64 filing, const QString &word, const QString &at);
    /// Those that were dropped with one of these words wait again; how many.
    Result<qint64> again(const QStringList &words, const QString &at);

    Result<std::optional<MailRow>> find(qint64 filing);
    Result<QList<QPair<QString, qint64>>> countsByState();

private:
    Database &m_database;
};

} // namespace db
