// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QTemporaryDir>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace support {

/// A desktop of one's own that nobody sees, for this process and those that it starts: an X server, a session
/// bus and the accessibility bus, and word that a screen reader listens. To be made before the application.
/// It ends with this object, and with this process however that ends. There is no window manager.
class Desktop
{
public:
    explicit Desktop(const QByteArray &pixels = "1280x800")
    {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
        const QByteArray display = started(
            { "Xvfb", "-screen", "0", pixels + "x24", "-noreset", "-nolisten", "tcp", "-displayfd" });
        const QByteArray bus = started({ "dbus-daemon", "--session", "--nofork", "--print-address" });
        m_runs = !display.isEmpty() && !bus.isEmpty();
        qputenv("DISPLAY", ':' + display);
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        qputenv("QT_QPA_PLATFORM", "xcb");
        qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        start({ "/usr/libexec/at-spi-bus-launcher", "--launch-immediately" });
    }
    ~Desktop()
    {
        while (!m_processes.isEmpty()) {
            kill(m_processes.last(), SIGTERM);
            waitpid(m_processes.takeLast(), nullptr, 0);
        }
    }
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;
    bool runs() const { return m_runs; }

private:
    void start(QList<QByteArray> command)
    {
        QList<char *> arguments;
        for (QByteArray &argument : command)
            arguments << argument.data();
        arguments << nullptr;
        m_processes << fork();
        if (m_processes.last() != 0)
            return;
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        execvp(arguments.first(), arguments.data());
        _exit(EXIT_FAILURE);
    }

    /// What it says, when it can be used, into the file descriptor that is its last argument; empty: it has
    /// ended.
    QByteArray started(QList<QByteArray> command)
    {
        int ready[2];
        if (pipe(ready) != 0)
            qFatal("no pipe");
        start(command << QByteArray::number(ready[1]));
        close(ready[1]);
        QByteArray said;
        char c;
        while (read(ready[0], &c, 1) == 1 && c != '\n')
            said += c;
        close(ready[0]);
        return said;
    }

    const QTemporaryDir m_runtime;
    QList<pid_t> m_processes;
    bool m_runs = false;
};

} // namespace support
