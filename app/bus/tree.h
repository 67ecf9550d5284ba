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
#include <chrono>
#include <functional>

/// What the machine's services show on the system's bus.
namespace bus {

using Interfaces = QMap<QString, QVariantMap>; ///< properties by name, by interface
using Objects = QMap<QDBusObjectPath, Interfaces>;

/// A service that shows all it has through an ObjectManager.
struct Service
{
    QString name;
    QDBusObjectPath manager; ///< the object that lists all others
    bool isStarted = false; ///< the bus may start it when it is spoken to
};

/// All that one service shows on the bus, followed as it changes, so that nothing needs to be asked and
/// waited for. Empty while it is away. One thread, with its event loop; waits for nobody but the bus itself,
/// once, when it is made.
class Tree : public QObject
{
    Q_OBJECT
public:
    Tree(const QDBusConnection &bus, const Service &service, QObject *parent = nullptr);

    bool isThere() const { return !m_objects.isEmpty(); }
    const Objects &objects() const { return m_objects; }
    /// Null: there is no such object, interface or property.
    QVariant property(const QDBusObjectPath &path, const QString &interface, const QString &name) const;

    using Answer = std::function<void(const QDBusMessage &)>;
    static constexpr std::chrono::milliseconds usualPatience = std::chrono::seconds(25);
    /// `answer` is called later, with a reply or an error, unless this tree is gone by then.
    void call(const QDBusObjectPath &path, const QString &interface, const QString &method,
        const QVariantList &arguments, Answer answer,
        std::chrono::milliseconds patience = usualPatience) const;

Q_SIGNALS:
    void changed();
    void unanswered(const QString &error); ///< it does not run, or does not say what it has; its name alone

protected:
    QDBusConnection m_bus;

private Q_SLOTS:
    void onInterfacesAdded(const QDBusMessage &message);
    void onInterfacesRemoved(const QDBusMessage &message);
    void onPropertiesChanged(const QDBusMessage &message);

private:
    void fetch();
    void forget();

    const Service m_service;
    QDBusServiceWatcher m_watcher;
    Objects m_objects;
};

/// What a room calls what kept a call from being done.
struct Failures
{
    std::error_code notThere; ///< the service
    std::error_code notAllowed; ///< by the bus, or by polkit as the services put it
    std::error_code timedOut;
    std::error_code other;
};
/// Its detail is the error's name. The words of the service are not looked at: they may tell more than they
/// should.
base::Error errorOf(const QDBusMessage &reply, const Failures &failures);

} // namespace bus
