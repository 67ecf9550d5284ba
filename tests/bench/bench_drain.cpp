// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk that was offline for long: how fast its queue reaches a real central service on loopback,
// everything signed, sealed, acknowledged and durable on both sides, and whether memory stays flat meanwhile.
// With --round-trip the service is far away, behind a line that takes that long there and back.
#include "app/filing/document.h"
#include "app/kiosk/store.h"
#include "app/sync/enrolment.h"
#include "app/sync/postoffice.h"
#include "tests/bench/figures.h"
#include "tests/support/wire.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <unistd.h>

namespace {

const QString kioskId = QStringLiteral("cl-07401-0001");

template <typename T> T must(base::Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Private memory and this process's share of the rest, in MB.
double memoryOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

/// Processor time of all its threads so far, user and system, in milliseconds.
double processorTimeOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // proc(5): utime and stime are the 14th and 15th field; the second one, in parentheses, may hold spaces.
    const QList<QByteArray> fields = file.readAll().split(')').last().simplified().split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) * 1000 / double(sysconf(_SC_CLK_TCK));
}

/// The real program, on a port of its own choosing.
class Central
{
public:
    explicit Central(const QString &folder) : m_folder(folder)
    {
        ask({ QStringLiteral("init"), folder, QStringLiteral("--name"), QStringLiteral("central.example") });
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(CENTRAL_PROGRAM),
            { QStringLiteral("serve"), QStringLiteral("--dir"), folder, QStringLiteral("--listen"),
                QStringLiteral("127.0.0.1:0") });
        while (m_process.waitForReadyRead() && !m_process.canReadLine()) { }
        m_url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1));
        if (!m_url.isValid() || m_url.port() <= 0)
            qFatal("the central service does not start");
    }
    ~Central()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    QUrl url() const { return m_url; }
    qint64 process() const { return m_process.processId(); }
    QString enrolmentCode() const
    {
        const QByteArray answer = ask({ QStringLiteral("enrolment-code"), kioskId, QStringLiteral("--dir"),
            m_folder, QStringLiteral("--json") });
        return QJsonDocument::fromJson(answer)[QStringLiteral("code")].toString();
    }

private:
    static QByteArray ask(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CENTRAL_PROGRAM), arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("ventanilla-central %s", qPrintable(arguments.first()));
        return process.readAllStandardOutput();
    }

    const QString m_folder;
    QProcess m_process;
    QUrl m_url;
};

void enrol(const Central &central, const QString &folder, outbox::Outbox &outbox)
{
    syncing::Enrolment enrolment({ central.url(), kioskId, central.enrolmentCode(), folder }, outbox);
    QEventLoop loop;
    QObject::connect(&enrolment, &syncing::Enrolment::enrolled, &loop, &QEventLoop::quit);
    QObject::connect(&enrolment, &syncing::Enrolment::failed, &loop,
        [](const base::Error &error) { qFatal("enrolment: %s", qPrintable(error.toString())); });
    enrolment.start();
    loop.exec();
}

void fill(outbox::Outbox &outbox, const syncing::Membership &membership, const base::Clock &clock, int count)
{
    for (int i = 0; i < count; ++i) {
        const filing::Submission sent { .id = base::FilingId::make(clock),
            .procedureId = QStringLiteral("perdida-documentos"),
            .procedureVersion = 1,
            .procedureDigest = QByteArray(32, '\1'),
            .filer = { { QStringLiteral("assurance"), QStringLiteral("declared") } },
            .assisted = {},
            .answers = { { QStringLiteral("story"), QString(1200, u'a') } },
            .notices = {},
            .declaration = {} };
        must(outbox.finalise(sent.id,
                 [&](const envelope::Place &place) -> base::Result<QByteArray> {
                     const auto document = filing::buildDocument(sent, place, QStringLiteral("07401"), clock);
                     if (!document)
                         return base::fail(document.error());
                     return envelope::seal(*document, place, membership.device(), membership.sealTo());
                 }),
            "finalise");
    }
}

void drain(syncing::Membership &membership, outbox::Outbox &outbox, const base::Clock &clock,
    const QString &folder, const Central &central, int count, const char *target)
{
    syncing::PostOffice office(membership, outbox, clock, folder);
    const qint64 here = QCoreApplication::applicationPid();
    QEventLoop loop;
    int received = 0;
    double quarterHere = 0;
    double quarterThere = 0;
    QObject::connect(
        &office, &syncing::PostOffice::changed, &loop, [&](const QList<outbox::Change> &changes) {
            for (const outbox::Change &change : changes)
                received += change.state == outbox::State::Received;
            if (quarterHere == 0 && received >= count / 4) {
                quarterHere = memoryOf(here);
                quarterThere = memoryOf(central.process());
            }
            if (received >= count)
                loop.quit();
        });
    const double busyHere = processorTimeOf(here);
    const double busyThere = processorTimeOf(central.process());
    const auto start = bench::Clock::now();
    office.start();
    office.filingAdded();
    loop.exec();
    const double seconds = bench::millisecondsSince(start) / 1000;

    const auto figures = must(outbox.figures(), "figures");
    if (figures.queued != 0 || figures.setAside != 0)
        qFatal("%lld filings were left", static_cast<long long>(figures.queued + figures.setAside));
    bench::print("drained and acknowledged", count, "filings");
    bench::print("  rate", count / seconds, "per s", target);
    bench::print(
        "  processor time of the kiosk's side", (processorTimeOf(here) - busyHere) / count, "ms each");
    bench::print("  processor time of the central service",
        (processorTimeOf(central.process()) - busyThere) / count, "ms each");
    bench::print("  memory of the kiosk's side, after a quarter", quarterHere, "MB");
    bench::print("  memory of the kiosk's side, at the end", memoryOf(here), "MB", "(target: flat)");
    bench::print("  memory of the central service, after a quarter", quarterThere, "MB");
    bench::print(
        "  memory of the central service, at the end", memoryOf(central.process()), "MB", "(target: flat)");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({ QStringLiteral("filings"), QStringLiteral("How many are queued."),
        QStringLiteral("n"), QStringLiteral("10000") });
    options.addOption({ QStringLiteral("round-trip"), QStringLiteral("Milliseconds there and back."),
        QStringLiteral("ms"), QStringLiteral("0") });
    options.addOption({ QStringLiteral("rate"), QStringLiteral("Bytes a second each way; 0: no limit."),
        QStringLiteral("n"), QStringLiteral("0") });
    options.process(application);
    const int count = options.value(QStringLiteral("filings")).toInt();

    // On the disk of the build tree: /tmp may be memory.
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/drain-XXXXXX"));
    const QString kioskFolder = folder.filePath(QStringLiteral("kiosk"));
    QDir().mkpath(kioskFolder);
    const Central central(folder.filePath(QStringLiteral("central")));
    const base::SystemClock clock;
    const auto store
        = must(kiosk::Store::open(kioskFolder, kioskId, db::Access::ReadWrite, clock), "the kiosk's store");
    enrol(central, kioskFolder, store->outbox());
    const std::chrono::milliseconds roundTrip(options.value(QStringLiteral("round-trip")).toInt());
    const int rate = options.value(QStringLiteral("rate")).toInt();
    support::Wire wire(quint16(central.url().port()));
    wire.setManners({ .delay = roundTrip / 2, .rate = rate });
    const bool far = roundTrip.count() > 0 || rate > 0;
    if (far)
        must(syncing::Membership::writeUrl(kioskFolder, wire.url()), "the way to the service");
    auto membership = must(syncing::Membership::load(kioskFolder), "membership");
    fill(store->outbox(), membership, clock, count);
    drain(membership, store->outbox(), clock, kioskFolder, central, count,
        far ? "(target over 600 ms: 8)" : "(target: 1200)");
    return 0;
}
