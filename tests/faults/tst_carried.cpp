// SPDX-License-Identifier: GPL-3.0-or-later
// A queue that is carried by hand, copied, put back and salvaged, with the real programs: nothing is sent
// twice as something else, and nothing is lost that was still anywhere.
#include "tests/journeys/wholehouse.h"
#include <QJsonArray>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr int patience = 40000; // ms

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

QJsonObject json(const support::Ran &ran)
{
    return QJsonDocument::fromJson(ran.out.toUtf8()).object();
}

/// So many filings through the window; their comprobantes.
QStringList file(WholeHouse &house, int count)
{
    QStringList saved;
    for (int i = 0; i < count; ++i) {
        saved << house.kiosk().file();
        if (saved.last().isEmpty() || !house.kiosk().leave())
            qFatal("not saved");
    }
    return saved;
}

QStringList comprobantes(const QJsonArray &filings)
{
    QStringList all;
    for (const auto &filing : filings)
        all << filing[word("comprobante")].toString();
    all.sort();
    return all;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QList<QStringList> gaps(const WholeHouse &house)
{
    QList<QStringList> lines;
    const auto ran = house.central({ word("gaps"), word("--hours"), word("0") });
    for (const QString &line : ran.out.split(u'\n', Qt::SkipEmptyParts))
        lines << line.split(u'\t');
    return lines;
}

} // namespace

class TestCarried : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f21_restoredKioskGoesOnInANewChain();
    void f13_clearedStoreComesBackFromItsCopy();
    void f40_damagedStoreIsSalvagedAndSent();
    void f09_f14_carriedByHandAndSentAsWellIsThereOnce();

private:
    static void everyOneArrivesOnce(const WholeHouse &house, const QStringList &saved);
};

void TestCarried::everyOneArrivesOnce(const WholeHouse &house, const QStringList &saved)
{
    QCOMPARE(comprobantes(house.queue()), sorted(saved));
    house.retryWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(house.waiting().isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.filings(word("opened")).size(), saved.size(), patience);
    QCOMPARE(comprobantes(house.filings()), sorted(saved));
    QCOMPARE(house.central({ word("gaps"), word("--hours"), word("0") }).exit, 0);
}

void TestCarried::f21_restoredKioskGoesOnInANewChain()
{
    WholeHouse house;
    const QTemporaryDir stick;
    const QString copy = stick.filePath(word("copia.sqlite"));
    house.stopService();
    house.openKiosk();
    QStringList saved = file(house, 3);
    QCOMPARE(house.technician({ word("backup"), copy }).exit, 0);
    QVERIFY2(house.technician({ word("restore"), copy }).err.contains(word("en marcha")), "not now");
    house.startService();
    saved += file(house, 2);
    everyOneArrivesOnce(house, saved);
    if (QTest::currentTestFailed())
        return;
    const QString chain = house.queue().first()[word("chain")].toString();
    QCOMPARE(gaps(house).size(), 0);
    house.closeKiosk();

    const auto restored = house.technician({ word("restore"), copy, word("--json") });
    QVERIFY2(restored.exit == 0, qPrintable(restored.err));
    QCOMPARE(json(restored)[word("taken")].toArray().size(), 2);
    house.openKiosk();
    saved += file(house, 1);
    everyOneArrivesOnce(house, saved);
    if (QTest::currentTestFailed())
        return;
    const QJsonObject newest = house.filing(saved.last());
    QCOMPARE(newest[word("sequence")].toInt(), 1);
    QVERIFY(newest[word("chain")].toString() != chain);
    const auto named = gaps(house);
    QCOMPARE(named.size(), 1);
    QCOMPARE(named.first().first(), word("new-chain"));
    QCOMPARE(named.first().mid(2, 2), (QStringList { chain, word("5-5") }));
    QCOMPARE(named.first().last(), newest[word("chain")].toString());
}

void TestCarried::f13_clearedStoreComesBackFromItsCopy()
{
    WholeHouse house;
    const QTemporaryDir stick;
    const QString copy = stick.filePath(word("copia.sqlite"));
    house.stopService();
    house.openKiosk();
    QStringList saved = file(house, 2);
    QCOMPARE(house.technician({ word("backup"), copy }).exit, 0);
    house.closeKiosk();
    for (const QString &suffix : { QString(), word("-wal"), word("-shm") })
        QFile::remove(house.dataFolder() + word("/kiosk.sqlite") + suffix);
    house.openKiosk(); // with an empty store, and somebody files before anybody notices
    saved += file(house, 1);
    house.closeKiosk();

    const auto restored = house.technician({ word("restore"), copy });
    QVERIFY2(restored.exit == 0, qPrintable(restored.err));
    house.startService();
    house.openKiosk();
    everyOneArrivesOnce(house, saved);
}

void TestCarried::f40_damagedStoreIsSalvagedAndSent()
{
    WholeHouse house;
    house.stopService();
    house.openKiosk();
    QStringList saved = file(house, 3);
    house.closeKiosk();
    QFile store(house.dataFolder() + word("/kiosk.sqlite"));
    QVERIFY(store.open(QIODevice::ReadWrite) && store.write(QByteArray(100, '\xff')) == 100);
    store.close();
    house.openKiosk(); // sets it aside, and goes on
    saved += file(house, 1);
    QVERIFY(house.technician({ word("salvage") }).err.contains(word("en marcha")));
    house.closeKiosk();

    const auto salvaged = house.technician({ word("salvage"), word("--json") });
    QVERIFY2(salvaged.exit == 0, qPrintable(salvaged.err));
    QCOMPARE(json(salvaged)[word("taken")].toArray().size(), 3);
    house.startService();
    house.openKiosk();
    everyOneArrivesOnce(house, saved);
}

void TestCarried::f09_f14_carriedByHandAndSentAsWellIsThereOnce()
{
    WholeHouse house;
    const QTemporaryDir stick;
    const QStringList import { word("import"), stick.path(), word("--json") };
    const QStringList takeReceipts { word("queue"), word("import-receipts"),
        stick.filePath(word("receipts.cms")), word("--json") };
    const auto exported = [&](const QStringList &more) {
        return json(
            house.technician(QStringList { word("queue"), word("export"), stick.path(), word("--json") }
                + more))[word("exported")]
            .toInt();
    };
    house.stopService();
    house.openKiosk();
    QStringList saved = file(house, 2);

    // By hand, twice, and over the network as well.
    QCOMPARE(exported({}), 2);
    QCOMPARE(json(house.central(import))[word("new")].toInt(), 2);
    QCOMPARE(json(house.central(import))[word("again")].toInt(), 2);
    QCOMPARE(house.arrived(), 2);
    house.startService();
    everyOneArrivesOnce(house, saved);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(json(house.technician(takeReceipts))[word("moved")].toInt(-1), 0);

    // By hand alone: the receipts close the circle, and nothing is sent when the network is back.
    house.stopService();
    saved += file(house, 1);
    QCOMPARE(exported({}), 1);
    QCOMPARE(json(house.central(import))[word("new")].toInt(), 1);
    bool moved = false; // as soon as it is not in flight, nothing changes in between
    QTRY_VERIFY(moved || (moved = json(house.technician(takeReceipts))[word("moved")].toInt() == 1));
    QCOMPARE(house.waiting().size(), 0);
    QCOMPARE(house.queue().first()[word("state")].toString(), word("received"));
    house.startService();
    everyOneArrivesOnce(house, saved);

    // Received long since, and still here: all of it can be carried once more, and nothing comes of it twice.
    for (const auto &filing : house.queue())
        QVERIFY(filing[word("hasBytes")].toBool());
    QCOMPARE(exported({ word("--all") }), 3);
    QCOMPARE(json(house.central(import))[word("again")].toInt(), 3);
    QCOMPARE(house.arrived(), 3);
}

QTEST_MAIN(TestCarried)
#include "tst_carried.moc"
