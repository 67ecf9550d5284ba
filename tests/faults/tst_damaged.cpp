// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk's store is damaged or taken away while it runs: it says so, takes no more, and throws nothing
// away.
#include "db/kioskschema.h"
#include "tests/journeys/house.h"
#include "tests/journeys/wholehouse.h"
#include "ui/screens/page.h"
#include <QJsonArray>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr qsizetype pageSize = 4096;

QString storeOf(const WholeHouse &house)
{
    return house.dataFolder() + QStringLiteral("/kiosk.sqlite");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything that the log holds goes into the database, and the kiosk's cache with it is out of date, as on
/// the day after.
void checkpoint(const QString &store)
{
    auto database = support::must(db::Database::open(
        store, db::kioskSchema(), { .access = db::Access::Shared, .busyTimeout = std::chrono::seconds(10) }));
    support::must(database->integer(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

/// Flips bytes in the middle and at the head of every page from `first` on; what the file holds then.
QByteArray flip(const QString &store, qsizetype first)
{
    QByteArray bytes = contentOf(store);
    for (qsizetype page = first * pageSize; page < bytes.size(); page += pageSize) {
        for (qsizetype i = 0; i < 32; ++i) {
            bytes[page + i] = char(~bytes[page + i]);
            bytes[page + pageSize / 2 + i] = char(~bytes[page + pageSize / 2 + i]);
        }
    }
    QFile file(store); // written over in place: the same file
    if (!file.open(QIODevice::ReadWrite) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(store));
    return bytes;
}

/// Whether some file of the data folder has just these bytes.
bool isKept(const WholeHouse &house, const QByteArray &bytes)
{
    const auto files = QDir(house.dataFolder()).entryInfoList(QDir::Files);
    return std::any_of(files.begin(), files.end(),
        [&bytes](const QFileInfo &file) { return contentOf(file.filePath()) == bytes; });
}

bool refusesToTake(const journeys::Resident &resident)
{
    return resident.heading() == QStringLiteral("Esta Ventanilla no está recibiendo trámites")
        && resident.sees(QStringLiteral("necesita una revisión"))
        && !resident.button(QStringLiteral("Empezar"));
}

} // namespace

class TestDamaged : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f42_pagesFlippedBetweenTwoFilings_data();
    void f42_pagesFlippedBetweenTwoFilings();
    void f13_goneBetweenTwoFilings_data();
    void f13_goneBetweenTwoFilings();

private:
    static void beginASecond(WholeHouse &house);
    static void secondFilingIsNotCalledSaved(WholeHouse &house);
};

/// Somebody has begun a second filing: nobody is thrown out of one, whoever notices first.
void TestDamaged::beginASecond(WholeHouse &house)
{
    QVERIFY(house.kiosk().leave());
    const auto procedure = house.kiosk().desk().catalogue().ordered().first();
    QVERIFY(house.resident().begin(procedure->card.in(QStringLiteral("es"))));
}

/// They reach its end, and are told.
void TestDamaged::secondFilingIsNotCalledSaved(WholeHouse &house)
{
    QSignalSpy filed(&house.kiosk().desk(), &kiosk::FilingDesk::filed);
    QVERIFY(!house.resident().file(journeys::someAnswers()));
    QTRY_COMPARE(house.resident().heading(), QStringLiteral("No pudimos guardar su constancia"));
    QVERIFY(house.resident().sees(QStringLiteral("necesita una revisión")));
    QVERIFY(filed.isEmpty());
    QVERIFY(house.kiosk().leave());
    QVERIFY(refusesToTake(house.resident()));
}

void TestDamaged::f42_pagesFlippedBetweenTwoFilings_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<bool>("begins"); ///< anew, at the next start
    QTest::newRow("all but the first page") << 1 << false;
    QTest::newRow("all pages") << 0 << true;
}

void TestDamaged::f42_pagesFlippedBetweenTwoFilings()
{
    QFETCH(int, first);
    QFETCH(bool, begins);
    WholeHouse house;
    house.stopService();
    house.openKiosk();
    QVERIFY(!house.kiosk().file().isEmpty());
    beginASecond(house);
    checkpoint(storeOf(house));
    const QByteArray damaged = flip(storeOf(house), first);
    secondFilingIsNotCalledSaved(house);
    if (QTest::currentTestFailed())
        return;
    house.closeKiosk();
    QVERIFY2(isKept(house, damaged), "nothing is repaired by throwing it away");

    house.openKiosk();
    QVERIFY2(isKept(house, damaged), "nor at the next start");
    if (begins) {
        const QStringList aside
            = QDir(house.dataFolder()).entryList({ QStringLiteral("kiosk.sqlite.corrupt-*") });
        QVERIFY(!aside.isEmpty());
        QVERIFY(!house.kiosk().file().isEmpty());
    } else {
        QTRY_VERIFY(refusesToTake(house.resident()));
    }
}

void TestDamaged::f13_goneBetweenTwoFilings_data()
{
    QTest::addColumn<QStringList>("suffixes");
    QTest::newRow("the database") << QStringList { QString() };
    QTest::newRow("its log") << QStringList { QStringLiteral("-wal") };
    QTest::newRow("all") << QStringList { QString(), QStringLiteral("-wal"), QStringLiteral("-shm") };
}

void TestDamaged::f13_goneBetweenTwoFilings()
{
    QFETCH(QStringList, suffixes);
    WholeHouse house;
    house.stopService();
    house.openKiosk();
    QVERIFY(!house.kiosk().file().isEmpty());
    beginASecond(house);
    for (const QString &suffix : suffixes)
        QVERIFY(QFile::remove(storeOf(house) + suffix));
    secondFilingIsNotCalledSaved(house);
    if (QTest::currentTestFailed())
        return;
    house.closeKiosk();

    // Where nothing is, nothing can be kept: an empty store begins, with a chain of its own.
    if (suffixes.size() < 3)
        return;
    house.openKiosk();
    const QString comprobante = house.kiosk().file();
    QVERIFY(!comprobante.isEmpty());
    QCOMPARE(house.queue().size(), 1);
    QCOMPARE(house.queue().first()[QLatin1String("comprobante")].toString(), comprobante);
    QCOMPARE(house.queue().first()[QLatin1String("sequence")].toInt(), 1);
}

QTEST_MAIN(TestDamaged)
#include "tst_damaged.moc"
