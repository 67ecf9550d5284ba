// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/error.h"

#include <QSqlError>

namespace db {

namespace {

// Primary result codes: sqlite.org/rescode.html. An extended code carries its primary in the low byte.
Error::Kind kindOf(int native)
{
    switch (native & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Error::Kind::Busy;
    case 8: // SQLITE_READONLY
        return Error::Kind::ReadOnly;
    case 10: // SQLITE_IOERR
        return Error::Kind::InputOutput;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Error::Kind::Corrupt;
    case 13: // SQLITE_FULL
        return Error::Kind::DiskFull;
    case 19: // SQLITE_CONSTRAINT
        return Error::Kind::Constraint;
    default:
        return Error::Kind::Other;
    }
}

} // namespace

Error Error::of(const QSqlError &error)
{
    const int native = error.nativeErrorCode().toInt();
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return { kindOf(native), native, text };
}

QString Error::toString() const
{
    const char *name = QMetaEnum::fromType<Kind>().valueToKey(static_cast<int>(kind));
    return QStringLiteral("%1 (%2): %3").arg(QLatin1String(name)).arg(native).arg(detail);
}

} // namespace db
