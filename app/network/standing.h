// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/codes.h"
#include <QString>

namespace network {

/// How the kiosk hangs on a network now.
struct Standing
{
    bool isThere = false; ///< NetworkManager runs; without it all the rest says nothing
    Connectivity connectivity = Connectivity::Unknown;
    Medium medium = Medium::None; ///< what carries the way to the world, or would
    QString name; ///< of the Wi-Fi network, or of what NetworkManager calls the connection
    int bars = 0; ///< 0 to 4; of a Wi-Fi network alone
    QString address; ///< "192.168.1.34"; empty: none
    Cable cable = Cable::Absent;
    Wifi wifi = Wifi::Absent;

    bool operator==(const Standing &) const = default;
};

} // namespace network
