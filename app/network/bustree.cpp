// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/bustree.h"

#include "app/base/event.h"
#include "app/network/codes.h"
#include "app/network/log.h"
#include <QDBusMetaType>

namespace network {

BusTree::BusTree(const QDBusConnection &bus, QObject *parent)
    : Tree(bus, { service, QDBusObjectPath(QStringLiteral("/org/freedesktop")) }, parent)
{
    qDBusRegisterMetaType<Texts>();
    m_bus.connect(service, {}, deviceInterface, QStringLiteral("StateChanged"), this,
        SLOT(onDeviceStateChanged(QDBusMessage)));
    m_bus.connect(
        service, {}, profileInterface, QStringLiteral("Updated"), this, SLOT(onProfileUpdated(QDBusMessage)));
    connect(this, &Tree::unanswered, this,
        [](const QString &error) { qCInfo(log) << base::Event::NetworkUnmanaged << error; });
}

void BusTree::onDeviceStateChanged(const QDBusMessage &message)
{
    Q_EMIT deviceStateChanged(QDBusObjectPath(message.path()), message.arguments().value(0).toUInt(),
        message.arguments().value(2).toUInt());
}

void BusTree::onProfileUpdated(const QDBusMessage &message)
{
    Q_EMIT profileUpdated(QDBusObjectPath(message.path()));
}

base::Error errorOf(const QDBusMessage &reply)
{
    return bus::errorOf(reply, { Errc::NoNetworkManager, Errc::NotAllowed, Errc::TimedOut, Errc::Failed });
}

} // namespace network
