// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <signal.h>

namespace support {

/// A program as built beside the tests, by its path in the build folder.
inline QString builtProgram(const QString &path)
{
    QDir folder(QCoreApplication::applicationDirPath());
    while (!folder.exists(path) && folder.cdUp()) { }
    return folder.filePath(path);
}
inline QString centralProgram()
{
    return builtProgram(QStringLiteral("app/central/ventanilla-central"));
}

struct Ran
{
    int exit = -1;
    QString out, err;
};
inline Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()) };
}
inline Ran runCentral(const QStringList &arguments)
{
    return run(centralProgram(), arguments);
}

/// `ventanilla-central serve` on a free port or on the one it had before, killed at the latest with this
/// object.
class CentralProcess
{
public:
    explicit CentralProcess(const QString &folder, const QStringList &more = {}, quint16 port = 0)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(centralProgram(),
            QStringList { QStringLiteral("serve"), QStringLiteral("--dir"), folder,
                QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(port) }
                + more);
        while (m_process.canReadLine() || m_process.waitForReadyRead(20000)) {
            static const QRegularExpression listening(
                QStringLiteral("^listening https://127\\.0\\.0\\.1:(\\d+)$"));
            const auto match = listening.match(QString::fromUtf8(m_process.readLine()).trimmed());
            if (match.hasMatch()) {
                m_port = match.captured(1).toUShort();
                break;
            }
        }
    }
    ~CentralProcess() { kill(); }

    quint16 port() const { return m_port; } ///< 0: it did not start
    qint64 pid() const { return m_process.processId(); }
    bool isRunning() ///< false: it has ended by itself, or was ended
    {
        return !m_process.waitForFinished(0) && m_process.state() == QProcess::Running;
    }
    void kill() ///< as when the power goes
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int terminate() ///< SIGTERM; the exit code
    {
        m_process.terminate();
        return m_process.waitForFinished(20000) && m_process.exitStatus() == QProcess::NormalExit
            ? m_process.exitCode()
            : -1;
    }
    /// User and system time so far, in milliseconds, and resident kilobytes.
    QPair<qint64, qint64> cpuAndMemory() const
    {
        const auto content = [this](const char *name) {
            QFile file(QStringLiteral("/proc/%1/%2").arg(pid()).arg(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray stat = content("stat");
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        const qint64 ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
        return { ticks * 1000 / sysconf(_SC_CLK_TCK), content("statm").split(' ').value(1).toLongLong() * 4 };
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace support
