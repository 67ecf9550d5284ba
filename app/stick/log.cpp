// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stick/log.h"

namespace stick {
Q_LOGGING_CATEGORY(log, "ventanilla.stick", QtInfoMsg)
} // namespace stick
