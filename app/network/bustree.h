// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QMap>
#include <QObject>
#include <QVariantMap>
#include <functional>

namespace network {

using Interfaces = QMap<QString, QVariantMap>; ///< properties by name, by interface
using Objects = QMap<QDBusObjectPath, Interfaces>;
using Texts = QMap<QString, QString>;

inline const QString service = QStringLiteral("org.freedesktop.NetworkManager");
inline const QString deviceInterface = QStringLiteral("org.freedesktop.NetworkManager.Device");
inline const QString wirelessInterface = QStringLiteral("org.freedesktop.NetworkManager.Device.Wireless");
inline const QString profileInterface = QStringLiteral("org.freedesktop.NetworkManager.Settings.Connection");
inline const QString activeInterface = QStringLiteral("org.freedesktop.NetworkManager.Connection.Active");

/// All that NetworkManager shows on the bus, followed as it changes, so that nothing needs to be asked and
/// waited for. Empty while it is away. One thread, with its event loop; waits for nobody but the bus itself,
/// once, when it is made.
class BusTree : public QObject
{
    Q_OBJECT
public:
    explicit BusTree(const QDBusConnection &bus, QObject *parent = nullptr);

    bool isThere() const { return !m_objects.isEmpty(); }
    const Objects &objects() const { return m_objects; }
    /// Null: there is no such object, interface or property.
    QVariant property(const QDBusObjectPath &path, const QString &interface, const QString &name) const;

    using Answer = std::function<void(const QDBusMessage &)>;
    /// `answer` is called later, with a reply or an error, unless this tree is gone by then.
    void call(const QDBusObjectPath &path, const QString &interface, const QString &method,
        const QVariantList &arguments, Answer answer) const;

Q_SIGNALS:
    void changed();
    void deviceStateChanged(const QDBusObjectPath &device, uint state, uint reason);
    void profileUpdated(const QDBusObjectPath &profile);

private Q_SLOTS:
    void onInterfacesAdded(const QDBusMessage &message);
    void onInterfacesRemoved(const QDBusMessage &message);
    void onPropertiesChanged(const QDBusMessage &message);
    void onDeviceStateChanged(const QDBusMessage &message);
    void onProfileUpdated(const QDBusMessage &message);

private:
    void fetch();
    void forget();

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    Objects m_objects;
};

/// The room's error for one of the bus. Its detail has the name of the error alone: the words may tell more
/// than they should.
base::Error errorOf(const QDBusMessage &reply);

} // namespace network
