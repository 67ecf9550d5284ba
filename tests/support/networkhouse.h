// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/mockhouse.h"

namespace support {

/// A NetworkManager that a test scripts (networkmanager.py).
class NetworkHouse : public MockHouse
{
public:
    NetworkHouse()
        : MockHouse("networkmanager.py", "org.freedesktop.NetworkManager", "/org/freedesktop", "Profiles")
    {
    }

    QString addWifi(int state = 30)
    {
        const QString device
            = path("AddWiFiDevice", { QStringLiteral("wifi"), QStringLiteral("wlan0"), state });
        ask(QStringLiteral("AllowScans"), { device });
        return device;
    }
    QString addCable(int state)
    {
        return path("AddEthernetDevice", { QStringLiteral("cable"), QStringLiteral("eth0"), state });
    }
    /// `security`: NM80211ApSecurityFlags; the access point's object.
    QString addPoint(const QString &device, const QString &ssid, uint strength, uint security = psk)
    {
        const QString name = QStringLiteral("point%1").arg(++m_points);
        const QString address = QStringLiteral("00:11:22:33:44:%1").arg(m_points, 2, 16, QLatin1Char('0'));
        return path("AddAccessPoint",
            { device, name, ssid, address, 2U, 2412U, 54000U, QVariant::fromValue(uchar(strength)),
                security });
    }
    void change(const QString &path, const QVariantMap &properties)
    {
        ask(QStringLiteral("Change"), { path, properties });
    }
    void goes(const char *outcome) { ask(QStringLiteral("SetOutcome"), { QLatin1String(outcome) }); }
    QList<QVariantMap> written()
    {
        return qdbus_cast<QList<QVariantMap>>(ask(QStringLiteral("Written")).arguments().value(0));
    }
    int profiles() { return ask(QStringLiteral("Profiles")).arguments().value(0).toInt(); }

    static constexpr uint psk = 0x188;
    inline static const QString manager = QStringLiteral("/org/freedesktop/NetworkManager");

private:
    QString path(const char *method, const QVariantList &arguments)
    {
        return ask(QLatin1String(method), arguments).arguments().value(0).toString();
    }

    int m_points = 0;
};

} // namespace support
