// SPDX-License-Identifier: GPL-3.0-or-later
// A resident takes a filing back.
#include "app/outbox/errc.h"
#include "tests/journeys/house.h"
#include "tests/journeys/wholehouse.h"
#include "ui/screens/page.h"
#include <QtTest>

using journeys::House;
using journeys::Resident;
using journeys::WholeHouse;
using kiosk::FilingState;

namespace {

constexpr int patience = 40000; // ms: the first waits between attempts are seconds, by design

const auto comprobanteLine = QStringLiteral("Comprobante PKW1-W8M2-P2HX");

void readOn(Resident &resident)
{
    while (resident.button(QStringLiteral("Seguir leyendo")))
        resident.touch(QStringLiteral("Seguir leyendo"));
}

/// From the answer page to the question asked twice.
bool goToConfirm(Resident &resident)
{
    while (!resident.button(QStringLiteral("Retirar este trámite"))) {
        if (!resident.touch(QStringLiteral("Seguir leyendo")))
            return false;
    }
    resident.touch(QStringLiteral("Retirar este trámite"));
    readOn(resident);
    return resident.touch(QStringLiteral("Quiero retirarlo"))
        && resident.heading() == QStringLiteral("¿Lo retiramos ahora?");
}

bool withdraw(Resident &resident)
{
    return goToConfirm(resident) && resident.touch(QStringLiteral("Sí, retirar ahora"));
}

bool lookUp(House &house, FilingState state)
{
    house.desk.answer.found = true;
    house.desk.answer.state = state;
    auto &resident = house.resident;
    return resident.touch(QStringLiteral("¿En qué va mi trámite?"))
        && resident.type(QStringLiteral("pkw1w8m2p2hx")) && resident.touch(QStringLiteral("Continuar"))
        && resident.answer({}) && resident.type(QStringLiteral("123456785"))
        && resident.touch(QStringLiteral("Continuar"))
        && QTest::qWaitFor([&] { return resident.sees(comprobanteLine); });
}

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestWithdrawal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAskedTwiceAndToldTruthfully_data();
    void isAskedTwiceAndToldTruthfully();
    void nothingHappensBeforeTheSecondYes();
    void afterAFailureItCanBeTriedAgain();
    void beforeItEverLeftTheKiosk();
    void beforeAnybodyOpenedIt();
    void beforeItIsDecided();
    void tooLate();

private:
    static bool fileAndLeave(WholeHouse &house, QString &comprobante);
};

void TestWithdrawal::isAskedTwiceAndToldTruthfully_data()
{
    QTest::addColumn<kiosk::WithdrawalAnswer>("answer");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("says");
    using Answer = kiosk::WithdrawalAnswer;
    QTest::newRow("void") << Answer { true, FilingState::Void } << QStringLiteral("Su trámite quedó retirado")
                          << QStringLiteral("Nadie lo va a revisar");
    QTest::newRow("void, perhaps on its way")
        << Answer { true, FilingState::Void, true } << QStringLiteral("Su trámite quedó retirado")
        << QStringLiteral("no sabemos si llegó");
    QTest::newRow("kept until it is opened")
        << Answer { true, FilingState::Received } << QStringLiteral("Anotamos que quiere retirarlo")
        << QStringLiteral("todavía nadie lo abre");
    QTest::newRow("decided") << Answer { true, FilingState::Accepted } << QStringLiteral("Ya lo decidieron")
                             << QStringLiteral("ya no se puede retirar");
    QTest::newRow("not done") << Answer { true, FilingState::Opened } << QStringLiteral("No se pudo retirar")
                              << QStringLiteral("Sigue donde estaba");
    QTest::newRow("unknown") << Answer {} << QStringLiteral("No encontramos ese trámite")
                             << QStringLiteral("No se retiró nada");
}

void TestWithdrawal::isAskedTwiceAndToldTruthfully()
{
    QFETCH(kiosk::WithdrawalAnswer, answer);
    QFETCH(QString, heading);
    QFETCH(QString, says);
    House house;
    house.desk.withdrawal = answer;
    QVERIFY(lookUp(house, FilingState::Opened));
    QVERIFY(withdraw(house.resident));
    QTRY_COMPARE(house.resident.heading(), heading);
    QVERIFY(house.resident.sees(says));
    QCOMPARE(house.desk.withdrawals.size(), 1);
    QCOMPARE(house.desk.withdrawals.first().comprobante.toString(), QStringLiteral("PKW1-W8M2-P2HX"));
    QCOMPARE(house.desk.withdrawals.first().run, QStringLiteral("12345678-5"));
    QVERIFY(house.resident.touch(QStringLiteral("Ver en qué quedó")));
    QTRY_VERIFY(house.resident.sees(comprobanteLine));
    QCOMPARE(house.desk.lookups.size(), 2);
}

void TestWithdrawal::nothingHappensBeforeTheSecondYes()
{
    House house;
    QVERIFY(lookUp(house, FilingState::Sealed));
    QVERIFY(goToConfirm(house.resident));
    QVERIFY(house.resident.touch(QStringLiteral("No, dejarlo")));
    QVERIFY(house.resident.sees(comprobanteLine));
    readOn(house.resident);
    QVERIFY(house.resident.touch(QStringLiteral("Retirar este trámite")));
    QVERIFY(house.resident.touch(QStringLiteral("No, dejarlo")));
    QVERIFY(house.resident.sees(comprobanteLine));
    QVERIFY(house.desk.withdrawals.isEmpty());
}

void TestWithdrawal::afterAFailureItCanBeTriedAgain()
{
    House house;
    house.desk.failWithdrawalWith = make_error_code(outbox::Errc::NotNow);
    QVERIFY(lookUp(house, FilingState::InFlight));
    QVERIFY(withdraw(house.resident));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("No pudimos retirarlo"));
    QVERIFY(house.resident.sees(QStringLiteral("Se está enviando en este momento")));
    house.desk.failWithdrawalWith.reset();
    house.desk.withdrawal = { true, FilingState::Void };
    QVERIFY(house.resident.touch(QStringLiteral("Probar otra vez")));
    QVERIFY(house.resident.touch(QStringLiteral("Sí, retirar ahora")));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Su trámite quedó retirado"));
}

bool TestWithdrawal::fileAndLeave(WholeHouse &house, QString &comprobante)
{
    comprobante = house.kiosk().file();
    return !comprobante.isEmpty() && house.kiosk().leave();
}

void TestWithdrawal::beforeItEverLeftTheKiosk()
{
    WholeHouse house;
    QCOMPARE(house.stopService(), 0);
    house.openKiosk();
    auto &resident = house.resident();
    QString comprobante;
    QVERIFY(fileAndLeave(house, comprobante));
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_VERIFY_WITH_TIMEOUT(resident.sees(QStringLiteral("Está guardada aquí")), patience);
    QVERIFY(withdraw(resident));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Su trámite quedó retirado"), patience);

    // The central service hears of the empty place, and of nothing else.
    house.startService();
    QVERIFY(resident.touch(QStringLiteral("Ver en qué quedó")));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Retirada"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.arrived(), 1, patience);
    QCOMPARE(house.filing(comprobante)[word("state")].toString(), word("void"));
    QCOMPARE(house.central({ word("gaps"), word("--hours"), word("0") }).exit, 0);
    const auto entries = house.queue();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first()[word("state")].toString(), word("void"));
}

void TestWithdrawal::beforeAnybodyOpenedIt()
{
    WholeHouse house(QStringList {}); // nobody opens by itself
    house.openKiosk();
    auto &resident = house.resident();
    QString comprobante;
    QVERIFY(fileAndLeave(house, comprobante));
    QTRY_VERIFY_WITH_TIMEOUT(house.filing(comprobante)[word("state")] == word("received"), patience);
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Recibida"), patience);
    QVERIFY(withdraw(resident));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Anotamos que quiere retirarlo"), patience);
    QCOMPARE(house.central({ word("open-pending") }).exit, 0);
    QCOMPARE(house.filing(comprobante)[word("state")].toString(), word("void"));
    QVERIFY(resident.touch(QStringLiteral("Ver en qué quedó")));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Retirada"), patience);
}

void TestWithdrawal::beforeItIsDecided()
{
    WholeHouse house;
    house.openKiosk();
    auto &resident = house.resident();
    QString comprobante;
    QVERIFY(fileAndLeave(house, comprobante));
    QTRY_VERIFY_WITH_TIMEOUT(house.filing(comprobante)[word("state")] == word("opened"), patience);
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("En revisión"), patience);
    QVERIFY(withdraw(resident));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Su trámite quedó retirado"), patience);
    QCOMPARE(house.filing(comprobante)[word("state")].toString(), word("void"));
    QVERIFY2(house.central({ word("filings"), word("accept"), comprobante }).exit != 0, "it is over");
}

void TestWithdrawal::tooLate()
{
    WholeHouse house;
    house.openKiosk();
    auto &resident = house.resident();
    QString comprobante;
    QVERIFY(fileAndLeave(house, comprobante));
    QTRY_VERIFY_WITH_TIMEOUT(house.filing(comprobante)[word("state")] == word("opened"), patience);
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("En revisión"), patience);
    QVERIFY(goToConfirm(resident));
    QCOMPARE(house.central({ word("filings"), word("accept"), comprobante }).exit, 0);
    QVERIFY(resident.touch(QStringLiteral("Sí, retirar ahora")));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Ya lo decidieron"), patience);
    QCOMPARE(house.filing(comprobante)[word("state")].toString(), word("accepted"));
}

QTEST_MAIN(TestWithdrawal)
#include "tst_withdrawal.moc"
