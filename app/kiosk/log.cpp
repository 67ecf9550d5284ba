// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/log.h"

namespace kiosk {
Q_LOGGING_CATEGORY(log, "ventanilla.kiosk", QtInfoMsg)
} // namespace kiosk
