// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bus/tree.h"

#include <QDBusArgument>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>

namespace bus {

namespace {

const QString managerInterface = QStringLiteral("org.freedesktop.DBus.ObjectManager");
const QString propertiesInterface = QStringLiteral("org.freedesktop.DBus.Properties");

} // namespace

Tree::Tree(const QDBusConnection &bus, const Service &service, QObject *parent)
    : QObject(parent), m_bus(bus), m_service(service),
      m_watcher(service.name, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    qDBusRegisterMetaType<Interfaces>();
    qDBusRegisterMetaType<Objects>();
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) {
            forget();
            if (!owner.isEmpty())
                fetch();
        });
    m_bus.connect(service.name, {}, managerInterface, QStringLiteral("InterfacesAdded"), this,
        SLOT(onInterfacesAdded(QDBusMessage)));
    m_bus.connect(service.name, {}, managerInterface, QStringLiteral("InterfacesRemoved"), this,
        SLOT(onInterfacesRemoved(QDBusMessage)));
    m_bus.connect(service.name, {}, propertiesInterface, QStringLiteral("PropertiesChanged"), this,
        SLOT(onPropertiesChanged(QDBusMessage)));
    fetch();
}

QVariant Tree::property(const QDBusObjectPath &path, const QString &interface, const QString &name) const
{
    return m_objects.value(path).value(interface).value(name);
}

void Tree::call(const QDBusObjectPath &path, const QString &interface, const QString &method,
    const QVariantList &arguments, Answer answer, std::chrono::milliseconds patience) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_service.name, path.path(), interface, method);
    message.setArguments(arguments);
    message.setAutoStartService(m_service.isStarted);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, int(patience.count())));
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer = std::move(answer)] {
        watcher->deleteLater();
        answer(watcher->reply());
    });
}

/// What is signalled before the answer is in the answer: the bus keeps the order.
void Tree::fetch()
{
    call(m_service.manager, managerInterface, QStringLiteral("GetManagedObjects"), {},
        [this](const QDBusMessage &reply) {
            if (reply.type() != QDBusMessage::ReplyMessage) {
                Q_EMIT unanswered(reply.errorName());
                return;
            }
            m_objects = qdbus_cast<Objects>(reply.arguments().value(0));
            Q_EMIT changed();
        });
}

void Tree::forget()
{
    m_objects.clear();
    Q_EMIT changed();
}

void Tree::onInterfacesAdded(const QDBusMessage &message)
{
    if (!isThere())
        return;
    Interfaces &object = m_objects[message.arguments().value(0).value<QDBusObjectPath>()];
    object.insert(qdbus_cast<Interfaces>(message.arguments().value(1)));
    Q_EMIT changed();
}

void Tree::onInterfacesRemoved(const QDBusMessage &message)
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

void Tree::onPropertiesChanged(const QDBusMessage &message)
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

base::Error errorOf(const QDBusMessage &reply, const Failures &failures)
{
    const QString name = reply.errorName();
    switch (QDBusError(reply).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
        return { failures.notThere, name };
    case QDBusError::AccessDenied:
        return { failures.notAllowed, name };
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return { failures.timedOut, name };
    default:
        break;
    }
    const bool isRefused = name.endsWith(QLatin1String(".PermissionDenied"))
        || name.contains(QLatin1String(".NotAuthorized")); // and .NotAuthorizedCanObtain, …Dismissed
    return { isRefused ? failures.notAllowed : failures.other, name };
}

} // namespace bus
