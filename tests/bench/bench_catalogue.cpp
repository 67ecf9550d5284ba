// SPDX-License-Identifier: GPL-3.0-or-later
// What a catalogue of many procedures costs a kiosk: to check it when it comes, and to read it at a start.
#include "app/kiosk/catalogueshelf.h"
#include "tests/bench/figures.h"
#include "tests/bench/manyprocedures.h"
#include "tests/support/enrolledfolder.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <sys/resource.h>

namespace {

double cpuMilliseconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &t) { return double(t.tv_sec) * 1000 + double(t.tv_usec) / 1000; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

struct Costs
{
    bench::Samples wall, cpu;
    template <typename Work> void take(const Work &work)
    {
        const double before = cpuMilliseconds();
        wall.take(work);
        cpu.add(cpuMilliseconds() - before);
    }
    void print(const char *what, const char *target = "") const
    {
        bench::print(what, wall.percentile(0), "ms", target);
        bench::print("  processor time", cpu.percentile(0), "ms");
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({ { QStringLiteral("procedures"), QStringLiteral("how many"), QStringLiteral("N"),
                             QStringLiteral("1000") },
        { QStringLiteral("rounds"), QStringLiteral("of which the best counts"), QStringLiteral("N"),
            QStringLiteral("5") } });
    options.process(application);
    const int count = options.value(QStringLiteral("procedures")).toInt();
    const int rounds = options.value(QStringLiteral("rounds")).toInt();

    const support::Pki pki;
    const support::ScriptedCentral central(pki);
    const base::SystemClock clock;
    Costs taking, loading;
    qsizetype size = 0;
    for (int round = 1; round <= rounds; ++round) {
        const support::EnrolledFolder folder(pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
        const auto membership = support::Pki::must(syncing::Membership::load(folder.path()));
        const QByteArray bytes = bench::catalogueOf(count, round, pki);
        size = bytes.size();
        kiosk::CatalogueShelf shelf(folder.path(), membership, clock);
        taking.take([&] { support::Pki::must(shelf.take(bytes)); });
        kiosk::CatalogueShelf again(folder.path(), membership, clock);
        bool loaded = false;
        loading.take([&] { loaded = again.load().has_value(); });
        if (!loaded)
            return 1;
    }
    std::printf("%d procedures, %.1f MB signed; the best of %d\n", count, double(size) / 1e6, rounds);
    taking.print("checking and keeping a catalogue that came", "(target: 1000 ms for 1000)");
    loading.print("checking and reading the stored one");
    return 0;
}
