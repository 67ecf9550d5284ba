// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace window {

/// Tells systemd that the kiosk is ready, and from then on, out of the event loop of the window's thread,
/// that it still answers: twice in the time of the unit's WatchdogSec, which kills and restarts it otherwise.
/// And whether anybody is there (`systemctl show -P StatusText`), for whoever wants to restart it. Where
/// nobody listens (no NOTIFY_SOCKET) it does nothing.
class Watchdog : public QObject
{
    Q_OBJECT
public:
    Watchdog();

    void begin(); ///< the first page is painted
    /// The program ends, and does not begin anew: from then on systemd waits TimeoutStopSec for that.
    static void sayStopping();
    void tellAtRest(bool isAtRest); ///< status "idle" or "busy": packaging/session/ventanilla-update reads it

private:
    QTimer m_signs;
};

} // namespace window
