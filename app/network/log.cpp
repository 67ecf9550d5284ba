// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/log.h"

namespace network {
Q_LOGGING_CATEGORY(log, "ventanilla.network", QtInfoMsg)
} // namespace network
