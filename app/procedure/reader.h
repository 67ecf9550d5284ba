// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"
#include <QByteArray>
#include <QJsonObject>

namespace procedure {

/// The common block of filer.json: who files, asked the same way in every procedure.
base::Result<QList<Field>> readFiler(const QByteArray &bytes);

/// One procedure's file, with `filer` as its common block. Structure and meaning are checked: ids, texts,
/// options, conditions and referrals. The whole JSON Schema is checkSchema()'s.
base::Result<Definition> readDefinition(const QByteArray &bytes, const QList<Field> &filer);

/// Checks a file against resources/procedures/procedure.schema.json, which knows every member there is: what
/// reading alone would pass over, such as a member of tomorrow. As slow as reading. Errc::BadSchema with the
/// place in the detail.
base::Result<> checkSchema(const QByteArray &bytes);
base::Result<> checkSchema(const QJsonObject &root);

/// Both, for files that come from outside. What was made for a newer program is told as that.
base::Result<Definition> readStrictly(const QByteArray &bytes, const QList<Field> &filer);

} // namespace procedure
