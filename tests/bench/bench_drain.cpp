// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk that was offline for long: how fast its queue reaches a real central service on loopback,
// everything signed, sealed, acknowledged and durable on both sides, and whether memory stays flat meanwhile.
// With --round-trip the service is far away, behind a line that takes that long there and back.
#include "app/sync/postoffice.h"
#include "tests/bench/figures.h"
#include "tests/bench/queue.h"
#include "tests/support/httpsclient.h"
#include "tests/support/wire.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <unistd.h>

namespace {

using bench::must;

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

/// How many a second.
double drain(syncing::Membership &membership, outbox::Outbox &outbox, const base::Clock &clock,
    const QString &folder, const bench::Central &central, int count, const char *target)
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
    return count / seconds;
}

/// What one client does with one connection that waits for each answer, and with envelopes that lie ready:
/// new filings of the same size, as durable at the service, nothing kept or verified here.
double sendBare(const syncing::Membership &membership, const base::Clock &clock, int count)
{
    QList<QPair<QByteArray, QByteArray>> ready;
    envelope::Place place { base::FilingId::make(clock), bench::kioskId,
        QUuid::createUuid().toString(QUuid::WithoutBraces), 0, QByteArray(32, '\0') };
    for (int i = 0; i < count; ++i) {
        place.id = base::FilingId::make(clock);
        ++place.sequence;
        const QByteArray envelope = must(bench::sealAt(place, membership, clock), "seal");
        place.previous = envelope::sha256(envelope);
        ready.append({ "/v1/filings/" + place.id.toString().toLatin1(), envelope });
    }
    support::HttpsClient client({ QSslCertificate(membership.trust().centralCa().toDer(), QSsl::Der) },
        quint16(membership.url().port()));
    const auto start = bench::Clock::now();
    for (const auto &[path, envelope] : std::as_const(ready)) {
        const QByteArray digest = "sha-256=:" + envelope::sha256(envelope).toBase64() + ':';
        if (client.exchange("PUT", path, envelope, { { "Content-Digest", digest } }).status != 201)
            qFatal("%s is not taken", path.constData());
    }
    return count / (bench::millisecondsSince(start) / 1000);
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
    options.addOption({ QStringLiteral("loss"), QStringLiteral("Packets of a hundred that are lost."),
        QStringLiteral("n"), QStringLiteral("0") });
    options.process(application);
    const int count = options.value(QStringLiteral("filings")).toInt();

    // On the disk of the build tree: /tmp may be memory.
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/drain-XXXXXX"));
    const QString kioskFolder = folder.filePath(QStringLiteral("kiosk"));
    QDir().mkpath(kioskFolder);
    const bench::Central central(folder.filePath(QStringLiteral("central")));
    const base::SystemClock clock;
    const auto store = must(
        kiosk::Store::open(kioskFolder, bench::kioskId, db::Access::ReadWrite, clock), "the kiosk's store");
    bench::enrol(central, central.url(), kioskFolder, store->outbox());
    support::Wire wire(quint16(central.url().port()));
    wire.setManners(
        { .delay = std::chrono::milliseconds(options.value(QStringLiteral("round-trip")).toInt()) / 2,
            .rate = options.value(QStringLiteral("rate")).toInt(),
            .loss = options.value(QStringLiteral("loss")).toDouble() / 100 });
    const bool far = options.isSet(QStringLiteral("round-trip"));
    if (far)
        must(syncing::Membership::writeUrl(kioskFolder, wire.url()), "the way to the service");
    auto membership = must(syncing::Membership::load(kioskFolder), "membership");
    bench::fill(store->outbox(), membership, clock, count);
    const double rate = drain(membership, store->outbox(), clock, kioskFolder, central, count,
        far ? "(target over 600 ms: 8)" : "(target: 1200)");
    if (far)
        return 0;
    const double bare = sendBare(membership, clock, std::max(1, count / 4));
    bench::print("one after the other on one connection, ready made", bare, "per s");
    bench::print("  ratio", rate / bare, "x", "(target: 0.5x or more)");
    return 0;
}
