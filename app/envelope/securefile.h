// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QString>

namespace envelope {

/// Who may read a file that is written here.
enum class Readers { OwnerOnly, Everyone };

/// Replaces `path` whole or not at all, and durably: exclusive temporary file made 0600, fsync, rename, fsync
/// of the folder. Errors: File.
base::Result<> writeDurably(const QString &path, const QByteArray &bytes, Readers readers);

/// Errors: File; KeyPermissions when anybody but the owner could read or write it.
base::Result<QByteArray> readPrivate(const QString &path, qint64 maxBytes = qint64(64) * 1024);

/// Errors: File.
base::Result<QByteArray> readPublic(const QString &path, qint64 maxBytes = qint64(1024) * 1024);

} // namespace envelope
