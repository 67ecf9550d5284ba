// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/places.h"
#include <QtTest>

using namespace procedure;

class TestPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsByRegion();
    void regionsGoNorthToSouth();
    void searchFinds_data();
    void searchFinds();
    void searchPutsBeginningsFirst();
    void sortedAsPeopleExpect();
    void nearbyKeepsItsOrder();
    void unknownCodes();
};

void TestPlaces::countsByRegion()
{
    const Places &places = Places::builtIn();
    const QMap<QString, int> counts { { QStringLiteral("01"), 7 }, { QStringLiteral("02"), 9 },
        { QStringLiteral("03"), 9 }, { QStringLiteral("04"), 15 }, { QStringLiteral("05"), 38 },
        { QStringLiteral("06"), 33 }, { QStringLiteral("07"), 30 }, { QStringLiteral("08"), 33 },
        { QStringLiteral("09"), 32 }, { QStringLiteral("10"), 30 }, { QStringLiteral("11"), 10 },
        { QStringLiteral("12"), 11 }, { QStringLiteral("13"), 52 }, { QStringLiteral("14"), 12 },
        { QStringLiteral("15"), 4 }, { QStringLiteral("16"), 21 } };
    QCOMPARE(places.all().size(), 346);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        QCOMPARE(places.inRegion(it.key()).size(), it.value());
}

void TestPlaces::regionsGoNorthToSouth()
{
    const QList<Region> regions = Places::builtIn().regions();
    QCOMPARE(regions.size(), 16);
    QCOMPARE(regions.first().name, QStringLiteral("Arica y Parinacota"));
    QCOMPARE(regions.at(9).name, QStringLiteral("Ñuble"));
    QCOMPARE(regions.last().code, QStringLiteral("12"));
}

void TestPlaces::searchFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *typed, const char *code) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(code);
    };
    row("Linares", "07401");
    row("LINARES", "07401");
    row("chillan", "16101");
    row("Ñiquén", "16303");
    row("niquen", "16303");
    row("ohiggins", "11302");
    row("O'Higgins", "11302");
    row("paihuano", "04105");
    row("la calera", "05502");
    row("llay llay", "05703");
    row("Llay-Llay", "05703");
    row("llayllay", "05703");
    row("aisén", "11201");
    row("coihaique", "11101");
    row("marchigue", "06204");
    row("pedro de la paz", "08108");
}

void TestPlaces::searchFinds()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QStringList found;
    for (const Comuna &comuna : Places::builtIn().search(typed))
        found.append(comuna.code);
    QVERIFY2(found.contains(code), qPrintable(found.join(u' ')));
}

void TestPlaces::searchPutsBeginningsFirst()
{
    const QList<Comuna> found = Places::builtIn().search(QStringLiteral("bar"));
    QCOMPARE(found.at(0).name, QStringLiteral("Lo Barnechea")); // nothing begins with it but a word inside
    QVERIFY(Places::builtIn().search(QStringLiteral("qqq")).isEmpty());
    QVERIFY(Places::builtIn().search(QStringLiteral(" ")).isEmpty());
    QCOMPARE(Places::builtIn().search(QStringLiteral("san")).first().name, QStringLiteral("San Antonio"));
}

void TestPlaces::sortedAsPeopleExpect()
{
    QStringList names;
    for (const Comuna &comuna : Places::builtIn().inRegion(QStringLiteral("16")))
        names.append(comuna.name);
    QCOMPARE(names.first(), QStringLiteral("Bulnes"));
    QVERIFY(names.indexOf(QStringLiteral("Ninhue")) < names.indexOf(QStringLiteral("Ñiquén")));
    QVERIFY(names.indexOf(QStringLiteral("Ñiquén")) < names.indexOf(QStringLiteral("Pemuco")));
    QCOMPARE(Places::builtIn().all().last().name, QStringLiteral("Antártica"));
}

void TestPlaces::nearbyKeepsItsOrder()
{
    const auto nearby = Places::builtIn().nearby(QStringLiteral("07401"),
        { QStringLiteral("07406"), QStringLiteral("99999"), QStringLiteral("07401"),
            QStringLiteral("07403") });
    QStringList codes;
    for (const Comuna &comuna : nearby)
        codes.append(comuna.code);
    QCOMPARE(
        codes, QStringList({ QStringLiteral("07401"), QStringLiteral("07406"), QStringLiteral("07403") }));
}

void TestPlaces::unknownCodes()
{
    QVERIFY(!Places::builtIn().contains(QStringLiteral("99999")));
    QVERIFY(Places::builtIn().name(QStringLiteral("7401")).isEmpty());
    QCOMPARE(Places::builtIn().name(QStringLiteral("07401")), QStringLiteral("Linares"));
}

QTEST_APPLESS_MAIN(TestPlaces)
#include "tst_places.moc"
