// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the data folder of an enrolled kiosk with many sent filings and, if said, a catalogue of many
// procedures, for start.py: folders DIR FILINGS [PROCEDURES]
#include "app/kiosk/catalogueshelf.h"
#include "tests/bench/manyprocedures.h"
#include "tests/bench/sentfilings.h"
#include "tests/support/enrolledfolder.h"
#include <QCoreApplication>
#include <QProcess>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 && arguments.size() != 4)
        return 2;
    const support::Pki pki;
    const support::ScriptedCentral central(pki);
    const support::EnrolledFolder made(pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    {
        const auto database = db::Database::open(syncing::files::store(made.path()), db::kioskSchema());
        const int count = arguments.at(2).toInt();
        if (!database || (count > 0 && !bench::fillWithSentFilings(**database, count)))
            return 1;
    }
    if (const int procedures = arguments.value(3).toInt(); procedures > 0) {
        const auto membership = support::Pki::must(syncing::Membership::load(made.path()));
        const base::SystemClock clock;
        kiosk::CatalogueShelf shelf(made.path(), membership, clock);
        support::Pki::must(shelf.take(bench::catalogueOf(procedures, 1, pki)));
    }
    return QProcess::execute(QStringLiteral("cp"), { QStringLiteral("-a"), made.path(), arguments.at(1) });
}
