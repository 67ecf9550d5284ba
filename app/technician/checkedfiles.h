// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "app/technician/command.h"

/// What the commands that proofread have in common.
namespace technician {

using Files = QList<procedure::Catalogue::File>;

/// Of a folder, the files in it that are no schema. Errors: base::Errc::CannotRead.
base::Result<Files> readFiles(const QStringList &paths);

command::Option languagesOption();
QStringList languagesOf(const Call &call); ///< Spanish where nothing is said

QDate today(const base::Clock &clock); ///< where the residents are

} // namespace technician
