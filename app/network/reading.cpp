// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/reading.h"

#include <QDBusArgument>
#include <QHostAddress>
#include <QSet>

namespace network {

namespace {

const QDBusObjectPath manager(QStringLiteral("/org/freedesktop/NetworkManager"));
const QString wiredInterface = QStringLiteral("org.freedesktop.NetworkManager.Device.Wired");
const QString accessPointInterface = QStringLiteral("org.freedesktop.NetworkManager.AccessPoint");

constexpr uint unmanaged = 10, unavailable = 20, disconnected = 30; // NMDeviceState
constexpr uint ethernet = 1; // NMDeviceType
constexpr uint infrastructure = 2; // NM80211Mode

QVariant managerProperty(const BusTree &tree, const char *name)
{
    return tree.property(manager, service, QLatin1String(name));
}

uint stateOf(const BusTree &tree, const QDBusObjectPath &device)
{
    return tree.property(device, deviceInterface, QStringLiteral("State")).toUInt();
}

QList<QDBusObjectPath> having(const BusTree &tree, const QString &interface)
{
    QList<QDBusObjectPath> paths;
    for (auto object = tree.objects().begin(); object != tree.objects().end(); ++object)
        if (object->contains(interface))
            paths.append(object.key());
    return paths;
}

/// As GNOME draws them.
int barsOf(uint strength)
{
    return strength > 80 ? 4 : strength > 55 ? 3 : strength > 30 ? 2 : strength > 5 ? 1 : 0;
}

/// NM80211ApFlags and NM80211ApSecurityFlags; what several ways lead into is judged by the easiest.
Security securityOf(const QVariantMap &accessPoint)
{
    constexpr uint privacy = 0x1, psk = 0x100, eap = 0x200, sae = 0x400, owe = 0x800, oweTransition = 0x1000,
                   eapSuiteB = 0x2000;
    const uint flags = accessPoint.value(QStringLiteral("WpaFlags")).toUInt()
        | accessPoint.value(QStringLiteral("RsnFlags")).toUInt();
    if (flags & psk)
        return Security::WpaPsk;
    if (flags & sae)
        return Security::Wpa3Sae;
    if (flags & owe)
        return Security::EnhancedOpen;
    if (flags & (eap | eapSuiteB))
        return Security::Enterprise;
    if (flags & ~oweTransition)
        return Security::Other;
    return accessPoint.value(QStringLiteral("Flags")).toUInt() & privacy ? Security::Wep : Security::Open;
}

QList<AccessPoint> heardBy(const BusTree &tree, const QDBusObjectPath &device)
{
    QList<AccessPoint> heard;
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(
        tree.property(device, wirelessInterface, QStringLiteral("AccessPoints")));
    for (const QDBusObjectPath &path : paths) {
        const QVariantMap point = tree.objects().value(path).value(accessPointInterface);
        const QByteArray ssid = point.value(QStringLiteral("Ssid")).toByteArray();
        const bool isHidden = ssid.count('\0') == ssid.size();
        if (!isHidden && point.value(QStringLiteral("Mode")).toUInt() == infrastructure)
            heard.append({ path, ssid, securityOf(point), point.value(QStringLiteral("Strength")).toUInt() });
    }
    return heard;
}

std::optional<AccessPoint> joinedBy(const BusTree &tree, const QDBusObjectPath &device)
{
    if (stateOf(tree, device) != activatedDevice)
        return {};
    const auto path = tree.property(device, wirelessInterface, QStringLiteral("ActiveAccessPoint"))
                          .value<QDBusObjectPath>();
    const auto heard = heardBy(tree, device);
    const auto joined = std::find_if(
        heard.begin(), heard.end(), [&path](const AccessPoint &point) { return point.path == path; });
    return joined == heard.end() ? std::nullopt : std::optional(*joined);
}

/// The first of an IP4Config or IP6Config that reaches further than its own cable.
QString addressIn(const BusTree &tree, const QDBusObjectPath &config, const QString &interface)
{
    const auto list
        = qdbus_cast<QList<QVariantMap>>(tree.property(config, interface, QStringLiteral("AddressData")));
    for (const QVariantMap &one : list) {
        const QString address = one.value(QStringLiteral("address")).toString();
        if (!QHostAddress(address).isLinkLocal())
            return address;
    }
    return {};
}

QString addressOf(const BusTree &tree, const QDBusObjectPath &connection)
{
    const auto config = [&](const char *name) {
        return tree.property(connection, activeInterface, QLatin1String(name)).value<QDBusObjectPath>();
    };
    const QString address
        = addressIn(tree, config("Ip4Config"), QStringLiteral("org.freedesktop.NetworkManager.IP4Config"));
    return address.isEmpty()
        ? addressIn(tree, config("Ip6Config"), QStringLiteral("org.freedesktop.NetworkManager.IP6Config"))
        : address;
}

Cable cableOf(const BusTree &tree, const QDBusObjectPath &device)
{
    const uint state = stateOf(tree, device);
    if (state <= unmanaged) {
        // Containers and bridges have wired devices of their own that are nobody's cable.
        const bool isSocket
            = tree.property(device, deviceInterface, QStringLiteral("DeviceType")).toUInt() == ethernet;
        return isSocket ? Cable::Foreign : Cable::Absent;
    }
    if (state == activatedDevice)
        return Cable::Connected;
    return tree.property(device, wiredInterface, QStringLiteral("Carrier")).toBool() ? Cable::Waiting
                                                                                     : Cable::Unplugged;
}

Wifi wifiOf(const BusTree &tree, const QDBusObjectPath &device)
{
    const uint state = stateOf(tree, device);
    if (state <= unmanaged)
        return Wifi::Foreign;
    if (!managerProperty(tree, "WirelessEnabled").toBool()
        || !managerProperty(tree, "WirelessHardwareEnabled").toBool())
        return Wifi::Off;
    if (state <= unavailable)
        return Wifi::Unusable;
    if (state == activatedDevice)
        return Wifi::Connected;
    return state > disconnected && state < activatedDevice ? Wifi::Joining : Wifi::Ready;
}

/// Of several devices, the one that is furthest.
template <typename State>
State furthest(
    const BusTree &tree, const QString &interface, State (*of)(const BusTree &, const QDBusObjectPath &))
{
    State best = State::Absent;
    for (const QDBusObjectPath &device : having(tree, interface))
        best = std::max(best, of(tree, device));
    return best;
}

Connectivity connectivityOf(const BusTree &tree)
{
    // NMConnectivityState. Where nothing looks further, a way out that there is counts as full: that is no
    // knowledge.
    const bool isLooking = managerProperty(tree, "ConnectivityCheckAvailable").toBool()
        && managerProperty(tree, "ConnectivityCheckEnabled").toBool();
    switch (managerProperty(tree, "Connectivity").toUInt()) {
    case 1:
        return Connectivity::None;
    case 2:
        return Connectivity::Portal;
    case 3:
        return Connectivity::Limited;
    case 4:
        return isLooking ? Connectivity::Full : Connectivity::Unknown;
    default:
        return Connectivity::Unknown;
    }
}

} // namespace

Standing standingOf(const BusTree &tree)
{
    Standing standing;
    standing.isThere = tree.isThere();
    if (!standing.isThere)
        return standing;
    standing.connectivity = connectivityOf(tree);
    standing.cable = furthest(tree, wiredInterface, cableOf);
    standing.wifi = furthest(tree, wirelessInterface, wifiOf);
    const auto primary = managerProperty(tree, "PrimaryConnection").value<QDBusObjectPath>();
    const QVariantMap connection = tree.objects().value(primary).value(activeInterface);
    if (connection.isEmpty())
        return standing;
    const QString type = connection.value(QStringLiteral("Type")).toString();
    standing.medium = type == QLatin1String("802-3-ethernet") ? Medium::Cable
        : type == QLatin1String("802-11-wireless")            ? Medium::Wifi
                                                              : Medium::Other;
    standing.name = connection.value(QStringLiteral("Id")).toString();
    standing.address = addressOf(tree, primary);
    if (standing.medium != Medium::Wifi)
        return standing;
    for (const auto &device : qdbus_cast<QList<QDBusObjectPath>>(connection.value(QStringLiteral("Devices"))))
        if (const auto point = joinedBy(tree, device)) {
            standing.name = nameOf(point->ssid);
            standing.bars = barsOf(point->strength);
        }
    return standing;
}

std::optional<QDBusObjectPath> usableWifi(const BusTree &tree)
{
    std::optional<QDBusObjectPath> best;
    for (const QDBusObjectPath &device : having(tree, wirelessInterface))
        if (wifiOf(tree, device) >= Wifi::Ready && (!best || wifiOf(tree, device) > wifiOf(tree, *best)))
            best = device;
    return best;
}

QList<WifiNetwork> networksOf(const BusTree &tree, const QSet<QByteArray> &kept)
{
    const auto device = usableWifi(tree);
    if (!device)
        return {};
    auto heard = heardBy(tree, *device);
    std::stable_sort(heard.begin(), heard.end(),
        [](const AccessPoint &one, const AccessPoint &other) { return one.strength > other.strength; });
    const auto joined = joinedBy(tree, *device);
    QList<WifiNetwork> networks;
    for (const AccessPoint &point : heard) {
        const auto isThis = [&point](const auto &other) {
            return other.ssid == point.ssid && isSameKind(other.security, point.security);
        };
        if (std::none_of(networks.begin(), networks.end(), isThis))
            networks.append({ point.ssid, nameOf(point.ssid), barsOf(point.strength), point.security,
                joined && isThis(*joined), kept.contains(point.ssid) });
    }
    std::sort(networks.begin(), networks.end(), [](const WifiNetwork &one, const WifiNetwork &other) {
        return std::tie(other.bars, one.name, one.ssid, one.security)
            < std::tie(one.bars, other.name, other.ssid, other.security);
    });
    return networks;
}

std::optional<AccessPoint> nearest(
    const BusTree &tree, const QDBusObjectPath &device, const WifiNetwork &network)
{
    std::optional<AccessPoint> best;
    for (const AccessPoint &point : heardBy(tree, device))
        if (point.ssid == network.ssid && isSameKind(point.security, network.security)
            && (!best || point.strength > best->strength))
            best = point;
    return best;
}

} // namespace network
