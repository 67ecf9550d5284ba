// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

namespace db {

enum class ListKind { Trust, Catalogue };

struct SignedList
{
    qint64 number = 0;
    QByteArray bytes; ///< CMS
};

struct PublishedProcedure
{
    QString id;
    int version = 0;
    QByteArray digest, file;
};

/// The signed lists, and every version of every procedure that was ever published. The caller holds the
/// transaction.
class PublicationStore
{
public:
    explicit PublicationStore(Database &database) : m_database(database) { }

    Result<std::optional<SignedList>> latest(ListKind kind);
    Result<> publish(ListKind kind, const SignedList &list, const QString &issuedAt);

    Result<> addProcedure(const PublishedProcedure &procedure); ///< Kind::Constraint: that version is there
    Result<std::optional<PublishedProcedure>> procedure(const QString &id, int version);
    Result<QList<int>> versions(const QString &id); ///< newest first
    Result<QList<PublishedProcedure>> newestProcedures();

private:
    Database &m_database;
};

} // namespace db
