// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace support {

/// nginx with the configuration that is shipped, before a central service on loopback; only its name, paths
/// and ports are other ones. Ended at the latest with this object.
class NginxProcess
{
public:
    NginxProcess(const QString &centralFolder, quint16 servicePort)
    {
        const QString nginx = QStandardPaths::findExecutable(
            QStringLiteral("nginx"), { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin") });
        if (nginx.isEmpty() || !configure(centralFolder, servicePort))
            return;
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(nginx,
            { QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"),
                m_folder.filePath(QStringLiteral("nginx.conf")), QStringLiteral("-e"),
                m_folder.filePath(QStringLiteral("start.log")), QStringLiteral("-g"),
                QStringLiteral("daemon off;") });
        m_process.waitForStarted();
        // It says nowhere that it listens; it does so before its workers run.
        while (!m_listens && !m_process.waitForFinished(20)) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
            m_listens = socket.waitForConnected(1000);
        }
    }
    ~NginxProcess()
    {
        m_process.terminate(); // killed, it would leave its workers
        m_process.waitForFinished();
    }
    NginxProcess(const NginxProcess &) = delete;

    quint16 port() const { return m_listens ? m_port : 0; } ///< 0: it did not start
    bool isRunning() { return !m_process.waitForFinished(0) && m_process.state() == QProcess::Running; }
    /// All that it has logged.
    QByteArray logged() const
    {
        QByteArray all;
        for (const QFileInfo &log : QDir(m_folder.path()).entryInfoList({ QStringLiteral("*.log") })) {
            QFile file(log.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private:
    bool configure(const QString &centralFolder, quint16 servicePort)
    {
        QTcpServer free;
        QFile shipped(QStringLiteral(PROJECT_ROOT "/packaging/central/ventanilla-central.conf"));
        QFile mine(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (!free.listen(QHostAddress::LocalHost) || !shipped.open(QIODevice::ReadOnly)
            || !mine.open(QIODevice::WriteOnly))
            return false;
        m_port = free.serverPort();
        QString text = QString::fromUtf8(shipped.readAll());
        QString temporary = QStringLiteral("http {\n");
        for (const char *kind : { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" })
            temporary += QStringLiteral("%1_temp_path %2/%1;\n").arg(QLatin1String(kind), m_folder.path());
        const QPair<QString, QString> others[] = {
            { QStringLiteral("http {\n"), temporary },
            { QStringLiteral("/run/nginx.pid"), m_folder.filePath(QStringLiteral("nginx.pid")) },
            { QStringLiteral("/var/log/nginx"), m_folder.path() },
            { QStringLiteral("/srv/ventanilla"), centralFolder },
            { QStringLiteral("central.example"), QStringLiteral("central.test") },
            { QStringLiteral("127.0.0.1:8443"), QStringLiteral("127.0.0.1:%1").arg(servicePort) },
            { QStringLiteral("listen 443 "), QStringLiteral("listen 127.0.0.1:%1 ").arg(m_port) },
        };
        for (const auto &[shippedText, ours] : others) {
            if (!text.contains(shippedText))
                return false; // it would not be the shipped one that is tested
            text.replace(shippedText, ours);
        }
        return mine.write(text.toUtf8()) > 0;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_listens = false;
};

} // namespace support
