// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/migrations.h"

namespace db {

/// The central service's database, `central.sqlite` (application id "VNTC").
Schema centralSchema();

} // namespace db
