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

/// A bus of its own, and a service of python3-dbusmock's on it that a test scripts: never the machine's.
class MockHouse
{
public:
    /// `script`: beside this file. `first`: what it answers once it is ready.
    MockHouse(const char *script, const char *service, const char *object, const char *first)
        : m_script(QLatin1String(script)), m_service(QLatin1String(service)), m_object(QLatin1String(object)),
          m_first(QLatin1String(first))
    {
        m_daemon.setStandardErrorFile(QProcess::nullDevice()); // it would like more file handles
        m_daemon.start(QStringLiteral("dbus-daemon"),
            { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--print-address") });
        if (m_daemon.waitForReadyRead(20000))
            m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~MockHouse()
    {
        end(m_mock);
        for (const QString &name : m_connections)
            QDBusConnection::disconnectFromBus(name);
        end(m_daemon);
    }

    /// As a program has it that comes to the bus.
    QDBusConnection bus()
    {
        m_connections.append(QStringLiteral("mockhouse-%1").arg(++s_count));
        return QDBusConnection::connectToBus(m_address, m_connections.last());
    }

    bool start()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), m_address);
        m_mock.setProcessEnvironment(environment);
        m_mock.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_mock.setStandardOutputFile(QProcess::nullDevice());
        m_mock.start(QStringLiteral("/usr/bin/python3"),
            { QStringLiteral("-B"), QStringLiteral("-m"), QStringLiteral("dbusmock"),
                QStringLiteral("--template"), QStringLiteral(PROJECT_ROOT "/tests/support/") + m_script });
        // Its name is there before its objects.
        m_isReady
            = QTest::qWaitFor([this] { return ask(m_first).type() == QDBusMessage::ReplyMessage; }, 20000);
        return m_isReady;
    }
    void stop()
    {
        end(m_mock);
        m_isReady = false;
    }

    /// Waits for the answer: whatever was signalled before it is on its way.
    QDBusMessage ask(const QString &method, const QVariantList &arguments = {})
    {
        if (!m_test)
            m_test = std::make_unique<QDBusConnection>(bus());
        QDBusMessage call = QDBusMessage::createMethodCall(
            m_service, m_object, QStringLiteral("org.freedesktop.DBus.Mock"), method);
        call.setArguments(arguments);
        const QDBusMessage answer = m_test->call(call);
        if (m_isReady && answer.type() != QDBusMessage::ReplyMessage)
            qWarning() << method << answer.errorName() << answer.errorMessage();
        return answer;
    }
    /// The error that a method of the service answers with; empty: none any more.
    void refuse(const char *method, const char *error)
    {
        ask(QStringLiteral("SetRefusal"), { QLatin1String(method), QLatin1String(error) });
    }

private:
    static void end(QProcess &process)
    {
        process.kill();
        process.waitForFinished();
    }

    inline static int s_count = 0;
    const QString m_script, m_service, m_object, m_first;
    QProcess m_daemon, m_mock;
    QString m_address;
    QStringList m_connections;
    std::unique_ptr<QDBusConnection> m_test;
    bool m_isReady = false;
};

} // namespace support
