// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/central/stores.h"
#include "app/envelope/keystore.h"
#include "app/procedure/definition.h"
#include <QDateTime>
#include <QList>

namespace central {

struct ProcedureFile
{
    QString name;
    QByteArray bytes;
};

/// Adds versions that are new and signs a new catalogue with the newest of each; its number, or nothing if no
/// file was new. A published version never changes. In the caller's transaction. Errors: BadProcedure.
base::Result<std::optional<qint64>> publish(Stores &stores, const QList<ProcedureFile> &files,
    const envelope::KeyPair &catalogueKey, const QDateTime &now);

/// The procedures compiled into the program.
base::Result<> publishBuiltIn(Stores &stores, const envelope::KeyPair &catalogueKey, const QDateTime &now);

/// `*.json` of a folder, without `filer.json` and schemas. Errors: BadProcedure (none there, unreadable).
base::Result<QList<ProcedureFile>> procedureFiles(const QString &folder);

/// A published file, read with the common block that is compiled in.
base::Result<procedure::Definition> readPublished(const QByteArray &file);

} // namespace central
