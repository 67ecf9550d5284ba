// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <optional>

namespace care {

/// What went wrong and what to do, for the technician; app/text speaks to residents.
QString message(const base::Error &error);

/// Why a catalogue was not taken, by room and enumerator, as a running kiosk says it and notes it:
/// "kiosk.CatalogueExpired". Nothing where the catalogue is not to blame.
std::optional<QString> catalogueRefusal(const QString &word);

} // namespace care
