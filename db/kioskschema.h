// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/migrations.h"

namespace db {

/// The kiosk's own database, `kiosk.sqlite` (application id "VNTK").
Schema kioskSchema();

} // namespace db
