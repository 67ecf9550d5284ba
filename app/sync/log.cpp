// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/log.h"

namespace syncing {
Q_LOGGING_CATEGORY(log, "ventanilla.sync", QtInfoMsg)
} // namespace syncing
