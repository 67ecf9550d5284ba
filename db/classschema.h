// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/migrations.h"

namespace db {

/// The workshops held on a kiosk, `classes.sqlite` (application id "VNTW"), apart from its filings.
Schema classSchema();

} // namespace db
