// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/centralprocess.h"
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <pwd.h>
#include <unistd.h>

namespace support {

/// A CUPS of its own behind a socket file, and one driverless printer whose paper falls into a folder. The
/// process talks to it through CUPS_SERVER, as long as this stands. Needs root, for CUPS prints as `lp`.
class PrintHouse
{
public:
    static bool isPossible() { return geteuid() == 0 && getpwnam("lp"); }

    explicit PrintHouse(const QString &queue)
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (const char *name : { "root", "cache", "state", "spool", "temp", "paper" }) {
            QDir().mkpath(path(QLatin1String(name)));
            allowLp(path(QLatin1String(name)));
        }
        startPrinter();
        write(QStringLiteral("cupsd.conf"),
            "Listen " + socket().toUtf8()
                + "\nBrowsing Off\n<Location />\nAllow all\n</Location>\n<Location /admin>\nAllow all\n"
                  "</Location>\n<Policy default>\n<Limit All>\nAllow all\n</Limit>\n</Policy>\n");
        QByteArray files = "User lp\nGroup lp\nSystemGroup root lpadmin\n";
        for (const auto &[key, name] : { std::pair("ServerRoot", "root"), std::pair("CacheDir", "cache"),
                 std::pair("StateDir", "state"), std::pair("RequestRoot", "spool"),
                 std::pair("TempDir", "temp"), std::pair("ErrorLog", "error.log"),
                 std::pair("AccessLog", "access.log"), std::pair("PageLog", "page.log") })
            files += QByteArray(key) + ' ' + path(QLatin1String(name)).toUtf8() + '\n';
        write(QStringLiteral("files.conf"), files);
        m_cups.start(QStringLiteral("/usr/sbin/cupsd"),
            { QStringLiteral("-f"), QStringLiteral("-c"), path(QStringLiteral("cupsd.conf")),
                QStringLiteral("-s"), path(QStringLiteral("files.conf")) });
        qputenv("CUPS_SERVER", socket().toUtf8());
        isReady = QTest::qWaitFor([this] { return QFile::exists(socket()); }, 20000)
            && QTest::qWaitFor([&] { return addQueue(queue); }, 20000);
    }
    ~PrintHouse()
    {
        qunsetenv("CUPS_SERVER");
        for (QProcess *process : { &m_cups, &m_printer }) {
            process->kill();
            process->waitForFinished();
        }
    }

    QStringList papers() const
    {
        return QDir(path(QStringLiteral("paper"))).entryList(QDir::Files, QDir::Name);
    }
    QByteArray paper(const QString &name) const
    {
        QFile file(path(QStringLiteral("paper/")) + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int cups(const QString &program, const QStringList &arguments) const
    {
        return run(program, arguments).exit;
    }

    bool isReady = false;

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString socket() const { return path(QStringLiteral("cups.sock")); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    static void allowLp(const QString &folder)
    {
        const passwd *lp = getpwnam("lp");
        if (chown(qPrintable(folder), lp->pw_uid, lp->pw_gid) != 0)
            qWarning("a folder of the print house stays root's");
    }
    void startPrinter()
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            QStringLiteral("LD_PRELOAD"), builtProgram(QStringLiteral("tests/libavahistub.so")));
        m_printer.setProcessEnvironment(environment);
        m_printer.start(QStringLiteral("/usr/sbin/ippeveprinter"),
            { QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-n"),
                QStringLiteral("localhost"), QStringLiteral("-d"), path(QStringLiteral("paper")),
                QStringLiteral("-k"), QStringLiteral("-f"),
                QStringLiteral("application/pdf,image/pwg-raster"), QStringLiteral("Tray") });
    }
    bool addQueue(const QString &queue) const
    {
        return cups(QStringLiteral("/usr/sbin/lpadmin"),
                   { QStringLiteral("-p"), queue, QStringLiteral("-E"), QStringLiteral("-v"),
                       QStringLiteral("ipp://localhost:%1/ipp/print").arg(m_port), QStringLiteral("-m"),
                       QStringLiteral("everywhere") })
            == 0;
    }

    QTemporaryDir m_folder;
    QProcess m_printer, m_cups;
    quint16 m_port = 0;
};

} // namespace support
