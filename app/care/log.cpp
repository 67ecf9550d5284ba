// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/log.h"

namespace care {
Q_LOGGING_CATEGORY(log, "ventanilla.care", QtInfoMsg)
} // namespace care
