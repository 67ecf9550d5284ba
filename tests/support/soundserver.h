// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace support {

/// A PulseAudio of its own with a sound card that nobody hears, for this process: before anything asks Qt for
/// one.
class SoundServer
{
public:
    SoundServer()
    {
        const QString socket = m_folder.filePath(QStringLiteral("native"));
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME" })
            environment.insert(QString::fromLatin1(name), m_folder.path());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("pulseaudio"),
            { QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
                QStringLiteral("--use-pid-file=no"), QStringLiteral("-L"),
                QStringLiteral("module-null-sink sink_name=nobody"), QStringLiteral("-L"),
                QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket });
        for (const QDeadlineTimer end(20000); !QFile::exists(socket) && !end.hasExpired();)
            m_process.waitForReadyRead(50);
        m_runs = QFile::exists(socket);
        qputenv("PULSE_SERVER", "unix:" + QFile::encodeName(socket));
    }
    ~SoundServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    bool runs() const { return m_runs; }
    /// Another sound card comes in the place of the one that is there; module-null-sink's arguments.
    static bool exchange(const QStringList &sink)
    {
        const QString pactl = QStringLiteral("pactl"), module = QStringLiteral("module-null-sink");
        return QProcess::execute(pactl, { QStringLiteral("unload-module"), module }) == 0
            && QProcess::execute(pactl, QStringList { QStringLiteral("load-module"), module } + sink) == 0;
    }
    /// What sounds takes no more of what is said, or takes it again.
    static bool sleep(bool sleeps)
    {
        return QProcess::execute(QStringLiteral("pactl"),
                   { QStringLiteral("suspend-sink"), sleeps ? QStringLiteral("1") : QStringLiteral("0") })
            == 0;
    }

private:
    const QTemporaryDir m_folder;
    QProcess m_process;
    bool m_runs = false;
};

} // namespace support
