// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace technician {

/// What went wrong and what to do, for the technician; app/text speaks to residents.
QString message(const base::Error &error);

} // namespace technician
