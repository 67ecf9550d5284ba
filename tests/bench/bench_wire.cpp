// SPDX-License-Identifier: GPL-3.0-or-later
// What a filing costs on the wire: the document, its envelope, and every byte of TCP's streams, both ways,
// once the connections are there.
#include "app/sync/postoffice.h"
#include "tests/bench/figures.h"
#include "tests/bench/queue.h"
#include "tests/support/wire.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace {

using bench::must;

/// Delivers what is queued through the office, `count` filings.
void deliver(syncing::PostOffice &office, int count)
{
    QEventLoop loop;
    int received = 0;
    QObject::connect(
        &office, &syncing::PostOffice::changed, &loop, [&](const QList<outbox::Change> &changes) {
            for (const outbox::Change &change : changes)
                received += change.state == outbox::State::Received;
            if (received >= count)
                loop.quit();
        });
    office.filingAdded();
    loop.exec();
}

double bytesOfEnvelopes(kiosk::Store &store, int first)
{
    const auto sum = store.database().integer(
        QStringLiteral("SELECT sum(size) FROM filings WHERE number > ?"), { first });
    if (!sum || !*sum)
        qFatal("the envelopes have no sizes");
    return double(**sum);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({ QStringLiteral("filings"), QStringLiteral("How many are counted."),
        QStringLiteral("n"), QStringLiteral("1000") });
    options.process(application);
    const int count = options.value(QStringLiteral("filings")).toInt();
    constexpr int before = 200; // so that all connections are open, and everything else has been asked

    QTemporaryDir folder;
    const QString kioskFolder = folder.filePath(QStringLiteral("kiosk"));
    QDir().mkpath(kioskFolder);
    const bench::Central central(folder.filePath(QStringLiteral("central")));
    support::Wire wire(quint16(central.url().port()));
    const base::SystemClock clock;
    const auto store = must(
        kiosk::Store::open(kioskFolder, bench::kioskId, db::Access::ReadWrite, clock), "the kiosk's store");
    bench::enrol(central, wire.url(), kioskFolder, store->outbox());
    auto membership = must(syncing::Membership::load(kioskFolder), "membership");

    bench::fill(store->outbox(), membership, clock, before);
    syncing::PostOffice office(membership, store->outbox(), clock, kioskFolder);
    office.start();
    deliver(office, before);
    const qint64 up = wire.carriedUp();
    const qint64 down = wire.carriedDown();
    const int connections = wire.connections();
    bench::fill(store->outbox(), membership, clock, count);
    deliver(office, count);

    const envelope::Place place { base::FilingId::make(clock), bench::kioskId,
        QUuid::createUuid().toString(QUuid::WithoutBraces), before + count / 2, QByteArray(32, '\0') };
    const auto document = double(must(bench::documentAt(place, clock), "document").size());
    const double envelope = bytesOfEnvelopes(*store, before) / count;
    const double sent = double(wire.carriedUp() - up) / count;
    const double answered = double(wire.carriedDown() - down) / count;
    bench::print("document", document, "bytes");
    bench::print("envelope, beyond the document", envelope - document, "bytes", "(target: 1500)");
    bench::print("sent per filing, beyond the envelope", sent - envelope, "bytes");
    bench::print("received per filing", answered, "bytes");
    bench::print("  both, beyond the envelope", sent + answered - envelope, "bytes", "(target: 1100)");
    bench::print("connections opened meanwhile", wire.connections() - connections, "");
    return 0;
}
