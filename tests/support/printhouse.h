// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/centralprocess.h"
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace support {

/// A CUPS of its own behind a socket file, and driverless printers whose paper falls into a folder each: one
/// of A4 under `queue`, and those that addPrinter() describes. The process talks to it through CUPS_SERVER,
/// as long as this stands. Needs root, for CUPS prints as `lp`.
class PrintHouse
{
public:
    static bool isPossible() { return geteuid() == 0 && getpwnam("lp"); }

    explicit PrintHouse(const QString &queue) : m_first(queue)
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (const char *name : { "root", "cache", "state", "spool", "temp" }) {
            QDir().mkpath(path(QLatin1String(name)));
            allowLp(path(QLatin1String(name)));
        }
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
            && addPrinter(
                queue, { QStringLiteral("-f"), QStringLiteral("application/pdf,image/pwg-raster") });
    }
    ~PrintHouse()
    {
        qunsetenv("CUPS_SERVER");
        m_printers.push_back(&m_cups);
        for (QProcess *process : m_printers) {
            process->kill();
            process->waitForFinished();
        }
    }

    /// `description`: the options of ippeveprinter that say what it can do.
    bool addPrinter(const QString &queue, const QStringList &description)
    {
        QDir().mkpath(folderOf(queue));
        allowLp(folderOf(queue));
        const quint16 port = startPrinter(folderOf(queue), description);
        // A queue for a printer that does not answer yet is made all the same, and knows nothing of it.
        return QTest::qWaitFor([port] { return answers(port); }, 20000) && addQueue(queue, port);
    }

    QStringList papers() const { return papers(m_first); }
    QStringList papers(const QString &queue) const
    {
        return QDir(folderOf(queue)).entryList({ QStringLiteral("*.pdf") }, QDir::Files, QDir::Name);
    }
    QByteArray paper(const QString &name) const { return paper(m_first, name); }
    QByteArray paper(const QString &queue, const QString &name) const
    {
        QFile file(folderOf(queue) + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int cups(const QString &program, const QStringList &arguments) const
    {
        return run(program, arguments).exit;
    }

    bool isReady = false;

private:
    QString folderOf(const QString &queue) const { return path(QStringLiteral("paper-") + queue); }
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
    quint16 startPrinter(const QString &folder, const QStringList &description)
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        const quint16 port = free.serverPort();
        free.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            QStringLiteral("LD_PRELOAD"), builtProgram(QStringLiteral("tests/libavahistub.so")));
        auto *printer = new QProcess(&m_owner);
        printer->setProcessEnvironment(environment);
        printer->start(QStringLiteral("/usr/sbin/ippeveprinter"),
            QStringList { QStringLiteral("-p"), QString::number(port), QStringLiteral("-n"),
                QStringLiteral("localhost"), QStringLiteral("-d"), folder, QStringLiteral("-k"),
                // Without a command it takes its time, as if there were a head to move.
                QStringLiteral("-c"), QStringLiteral("/bin/true") }
                + description + QStringList(QStringLiteral("Tray")));
        m_printers.push_back(printer);
        return port;
    }
    static bool answers(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("localhost"), port);
        return socket.waitForConnected(1000);
    }
    bool addQueue(const QString &queue, quint16 port) const
    {
        return cups(QStringLiteral("/usr/sbin/lpadmin"),
                   { QStringLiteral("-p"), queue, QStringLiteral("-E"), QStringLiteral("-v"),
                       QStringLiteral("ipp://localhost:%1/ipp/print").arg(port), QStringLiteral("-m"),
                       QStringLiteral("everywhere") })
            == 0;
    }

    const QString m_first;
    QTemporaryDir m_folder;
    QObject m_owner;
    QProcess m_cups;
    std::vector<QProcess *> m_printers;
};

} // namespace support
