// SPDX-License-Identifier: GPL-3.0-or-later
// A wall clock that shows nonsense: order, delivery and what is kept go by sequence and by the monotonic
// clock.
#include "tests/journeys/wholehouse.h"
#include "tests/support/shiftedclock.h"
#include <QJsonArray>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr int patience = 40000; // ms: the first waits between attempts are seconds, by design

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f37_aWrongClockStopsNothing_data();
    void f37_aWrongClockStopsNothing();
    void f37_aClockThatStepsBackMeanwhileTurnsNothingRound();
    void f38_twoGoodClocksThatDifferALittleAreNoAlarm();
    void f39_theHourThatComesTwiceIsTwoHours();

private:
    /// What the central service opened, in the order of the chain.
    static QList<QJsonObject> opened(WholeHouse &house, int count);
    static QJsonObject document(const WholeHouse &house, const QString &id)
    {
        const auto shown
            = house.central({ word("filings"), word("show"), id, word("--content"), word("--json") });
        return QJsonDocument::fromJson(shown.out.toUtf8())[word("content")].toObject();
    }
};

QList<QJsonObject> TestClock::opened(WholeHouse &house, int count)
{
    const auto all = [&] { return house.filings(word("opened")); };
    if (!QTest::qWaitFor([&] { return house.arrived() >= count && all().size() == count; }, patience))
        return {};
    QList<QJsonObject> documents;
    for (const auto &filing : all())
        documents << document(house, filing[word("id")].toString());
    std::sort(documents.begin(), documents.end(), [](const QJsonObject &one, const QJsonObject &other) {
        return one[word("sequence")].toInteger() < other[word("sequence")].toInteger();
    });
    return documents;
}

void TestClock::f37_aWrongClockStopsNothing_data()
{
    QTest::addColumn<QDateTime>("shown");
    QTest::addColumn<bool>("believed"); // by the kernel
    QTest::addColumn<bool>("isNoticed"); // without a network: only that it is too early can be known
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::newRow("1970") << QDateTime({ 1970, 1, 1 }, { 0, 0, 7 }, Qt::UTC) << false << true;
    QTest::newRow("1970, and the kernel believes it")
        << QDateTime({ 1970, 1, 1 }, { 0, 0, 7 }, Qt::UTC) << true << true;
    QTest::newRow("a year ago") << now.addYears(-1) << false << true;
    QTest::newRow("a year ahead") << now.addYears(1) << false << false;
    QTest::newRow("2040") << QDateTime({ 2040, 2, 29 }, { 12, 0, 0 }, Qt::UTC) << true << false;
}

void TestClock::f37_aWrongClockStopsNothing()
{
    QFETCH(QDateTime, shown);
    QFETCH(bool, believed);
    QFETCH(bool, isNoticed);
    support::ShiftedClock clock;
    clock.setNow(shown);
    clock.setSynchronised(believed);
    WholeHouse house;
    house.openKiosk(clock);
    const QString comprobante = house.kiosk().file();
    QVERIFY(!comprobante.isEmpty());
    const auto documents = opened(house, 1);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.first()[word("comprobante")].toString(), comprobante);
    QCOMPARE(documents.first()[word("filedAt")].toString().left(4), QString::number(shown.date().year()));
    const QJsonObject told = documents.first()[word("clock")].toObject();
    QCOMPARE(told[word("synchronised")].toBool(), believed);
    QCOMPARE(told.contains(word("notBefore")), isNoticed);
    QVERIFY(house.kiosk().leave());
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_VERIFY_WITH_TIMEOUT(house.resident().sees(comprobante), patience);
}

void TestClock::f37_aClockThatStepsBackMeanwhileTurnsNothingRound()
{
    support::ShiftedClock clock;
    WholeHouse house;
    house.stopService();
    house.openKiosk(clock);
    const QDateTime start = clock.now();
    QStringList comprobantes;
    for (int days : { 0, -400, 300, -20000 }) {
        clock.setNow(start.addDays(days));
        comprobantes << house.kiosk().file();
        QVERIFY(!comprobantes.last().isEmpty() && house.kiosk().leave());
    }
    house.startService();
    const auto documents = opened(house, int(comprobantes.size()));
    QStringList inOrder;
    for (const QJsonObject &document : documents)
        inOrder << document[word("comprobante")].toString();
    QCOMPARE(inOrder, comprobantes);
    const auto gaps = house.central({ word("gaps"), word("--hours"), word("0") });
    QVERIFY2(gaps.exit == 0, qPrintable(gaps.out));
    // Kept for as long as was promised, whatever day the wall says now.
    clock.setNow(start.addYears(20));
    house.closeKiosk();
    clock.setSynchronised(false);
    house.openKiosk(clock);
    QVERIFY(!house.kiosk().file().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(house.queue().size(), comprobantes.size() + 1, patience);
}

void TestClock::f38_twoGoodClocksThatDifferALittleAreNoAlarm()
{
    support::ShiftedClock clock;
    clock.setNow(clock.now().addSecs(-120));
    WholeHouse house;
    house.openKiosk(clock);
    QVERIFY(!house.kiosk().file().isEmpty() && house.kiosk().leave());
    QCOMPARE(opened(house, 1).size(), 1); // from here on the kiosk knows what the central service signed
    QVERIFY(!house.kiosk().file().isEmpty());
    const auto documents = opened(house, 2);
    QCOMPARE(documents.size(), 2);
    for (const QJsonObject &document : documents)
        QVERIFY(!document[word("clock")].toObject().contains(word("notBefore")));
    const auto status = house.technician({ word("status"), word("--json") });
    QCOMPARE(QJsonDocument::fromJson(status.out.toUtf8())[word("clock")].toString(), word("plausible"));
}

/// The night in which Chile puts its clocks back: 23:30 comes twice.
void TestClock::f39_theHourThatComesTwiceIsTwoHours()
{
    support::ShiftedClock clock;
    WholeHouse house;
    house.openKiosk(clock);
    const QDateTime first({ 2027, 4, 4 }, { 2, 30, 0 }, Qt::UTC);
    QStringList local;
    for (const QDateTime &at : { first, first.addSecs(3600) }) {
        clock.setNow(at);
        local << clock.now().toTimeZone(QTimeZone("America/Santiago")).toString(word("yyyy-MM-dd HH:mm"));
        QVERIFY(!house.kiosk().file().isEmpty() && house.kiosk().leave());
    }
    QCOMPARE(local, QStringList({ word("2027-04-03 23:30"), word("2027-04-03 23:30") }));
    const auto documents = opened(house, 2);
    QCOMPARE(documents.size(), 2);
    QCOMPARE(documents.at(0)[word("filedAt")].toString().left(16), word("2027-04-04T02:30"));
    QCOMPARE(documents.at(1)[word("filedAt")].toString().left(16), word("2027-04-04T03:30"));
    for (const QJsonObject &document : documents)
        QCOMPARE(document[word("timeZone")].toString(), word("America/Santiago"));
}

QTEST_MAIN(TestClock)
#include "tst_clock.moc"
