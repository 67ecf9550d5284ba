// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QProcess>
#include <QTest>

namespace support {

/// A bus of its own, and a NetworkManager on it that a test scripts (networkmanager.py): never the machine's.
class NetworkHouse
{
public:
    NetworkHouse()
    {
        m_daemon.setStandardErrorFile(QProcess::nullDevice()); // it would like more file handles
        m_daemon.start(QStringLiteral("dbus-daemon"),
            { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--print-address") });
        if (m_daemon.waitForReadyRead(20000))
            m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~NetworkHouse()
    {
        end(m_manager);
        for (const QString &name : m_connections)
            QDBusConnection::disconnectFromBus(name);
        end(m_daemon);
    }

    /// As a program has it that comes to the bus.
    QDBusConnection bus()
    {
        m_connections.append(QStringLiteral("networkhouse-%1").arg(++s_count));
        return QDBusConnection::connectToBus(m_address, m_connections.last());
    }

    bool start()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), m_address);
        m_manager.setProcessEnvironment(environment);
        m_manager.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_manager.setStandardOutputFile(QProcess::nullDevice());
        m_manager.start(QStringLiteral("/usr/bin/python3"),
            { QStringLiteral("-B"), QStringLiteral("-m"), QStringLiteral("dbusmock"),
                QStringLiteral("--template"),
                QStringLiteral(PROJECT_ROOT "/tests/support/networkmanager.py") });
        // Its name is there before its objects.
        m_isReady = QTest::qWaitFor(
            [this] { return ask(QStringLiteral("Profiles")).type() == QDBusMessage::ReplyMessage; }, 20000);
        return m_isReady;
    }
    void stop()
    {
        end(m_manager);
        m_isReady = false;
    }

    /// Waits for the answer: whatever was signalled before it is on its way.
    QDBusMessage ask(const QString &method, const QVariantList &arguments = {})
    {
        if (!m_test)
            m_test = std::make_unique<QDBusConnection>(bus());
        QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.NetworkManager"),
            QStringLiteral("/org/freedesktop"), QStringLiteral("org.freedesktop.DBus.Mock"), method);
        call.setArguments(arguments);
        const QDBusMessage answer = m_test->call(call);
        if (m_isReady && answer.type() != QDBusMessage::ReplyMessage)
            qWarning() << method << answer.errorName() << answer.errorMessage();
        return answer;
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
    /// The error that a method of NetworkManager answers with.
    void refuse(const char *method, const char *error)
    {
        ask(QStringLiteral("SetRefusal"), { QLatin1String(method), QLatin1String(error) });
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
    static void end(QProcess &process)
    {
        process.kill();
        process.waitForFinished();
    }

    inline static int s_count = 0;
    QProcess m_daemon, m_manager;
    QString m_address;
    QStringList m_connections;
    std::unique_ptr<QDBusConnection> m_test;
    int m_points = 0;
    bool m_isReady = false;
};

} // namespace support
