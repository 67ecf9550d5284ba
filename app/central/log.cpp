// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/log.h"

namespace central {
Q_LOGGING_CATEGORY(log, "ventanilla.central", QtInfoMsg)
} // namespace central
