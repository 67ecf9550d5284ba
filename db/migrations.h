// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include <QList>
#include <QStringList>

namespace db {

class Database;

/// Whose database it is and how it came to its present shape: `folder` (a resource or a real one) holds
/// `0001_name.sql`, `0002_name.sql` … without a gap. A statement ends at an empty line; a file is applied in
/// one transaction, which also raises `user_version` to its number. A landed file never changes. One that
/// begins with `-- readable from NNNN` promises that programs which know no later one than that may go on
/// using the store that it leaves (db/README.md, "Forward and back").
struct Schema
{
    quint32 applicationId = 0; ///< PRAGMA application_id; not 0
    QString folder;
    QStringList fleeting = {}; ///< tables whose rows no copy takes along: what is deleted is to be gone
};

struct Migration
{
    int number = 0;
    QString name; ///< file name, for messages
    QStringList statements;
    int readableFrom = 0; ///< the oldest version whose programs may use the store once this is applied

    /// Errors: Other; also for one that promises to be readable and does more than to add.
    static Result<QList<Migration>> load(const Schema &schema);
};

/// PRAGMA user_version: whose shape the store has, and from which version on programs may use it.
struct SchemaMark
{
    int version = 0; ///< of the newest migration that was applied; 0: none
    int readableFrom = 0; ///< never more than `version`

    static SchemaMark of(const Migration &migration) { return { migration.number, migration.readableFrom }; }
    static SchemaMark read(qint64 userVersion);
    /// Without a promise it is the version alone, as in stores from before there were any.
    qint64 toUserVersion() const
    {
        return version + (readableFrom < version ? qint64(readableFrom) << 16 : 0);
    }
};

} // namespace db
