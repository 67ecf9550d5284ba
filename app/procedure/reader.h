// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"
#include <QByteArray>
#include <QJsonObject>

namespace procedure {

/// common.json: what all procedures share.
base::Result<Common> readCommon(const QByteArray &bytes);

/// One procedure's file, with the parts of `common` that it names. Structure and meaning are checked: ids,
/// texts, options, conditions and referrals. The whole JSON Schema is checkSchema()'s.
base::Result<Definition> readDefinition(const QByteArray &bytes, const Common &common);

/// Whether the file says of itself that it is a common block.
bool isCommon(const QByteArray &bytes);

/// Checks a file against resources/procedures/procedure.schema.json, which knows every member there is: what
/// reading alone would pass over, such as a member of tomorrow. As slow as reading. Errc::BadSchema with the
/// place in the detail.
base::Result<> checkSchema(const QByteArray &bytes);
base::Result<> checkSchema(const QJsonObject &root);

/// Both, for files that come from outside. What was made for a newer program is told as that.
base::Result<Definition> readStrictly(const QByteArray &bytes, const Common &common);
base::Result<Common> readCommonStrictly(const QByteArray &bytes);

} // namespace procedure
