// SPDX-License-Identifier: GPL-3.0-or-later
// What saving costs a resident: freeze, three layers and a durable commit, beside one bare durable insert on
// the same disk in the same run; and whether a store with years of filings is any slower.
#include "app/outbox/outbox.h"
#include "db/kioskschema.h"
#include "tests/bench/document.h"
#include "tests/bench/figures.h"
#include "tests/bench/sentfilings.h"
#include "tests/support/pki.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

namespace {

using support::Pki;

template <typename T> T must(db::Result<T> result)
{
    if (!result)
        qFatal("store: %s", qPrintable(result.error().toString()));
    return std::move(*result);
}

/// A kiosk's store in a folder, as the worker has it.
struct Kiosk
{
    explicit Kiosk(const QString &path) : database(must(db::Database::open(path, db::kioskSchema())))
    {
        if (!outbox.start())
            qFatal("outbox does not start");
    }

    base::SystemClock clock;
    std::unique_ptr<db::Database> database;
    db::OutboxStore store { *database };
    db::JournalStore journal { *database };
    outbox::Outbox outbox { store, journal, clock, QStringLiteral("cl-07401-0001") };
};

void finalise(Kiosk &kiosk, const Pki &pki)
{
    const auto id = base::FilingId::make(kiosk.clock);
    const auto sealed
        = kiosk.outbox.finalise(id, [&](const envelope::Place &place) -> base::Result<QByteArray> {
              const auto document = bench::documentAt(place, kiosk.clock);
              if (!document)
                  return base::fail(document.error());
              return envelope::seal(*document, place, pki.device, { pki.seal.certificate() });
          });
    if (!sealed)
        qFatal("finalise: %s", qPrintable(sealed.error().toString()));
}

QString makeStore(const QTemporaryDir &folder, const char *name, int sent)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    const auto database = must(db::Database::open(path, db::kioskSchema()));
    if (sent > 0) {
        const auto filled = bench::fillWithSentFilings(*database, sent);
        if (!filled)
            qFatal("filling: %s", qPrintable(filled.error().toString()));
    }
    return path;
}

void compareOpening(const QString &few, const QString &full, int rounds)
{
    bench::Samples some;
    bench::Samples many;
    for (int i = 0; i < rounds; ++i) {
        some.take([&] { Kiosk kiosk(few); });
        many.take([&] { Kiosk kiosk(full); });
    }
    bench::print("open the store, 10 sent filings, median", some.median(), "ms");
    bench::print("open the store, many sent filings, median", many.median(), "ms");
    bench::print("  ratio", many.median() / some.median(), "x", "(target: 1.2x)");
}

void compareSaving(const QString &bare, const QString &few, const QString &full, int rounds)
{
    const Pki pki;
    const auto plain = must(db::Database::open(bare, db::kioskSchema()));
    must(plain->run(QStringLiteral("CREATE TABLE plain (number INTEGER PRIMARY KEY, bytes BLOB)")));
    Kiosk some(few);
    Kiosk many(full);
    const QByteArray twoKilobytes(2048, 'x');

    bench::Samples insert;
    bench::Samples save;
    bench::Samples saveAmongMany;
    for (int i = 0; i < rounds; ++i) {
        insert.take([&] {
            must(plain->run(QStringLiteral("INSERT INTO plain (bytes) VALUES (?)"), { twoKilobytes }));
        });
        save.take([&] { finalise(some, pki); });
        saveAmongMany.take([&] { finalise(many, pki); });
    }
    bench::print("a bare insert of 2 kB, synchronous=FULL, median", insert.median(), "ms");
    bench::print("finalise (freeze, three layers, commit), median", save.median(), "ms");
    bench::print("  ratio", save.median() / insert.median(), "x", "(target: 4x)");
    bench::print("finalise among many sent filings, median", saveAmongMany.median(), "ms");
    bench::print("finalise, p99", save.percentile(99), "ms");
    bench::print("finalise among many sent filings, p99", saveAmongMany.percentile(99), "ms");
    bench::print("  ratio", saveAmongMany.percentile(99) / save.percentile(99), "x", "(target: 1.2x)");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({ { QStringLiteral("sent"), QStringLiteral("Filings in the full store."),
                             QStringLiteral("n"), QStringLiteral("100000") },
        { QStringLiteral("rounds"), QStringLiteral("Measurements of each."), QStringLiteral("n"),
            QStringLiteral("400") } });
    options.process(application);
    const int rounds = options.value(QStringLiteral("rounds")).toInt();

    // On the disk of the build tree: /tmp may be memory.
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/store-XXXXXX"));
    const QString few = makeStore(folder, "few.sqlite", 10);
    const QString full = makeStore(folder, "full.sqlite", options.value(QStringLiteral("sent")).toInt());
    compareOpening(few, full, std::min(rounds, 50));
    compareSaving(folder.filePath(QStringLiteral("bare.sqlite")), few, full, rounds);
    return 0;
}
