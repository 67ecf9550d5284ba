// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/hold.h"

namespace db {

QString waitOf(const QString &table)
{
    return QStringLiteral(
        "CASE WHEN %1.held_until IS NULL THEN 0 WHEN %1.held_boot = ? THEN max(0, %1.held_until - ?) "
        "ELSE max(0, %1.held_for - ?) END")
        .arg(table);
}

} // namespace db
