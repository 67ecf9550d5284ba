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

/// Who signs the catalogue, and under which authority kiosks believe it.
struct Publisher
{
    envelope::KeyPair catalogue;
    envelope::Certificate centralCa;
};

struct Terms
{
    QDateTime now;
    QDateTime validFrom = now, validUntil = now.addDays(400); ///< when kiosks may take it: see Publication
    bool withdraw = false; ///< what is offered now and is not among the files may go
    bool again = false; ///< a new number and new dates even if nothing else is new
};

/// From then on kiosks are offered just these files; their versions, and all earlier ones, stay known for
/// filings under way. A published version never changes nor comes back after a higher one. Its number, or
/// nothing if that is what is offered already. In the caller's transaction. Errors: BadProcedure with the
/// file and the reason.
base::Result<std::optional<qint64>> publish(
    Stores &stores, const QList<ProcedureFile> &files, const Publisher &publisher, const Terms &terms);

/// The procedures compiled into the program.
base::Result<> publishBuiltIn(Stores &stores, const Publisher &publisher, const QDateTime &now);

/// `*.json` of a folder, without schemas. Errors: BadProcedure (none there, unreadable).
base::Result<QList<ProcedureFile>> procedureFiles(const QString &folder);

} // namespace central
