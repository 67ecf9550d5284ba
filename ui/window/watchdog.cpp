// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/watchdog.h"

#include <chrono>
#include <systemd/sd-daemon.h>

namespace window {

Watchdog::Watchdog()
{
    connect(&m_signs, &QTimer::timeout, this, [] { sd_notify(0, "WATCHDOG=1"); });
}

void Watchdog::sayStopping()
{
    sd_notify(0, "STOPPING=1");
}

void Watchdog::begin()
{
    sd_notify(0, "READY=1");
    uint64_t patience = 0; // microseconds
    if (sd_watchdog_enabled(0, &patience) > 0)
        m_signs.start(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(patience / 2)));
}

void Watchdog::tellAtRest(bool isAtRest)
{
    sd_notify(0, isAtRest ? "STATUS=idle" : "STATUS=busy");
}

} // namespace window
