// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "db/filingstate.h"
#include "db/journalstore.h"
#include "db/kioskschema.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace db;

class TestJournalStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatItWasTold();
    void f36_growthIsBounded();
    void statesAreTheContractsWords();
};

void TestJournalStore::keepsWhatItWasTold()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("kiosk.sqlite")), kioskSchema());
    QVERIFY(database);
    JournalStore journal(**database);
    QVERIFY(journal.append(
        { JournalStore::Kind::Sealed, QStringLiteral("an-id"), {}, 5, QStringLiteral("boot"), 7 }));
    QVERIFY(journal.append({ JournalStore::Kind::Delivered, {}, 64, 6, QStringLiteral("boot"), 8 }));
    const auto events = *journal.latest(10);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0).kind, JournalStore::Kind::Delivered);
    QCOMPARE(events.at(0).amount, std::optional<qint64>(64));
    QVERIFY(events.at(0).filing.isEmpty());
    QCOMPARE(events.at(1).filing, QStringLiteral("an-id"));
    QVERIFY(!events.at(1).amount);
    QCOMPARE(events.at(1).at, 5);
    QCOMPARE(events.at(1).monotonic, 7);
}

void TestJournalStore::f36_growthIsBounded()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("kiosk.sqlite")), kioskSchema());
    QVERIFY(database);
    JournalStore journal(**database, 500);
    auto transaction = Transaction::begin(**database);
    for (int i = 0; i < 5200; ++i)
        QVERIFY(journal.append({ JournalStore::Kind::Started, {}, i, i, QStringLiteral("boot"), i }));
    QVERIFY(transaction->commit());
    const auto events = *journal.latest(10'000);
    QVERIFY(events.size() >= 500 && events.size() <= 1500);
    QCOMPARE(events.first().amount, std::optional<qint64>(5199));
}

void TestJournalStore::statesAreTheContractsWords()
{
    const QStringList words { QStringLiteral("sealed"), QStringLiteral("in-flight"),
        QStringLiteral("received"), QStringLiteral("opened"), QStringLiteral("accepted"),
        QStringLiteral("refused"), QStringLiteral("needs-visit"), QStringLiteral("set-aside"),
        QStringLiteral("void") };
    for (int i = 0; i < words.size(); ++i) {
        QCOMPARE(wordOf(static_cast<FilingState>(i)), words.at(i));
        QCOMPARE(stateOf(words.at(i)), std::optional(static_cast<FilingState>(i)));
    }
    QVERIFY(!stateOf(u"Sealed") && !stateOf(u""));
}

QTEST_GUILESS_MAIN(TestJournalStore)
#include "tst_journalstore.moc"
