// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/centralprocess.h"
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <numeric>
#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace support {

/// A CUPS of its own behind a socket file, and driverless printers whose paper falls into a folder each: one
/// of A4 under `queue`, and those that addPrinter() describes. The process talks to it through CUPS_SERVER,
/// as long as this stands. Needs root, for CUPS prints as `lp`.
///
/// What arrives at a printer is in papers() at once, and in the tray when the printer is done: like a real
/// one it waits while something is missing, says what, and goes on by itself.
class PrintHouse
{
public:
    static bool isPossible() { return geteuid() == 0 && getpwnam("lp"); }

    explicit PrintHouse(const QString &queue) : m_first(queue)
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        QDir().mkpath(path(QStringLiteral("tray")));
        write(QStringLiteral("job.test"), askOfJob());
        write(QStringLiteral("head.sh"), head());
        QFile::setPermissions(path(QStringLiteral("head.sh")), QFile::Permissions(0x7755));
        for (const char *name : { "root", "cache", "state", "spool", "temp" }) {
            QDir().mkpath(path(QLatin1String(name)));
            allowLp(path(QLatin1String(name)));
        }
        write(QStringLiteral("cupsd.conf"),
            "Listen " + socket().toUtf8()
                + "\nBrowsing Off\nAccessLogLevel all\nDirtyCleanInterval 0\n<Location />\nAllow "
                  "all\n</Location>\n<Location /admin>\nAllow all\n"
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
        if (m_printers.size() == 1)
            m_firstPort = port;
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
    /// The first printer, from now on: "media-empty" and the like, a keyword each; empty: nothing.
    void setMissing(const QByteArray &reason) const { write(QStringLiteral("missing"), reason); }
    void killPrinter() const
    {
        m_printers.front()->kill();
        m_printers.front()->waitForFinished();
    }
    bool restartPrinter() const
    {
        m_printers.front()->start();
        return QTest::qWaitFor([this] { return answers(m_firstPort); }, 20000);
    }
    /// As it was at the beginning, after whatever a test did to it.
    bool mend() const
    {
        setMissing({});
        holdPrinter(false);
        return (m_printers.front()->state() == QProcess::Running || restartPrinter())
            && cups(QStringLiteral("/usr/bin/cancel"), { QStringLiteral("-a"), QStringLiteral("-x") }) == 0
            && cups(QStringLiteral("/usr/sbin/cupsenable"), { m_first }) == 0;
    }
    /// The first printer takes what comes and never says a word.
    void holdPrinter(bool held) const
    {
        if (const auto pid = m_printers.front()->processId(); pid > 0) // 0 would be this very process, too
            ::kill(pid_t(pid), held ? SIGSTOP : SIGCONT);
    }
    void stopCups() ///< as systemd does; it stops what it is printing
    {
        m_cups.terminate();
        m_cups.waitForFinished();
    }
    void emptySpool() const
    {
        for (const QString &name : spooled())
            QFile::remove(path(QStringLiteral("spool/")) + name);
    }
    bool startCups()
    {
        QFile::remove(socket());
        m_cups.start();
        return QTest::qWaitFor([this] { return QFile::exists(socket()); }, 20000);
    }
    /// Who follows a job has asked CUPS for it twice from now on, so that one of them has begun and ended.
    bool isLookedAt() const
    {
        const auto looks = [this] {
            QFile log(path(QStringLiteral("access.log")));
            return log.open(QIODevice::ReadOnly) ? log.readAll().count("Get-Job-Attributes") : 0;
        };
        return QTest::qWaitFor([looks, before = looks()] { return looks() >= before + 2; }, 20000);
    }
    /// Documents and descriptions of jobs that lie in CUPS' spool.
    QStringList spooled() const
    {
        return QDir(path(QStringLiteral("spool")))
            .entryList({ QStringLiteral("d*"), QStringLiteral("c*") }, QDir::Files, QDir::Name);
    }
    /// How many papers lie in the trays, each copy counted.
    int onPaper() const
    {
        const QStringList jobs = QDir(path(QStringLiteral("tray"))).entryList(QDir::Files);
        return std::accumulate(jobs.begin(), jobs.end(), 0,
            [](int sum, const QString &job) { return sum + job.section(u'-', 0, 0).toInt(); });
    }
    /// Of the papers that were asked for more than once, each came whole before its next copy.
    bool isCollated() const
    {
        const QStringList jobs = QDir(path(QStringLiteral("tray"))).entryList(QDir::Files);
        return std::all_of(jobs.begin(), jobs.end(), [](const QString &job) {
            return job.startsWith(QLatin1String("1-"))
                || job.contains(QLatin1String("-separate-documents-collated-copies-"));
        });
    }
    /// How many jobs have arrived at a printer, printed or not.
    qsizetype arrived() const { return papers().size(); }
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
                QStringLiteral("-c"), path(QStringLiteral("head.sh")) }
                + description + QStringList(QStringLiteral("Tray")));
        m_printers.push_back(printer);
        return port;
    }
    /// The printing head: waits while something is missing, and lays the paper into the tray, unless the job
    /// was cancelled meanwhile.
    QByteArray head() const
    {
        return "#!/bin/sh\ncd '" + m_folder.path().toUtf8()
            + "'\n"
              "while [ -s missing ]; do\n  now=$(cat missing)\n"
              "  [ \"$now\" = \"$said\" ] || echo \"STATE: $now-error\" >&2\n  said=$now\n  sleep 0.1\ndone\n"
              "[ -z \"$said\" ] || echo \"STATE: none\" >&2\n"
              "ipptool -c \"$IPP_JOB_URI\" job.test | grep -q stop-point || mktemp -p tray "
              "${IPP_COPIES:-1}-$IPP_MULTIPLE_DOCUMENT_HANDLING-XXXXXX\n";
    }
    static QByteArray askOfJob()
    {
        return "{\nNAME \"j\"\nOPERATION Get-Job-Attributes\nGROUP operation\n"
               "ATTR charset attributes-charset utf-8\nATTR language attributes-natural-language en\n"
               "ATTR uri job-uri $uri\nATTR keyword requested-attributes job-state-reasons\n"
               "DISPLAY job-state-reasons\n}\n";
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
    quint16 m_firstPort = 0;
};

} // namespace support
