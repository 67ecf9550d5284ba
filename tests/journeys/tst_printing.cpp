// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include <QtTest>

using journeys::House;
using journeys::someAnswers;
using printing::JobState;

namespace {

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

/// Somebody whose slip is in front, with a printer that does what the test says.
struct Printing : House
{
    explicit Printing(QSize pixels = { 1280, 800 }, QSizeF mm = { 286, 179 }) : House(pixels, mm)
    {
        desk.hasPrinter = true;
        desk.prints = false;
        isReady = resident.begin(word("Perdí un documento")) && resident.file(someAnswers())
            && resident.touch(word("Ver mi comprobante"));
    }
    /// The spooler has it.
    bool print()
    {
        return resident.touch(word("Imprimir"))
            && QTest::qWaitFor([this] { return desk.papers.size() == 1; });
    }
    bool isPrinted() const { return resident.sees(word("Listo. Llévese su papel.")); }
    bool isReady;
};

} // namespace

/// What whoever asked for a paper reads until it is in their hands, and when they leave before.
class TestPrinting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spooledIsNotPrinted();
    void whatIsWrongIsSaidAndItGoesOn_data();
    void whatIsWrongIsSaidAndItGoesOn();
    void itIsSaidInTheLargestLetters_data();
    void itIsSaidInTheLargestLetters();
    void pressedTwiceItIsPrintedOnce();
    void everyPageKnowsOfThePaperUnderWay();
    void whatIsPrintedWhileNobodyLooksIsReadLater();
    void whoLeavesIsToldToTakeIt_data();
    void whoLeavesIsToldToTakeIt();
    void whoWentTakesNothing();
    void theNextOneCanPrint();
};

void TestPrinting::spooledIsNotPrinted()
{
    Printing house;
    QVERIFY(house.isReady && house.print());
    QVERIFY(house.resident.sees(word("Imprimiendo. Espere su papel.")));
    QVERIFY(house.resident.button(word("Imprimiendo…")));
    house.desk.movePaper(JobState::Printing);
    QVERIFY(!house.isPrinted());
    house.desk.movePaper(JobState::Printed);
    QVERIFY(house.isPrinted());
    QVERIFY(house.resident.button(word("Imprimir otra vez")));
    QCOMPARE(house.desk.papers.size(), 1);
}

void TestPrinting::whatIsWrongIsSaidAndItGoesOn_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("toDo");
    QTest::newRow("paper") << JobState::OutOfPaper << word("Falta papel.") << word("se imprimirá solo");
    QTest::newRow("cover") << JobState::Open << word("La impresora está abierta.")
                           << word("se imprimirá solo");
    QTest::newRow("ink") << JobState::OutOfInk << word("A la impresora le falta tinta.")
                         << word("se imprimirá solo");
    QTest::newRow("jam") << JobState::Jammed << word("El papel no puede salir.") << word("se imprimirá solo");
    QTest::newRow("stopped") << JobState::Stopped << word("La impresora está detenida.") << word("QR");
    QTest::newRow("dead") << JobState::NoAnswer << word("La impresora no responde.") << word("QR");
}

void TestPrinting::whatIsWrongIsSaidAndItGoesOn()
{
    QFETCH(JobState, state);
    QFETCH(QString, words);
    QFETCH(QString, toDo);
    Printing house;
    QVERIFY(house.isReady && house.print());
    house.desk.movePaper(state);
    QVERIFY(house.resident.sees(words) && house.resident.sees(toDo));
    QVERIFY(!house.resident.sees(word("Imprimiendo. Espere su papel.")));
    QVERIFY(house.resident.button(word("En espera…")));
    house.desk.movePaper(JobState::Printing);
    QVERIFY(!house.resident.sees(words));
    QVERIFY(house.resident.sees(word("Imprimiendo. Espere su papel.")));
    house.desk.movePaper(JobState::Printed);
    QVERIFY(house.isPrinted());
    QCOMPARE(house.desk.papers.size(), 1);
}

void TestPrinting::itIsSaidInTheLargestLetters_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("printing") << JobState::Printing << word("Imprimiendo. Espere su papel.");
    QTest::newRow("paper") << JobState::OutOfPaper << word("Falta papel.");
    QTest::newRow("dead") << JobState::NoAnswer << word("La impresora no responde.");
    QTest::newRow("printed") << JobState::Printed << word("Listo. Llévese su papel.");
}

void TestPrinting::itIsSaidInTheLargestLetters()
{
    QFETCH(JobState, state);
    QFETCH(QString, words);
    Printing house;
    house.theme.setTextSize(theme::TextSize::Largest);
    QVERIFY(house.isReady && house.print());
    house.desk.movePaper(state);
    QVERIFY(house.resident.sees(words));
    QTRY_COMPARE(journeys::misfits(house).join(u'\n'), QString()); // its button has become wider
}

void TestPrinting::pressedTwiceItIsPrintedOnce()
{
    Printing house;
    QVERIFY(house.isReady && house.print());
    house.desk.movePaper(JobState::OutOfPaper);
    QVERIFY(house.resident.touch(word("En espera…")));
    QVERIFY(house.resident.touch(word("En espera…")));
    QVERIFY(house.resident.sees(word("Falta papel.")));
    house.desk.movePaper(JobState::Printed);
    QCoreApplication::processEvents();
    QCOMPARE(house.desk.papers.size(), 1);
    QVERIFY(house.resident.touch(word("Imprimir otra vez")));
    QTRY_COMPARE(house.desk.papers.size(), 2);
}

void TestPrinting::everyPageKnowsOfThePaperUnderWay()
{
    Printing house;
    QVERIFY(house.isReady && house.print());
    QVERIFY(house.resident.touch(word("Volver")) && house.resident.touch(word("Ver mi comprobante")));
    QVERIFY(house.resident.touch(word("Imprimiendo…")));
    QVERIFY(house.resident.touch(word("Volver")) && house.resident.touch(word("Qué debo hacer ahora")));
    house.desk.movePaper(JobState::OutOfPaper);
    QVERIFY(house.resident.sees(word("Falta papel.")));
    house.desk.movePaper(JobState::Printed);
    QVERIFY(house.isPrinted());
    QCOMPARE(house.desk.papers.size(), 1);
    while (house.resident.button(word("Seguir leyendo")))
        QVERIFY(house.resident.touch(word("Seguir leyendo")));
    QVERIFY(house.resident.touch(word("Imprimir"))); // this page's own
    QTRY_COMPARE(house.desk.papers.size(), 2);
}

void TestPrinting::whatIsPrintedWhileNobodyLooksIsReadLater()
{
    Printing house;
    QVERIFY(house.isReady && house.print());
    QVERIFY(house.resident.touch(word("Ayuda")));
    const QString heading = house.resident.heading();
    house.desk.movePaper(JobState::OutOfPaper);
    QCOMPARE(house.resident.heading(), heading);
    QVERIFY(!house.resident.sees(word("Falta papel.")));
    QVERIFY(house.resident.page()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(house.resident.touch(word("Volver")));
    QVERIFY(house.resident.sees(word("Falta papel.")));
}

void TestPrinting::whoLeavesIsToldToTakeIt_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("in the spool") << JobState::Waiting << word("Su papel está saliendo.");
    QTest::newRow("coming out") << JobState::Printing << word("Su papel está saliendo.");
    QTest::newRow("out of paper") << JobState::OutOfPaper << word("Su papel no salió, y ya no saldrá");
    QTest::newRow("dead printer") << JobState::NoAnswer << word("Su papel no salió, y ya no saldrá");
    QTest::newRow("printed") << JobState::Printed << word("Si tiene un papel, lléveselo.");
}

void TestPrinting::whoLeavesIsToldToTakeIt()
{
    QFETCH(JobState, state);
    QFETCH(QString, words);
    Printing house;
    QVERIFY(house.isReady && house.print());
    house.desk.movePaper(state);
    const int before = house.desk.forgotten;
    QVERIFY(house.resident.touch(word("Terminar")) && house.resident.touch(word("Sí, terminar")));
    QVERIFY(house.resident.sees(words));
    QCOMPARE(house.desk.letOut, 1);
    QCOMPARE(house.desk.forgotten, before + 1);
}

/// Nobody is there any more: there is nobody whom the paper could wait for.
void TestPrinting::whoWentTakesNothing()
{
    Printing house;
    QVERIFY(house.isReady && house.print());
    house.desk.movePaper(JobState::Printing);
    const int before = house.desk.forgotten;
    house.resident.wait(house.settings.idle + std::chrono::seconds(1));
    house.resident.wait(house.settings.answer + std::chrono::seconds(1));
    QCOMPARE(house.desk.forgotten, before + 1);
    QCOMPARE(house.desk.letOut, 0);
}

void TestPrinting::theNextOneCanPrint()
{
    Printing house;
    QVERIFY(house.isReady && house.print());
    house.desk.movePaper(JobState::OutOfPaper);
    QVERIFY(house.resident.leave());
    QVERIFY(house.resident.begin(word("Perdí un documento")) && house.resident.file(someAnswers()));
    QVERIFY(house.resident.touch(word("Ver mi comprobante")));
    QVERIFY(!house.resident.sees(word("Falta papel.")));
    QVERIFY(house.resident.touch(word("Imprimir")));
    QTRY_COMPARE(house.desk.papers.size(), 2);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
