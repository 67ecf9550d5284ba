// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/bustree.h"
#include "app/network/standing.h"
#include "app/network/wifinetwork.h"
#include <QList>
#include <optional>

/// What the objects of NetworkManager mean. The numbers are those of its D-Bus types (NMDeviceState and the
/// others).
namespace network {

constexpr uint activatedDevice = 100, failedDevice = 120; // NMDeviceState
constexpr uint activatedConnection = 2, deactivatedConnection = 4; // NMActiveConnectionState

Standing standingOf(const BusTree &tree);

/// The nearest first; of the same bars, by name: a list under a finger keeps still.
QList<WifiNetwork> networksOf(const BusTree &tree, const QSet<QByteArray> &kept);

/// The Wi-Fi device that can join something now, and the one that is connected before others.
std::optional<QDBusObjectPath> usableWifi(const BusTree &tree);

/// The nearest access point of a network, as `device` hears it.
struct AccessPoint
{
    QDBusObjectPath path;
    QByteArray ssid;
    Security security = Security::Other;
    uint strength = 0; ///< percent
};
std::optional<AccessPoint> nearest(
    const BusTree &tree, const QDBusObjectPath &device, const WifiNetwork &network);

} // namespace network
