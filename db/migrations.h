// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include <QList>
#include <QStringList>

namespace db {

class Database;

/// Whose database it is and how it came to its present shape: `folder` (a resource or a real one) holds
/// `0001_name.sql`, `0002_name.sql` … without a gap. A statement ends at an empty line; a file is applied in
/// one transaction, which also raises `user_version` to its number. A landed file never changes.
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

    static Result<QList<Migration>> load(const Schema &schema);
};

} // namespace db
