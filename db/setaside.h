// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include <QStringList>

namespace db {

/// Moves a database with its -wal and -shm to `<path>.<why>-<UTC time>`, never losing a byte: at any moment
/// of a power cut at least one complete set of the three exists. Returns the new path.
Result<QString> setAside(const QString &path, const QString &why = QStringLiteral("corrupt"));

/// The databases that setAside() has left beside this one.
QStringList setAsideFrom(const QString &path);

/// Makes a rename or a new file in the folder of `path` durable.
Result<> syncFolderOf(const QString &path);

} // namespace db
