// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/bus/tree.h"

namespace network {

using bus::Interfaces;
using bus::Objects;
using Texts = QMap<QString, QString>;

inline const QString service = QStringLiteral("org.freedesktop.NetworkManager");
inline const QString deviceInterface = QStringLiteral("org.freedesktop.NetworkManager.Device");
inline const QString wirelessInterface = QStringLiteral("org.freedesktop.NetworkManager.Device.Wireless");
inline const QString profileInterface = QStringLiteral("org.freedesktop.NetworkManager.Settings.Connection");
inline const QString activeInterface = QStringLiteral("org.freedesktop.NetworkManager.Connection.Active");

/// All that NetworkManager shows on the bus, and what it signals besides.
class BusTree : public bus::Tree
{
    Q_OBJECT
public:
    explicit BusTree(const QDBusConnection &bus, QObject *parent = nullptr);

Q_SIGNALS:
    void deviceStateChanged(const QDBusObjectPath &device, uint state, uint reason);
    void profileUpdated(const QDBusObjectPath &profile);

private Q_SLOTS:
    void onDeviceStateChanged(const QDBusMessage &message);
    void onProfileUpdated(const QDBusMessage &message);
};

/// The room's error for one of the bus. Its detail has the name of the error alone.
base::Error errorOf(const QDBusMessage &reply);

} // namespace network
