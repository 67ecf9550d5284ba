// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/bustree.h"

#include "app/base/event.h"
#include "app/network/codes.h"
#include "app/network/log.h"
#include <QDBusArgument>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>

namespace network {

namespace {

const QString managerInterface = QStringLiteral("org.freedesktop.DBus.ObjectManager");
const QString propertiesInterface = QStringLiteral("org.freedesktop.DBus.Properties");

} // namespace

BusTree::BusTree(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_bus(bus), m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    qDBusRegisterMetaType<Interfaces>();
    qDBusRegisterMetaType<Objects>();
    qDBusRegisterMetaType<Texts>();
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) {
            forget();
            if (!owner.isEmpty())
                fetch();
        });
    m_bus.connect(service, {}, managerInterface, QStringLiteral("InterfacesAdded"), this,
        SLOT(onInterfacesAdded(QDBusMessage)));
    m_bus.connect(service, {}, managerInterface, QStringLiteral("InterfacesRemoved"), this,
        SLOT(onInterfacesRemoved(QDBusMessage)));
    m_bus.connect(service, {}, propertiesInterface, QStringLiteral("PropertiesChanged"), this,
        SLOT(onPropertiesChanged(QDBusMessage)));
    m_bus.connect(service, {}, deviceInterface, QStringLiteral("StateChanged"), this,
        SLOT(onDeviceStateChanged(QDBusMessage)));
    m_bus.connect(
        service, {}, profileInterface, QStringLiteral("Updated"), this, SLOT(onProfileUpdated(QDBusMessage)));
    fetch();
}

QVariant BusTree::property(const QDBusObjectPath &path, const QString &interface, const QString &name) const
{
    return m_objects.value(path).value(interface).value(name);
}

void BusTree::call(const QDBusObjectPath &path, const QString &interface, const QString &method,
    const QVariantList &arguments, Answer answer) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path.path(), interface, method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message));
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer = std::move(answer)] {
        watcher->deleteLater();
        answer(watcher->reply());
    });
}

/// What is signalled before the answer is in the answer: the bus keeps the order.
void BusTree::fetch()
{
    call(QDBusObjectPath(QStringLiteral("/org/freedesktop")), managerInterface,
        QStringLiteral("GetManagedObjects"), {}, [this](const QDBusMessage &reply) {
            if (reply.type() != QDBusMessage::ReplyMessage) {
                qCInfo(log) << base::Event::NetworkUnmanaged << reply.errorName();
                return;
            }
            m_objects = qdbus_cast<Objects>(reply.arguments().value(0));
            Q_EMIT changed();
        });
}

void BusTree::forget()
{
    m_objects.clear();
    Q_EMIT changed();
}

void BusTree::onInterfacesAdded(const QDBusMessage &message)
{
    if (!isThere())
        return;
    Interfaces &object = m_objects[message.arguments().value(0).value<QDBusObjectPath>()];
    object.insert(qdbus_cast<Interfaces>(message.arguments().value(1)));
    Q_EMIT changed();
}

void BusTree::onInterfacesRemoved(const QDBusMessage &message)
{
    const auto object = m_objects.find(message.arguments().value(0).value<QDBusObjectPath>());
    if (object == m_objects.end())
        return;
    for (const QString &interface : message.arguments().value(1).toStringList())
        object->remove(interface);
    if (object->isEmpty())
        m_objects.erase(object);
    Q_EMIT changed();
}

void BusTree::onPropertiesChanged(const QDBusMessage &message)
{
    const auto object = m_objects.find(QDBusObjectPath(message.path()));
    if (object == m_objects.end())
        return;
    QVariantMap &properties = (*object)[message.arguments().value(0).toString()];
    properties.insert(qdbus_cast<QVariantMap>(message.arguments().value(1)));
    for (const QString &gone : message.arguments().value(2).toStringList())
        properties.remove(gone);
    Q_EMIT changed();
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
    const QString name = reply.errorName();
    const auto error = [&name](Errc code) { return base::Error { make_error_code(code), name }; };
    switch (QDBusError(reply).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
        return error(Errc::NoNetworkManager);
    case QDBusError::AccessDenied:
        return error(Errc::NotAllowed);
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return error(Errc::TimedOut);
    default:
        return error(name.endsWith(QLatin1String(".PermissionDenied")) ? Errc::NotAllowed : Errc::Failed);
    }
}

} // namespace network
