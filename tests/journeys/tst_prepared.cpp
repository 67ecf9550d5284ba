// SPDX-License-Identifier: GPL-3.0-or-later
// What is not filed here: a sheet to take along, a page that says where to go, and their papers.
#include "app/outbox/errc.h"
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "tests/support/pdftools.h"
#include "ui/screens/page.h"
#include <QTemporaryDir>
#include <QtTest>

using journeys::Answers;
using journeys::House;

class TestPrepared : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSheetSaysWhatWasAnswered_data();
    void theSheetSaysWhatWasAnswered();
    void nothingOfItIsKept();
    void withoutAPrinterTheyAreTold();
    void nextStepsArePrinted();
    void aReferralIsPrinted();
    void aFilingWithADeadlineCarriesIt();
    void whoIsTooLateIsTold();

private:
    static bool prepare(House &house, const QString &id);
    static QString printed(House &house) { return PdfTools(house.desk.papers.last()).text().simplified(); }
};

bool TestPrepared::prepare(House &house, const QString &id)
{
    const auto definition = house.desk.catalogue().find(id);
    journeys::Finger finger(house.resident);
    if (!house.resident.begin(definition->card.in(QStringLiteral("es")))
        || !journeys::Visit(house.resident, finger, *definition, Answers::of(id).first()).goToEnd())
        return false;
    while (house.resident.button(QStringLiteral("Ver lo que falta")))
        house.resident.touch(QStringLiteral("Ver lo que falta"));
    return house.resident.touch(QStringLiteral("Continuar"))
        && house.resident.heading() == QStringLiteral("Su hoja está lista");
}

void TestPrepared::theSheetSaysWhatWasAnswered_data()
{
    QTest::addColumn<base::Paper>("paper");
    QTest::newRow("A4") << base::Paper::A4;
    QTest::newRow("roll") << base::Paper::Roll80;
}

void TestPrepared::theSheetSaysWhatWasAnswered()
{
    QFETCH(base::Paper, paper);
    House house;
    house.desk.hasPrinter = true;
    house.desk.printsOn = paper;
    QVERIFY(prepare(house, QStringLiteral("hurto")));
    QVERIFY(house.resident.touch(QStringLiteral("Ver e imprimir mi hoja")));
    QVERIFY(house.resident.touch(QStringLiteral("Imprimir")));
    QTRY_COMPARE(house.desk.papers.size(), 1);
    const QString text = printed(house);
    for (const char *said :
        { "todavía no es una denuncia", "12.345.678-5", "Ana Soto Rojas", "Los Aromos", "Un paraguas azul" })
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("de 2026")), qPrintable(text)); // which day, whenever it is read
    QVERIFY(!text.contains(QStringLiteral("Anteayer")));
    QVERIFY(!text.contains(QStringLiteral("No entregado")));
}

void TestPrepared::nothingOfItIsKept()
{
    const QTemporaryDir copies;
    House house({ 1280, 800 }, { 339, 212 }, copies.path());
    QVERIFY(prepare(house, QStringLiteral("estafa")));
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi hoja")));
    QVERIFY(!house.resident.button(QStringLiteral("Guardar copia")));
    QVERIFY(house.resident.touch(QStringLiteral("Cerrar")));
    QVERIFY(house.desk.submissions.isEmpty());
    QVERIFY(house.desk.drafts.isEmpty());
    QVERIFY(QDir(copies.path()).isEmpty());
    QVERIFY(house.resident.touch(QStringLiteral("Volver"))); // to what was answered, as often as they like
    QCOMPARE(house.resident.step(), QStringLiteral("review"));
}

void TestPrepared::withoutAPrinterTheyAreTold()
{
    House house;
    QVERIFY(prepare(house, QStringLiteral("dano")));
    QVERIFY(house.resident.sees(QStringLiteral("Aquí no hay impresora")));
    QVERIFY(house.resident.touch(QStringLiteral("Dónde llevarla")));
    QVERIFY(!house.resident.button(QStringLiteral("Imprimir")));
}

void TestPrepared::nextStepsArePrinted()
{
    House house;
    house.desk.hasPrinter = true;
    QVERIFY(prepare(house, QStringLiteral("hurto")));
    QVERIFY(house.resident.touch(QStringLiteral("Qué debo hacer ahora")));
    while (house.resident.button(QStringLiteral("Seguir leyendo")))
        house.resident.touch(QStringLiteral("Seguir leyendo"));
    QVERIFY(house.resident.touch(QStringLiteral("Imprimir")));
    QTRY_COMPARE(house.desk.papers.size(), 1);
    const QString text = printed(house);
    QVERIFY2(text.contains(QStringLiteral("Guarde el número que le den")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Lo que esta hoja no es")));
    QVERIFY(!text.contains(QStringLiteral("Soto"))); // what to do next is nobody's secret
}

void TestPrepared::aReferralIsPrinted()
{
    House house;
    house.desk.hasPrinter = true;
    const auto definition = house.desk.catalogue().find(QStringLiteral("salvoconducto-mudanza"));
    QVERIFY(house.resident.begin(definition->card.in(QStringLiteral("es"))));
    while (house.resident.button(QStringLiteral("Seguir leyendo")))
        house.resident.touch(QStringLiteral("Seguir leyendo"));
    QVERIFY(house.resident.touch(QStringLiteral("Imprimir")));
    QTRY_COMPARE(house.desk.papers.size(), 1);
    const QString text = printed(house);
    QVERIFY2(text.contains(QStringLiteral("Vaya a una notaría")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("600 370 2000")));
}

/// The end of the window in which it was declared.
void TestPrepared::aFilingWithADeadlineCarriesIt()
{
    const auto id = QStringLiteral("votacion");
    House closed;
    QVERIFY(!closed.resident.begin(closed.desk.catalogue().find(id)->card.in(QStringLiteral("es"))));
    House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(id));
    const auto definition = house.desk.catalogue().find(id);
    journeys::Finger finger(house.resident);
    QVERIFY(house.resident.begin(definition->card.in(QStringLiteral("es"))));
    QVERIFY(journeys::Visit(house.resident, finger, *definition, Answers::of(id).first()).goToEnd());
    QVERIFY(house.resident.file({}));
    QCOMPARE(house.desk.submissions.first().validUntil, definition->windows->first().closes);
    QVERIFY(house.resident.sees(QStringLiteral("Vaya hoy a Carabineros antes de las")));
}

/// The day ended while they were answering: trying again would not help, and nothing says that it would.
void TestPrepared::whoIsTooLateIsTold()
{
    const auto id = QStringLiteral("votacion");
    House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(id));
    house.desk.failFilingWith = make_error_code(outbox::Errc::Expired);
    const auto definition = house.desk.catalogue().find(id);
    journeys::Finger finger(house.resident);
    QVERIFY(house.resident.begin(definition->card.in(QStringLiteral("es"))));
    QVERIFY(journeys::Visit(house.resident, finger, *definition, Answers::of(id).first()).goToEnd());
    QVERIFY(!house.resident.file({}));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("No se puede enviar"));
    QVERIFY(house.resident.sees(QStringLiteral("El plazo de este trámite ya terminó")));
    QVERIFY(!house.resident.button(QStringLiteral("Probar otra vez")));
    QVERIFY(journeys::misfits(house).isEmpty());
    QVERIFY(house.resident.touch(QStringLiteral("Entendido, terminar")));
}

QTEST_MAIN(TestPrepared)
#include "tst_prepared.moc"
