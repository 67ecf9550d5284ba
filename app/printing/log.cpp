// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/log.h"

namespace printing {
Q_LOGGING_CATEGORY(log, "ventanilla.printing", QtInfoMsg)
} // namespace printing
