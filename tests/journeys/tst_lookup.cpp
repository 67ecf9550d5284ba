// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/codes.h"
#include "app/sync/errc.h"
#include "tests/journeys/house.h"
#include "tests/support/pdftools.h"
#include "ui/screens/page.h"
#include "ui/screens/procedurepage.h"
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtTest>

using journeys::House;

class TestLookUp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongComprobanteStaysWithItsMessage();
    void anAcceptedFilingShowsFolioAndCertificate();
    void aRollPrintsTheSlipAndNoCertificate();
    void whatIsNotFoundSaysWhatToDo();
    void withoutANetworkItSaysSoAndCanBeTriedAgain();
    void theCheckSymbolHelpsWhileTyping();
    void whoLostTheNumberIsToldWhatToDo();
    void eachStateSaysWhatToDo_data();
    void eachStateSaysWhatToDo();
    void theSlipComesAgainWhereItIsTrue_data();
    void theSlipComesAgainWhereItIsTrue();
    void askedTooOftenItSaysHowLongToWait();
    void anotherProcedureMayFollow();

private:
    static bool ask(House &house);
};

namespace {

QByteArray somePdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(500, 500, QStringLiteral("Certificado"));
    writer.newPage();
    painter.drawText(500, 500, QStringLiteral("Segunda hoja"));
    painter.end();
    return bytes;
}

void readOn(journeys::Resident &resident)
{
    while (resident.button(QStringLiteral("Seguir leyendo")))
        resident.touch(QStringLiteral("Seguir leyendo"));
}

} // namespace

bool TestLookUp::ask(House &house)
{
    auto &resident = house.resident;
    if (!resident.touch(QStringLiteral("¿En qué va mi trámite?"))
        || !resident.type(QStringLiteral("pkw1w8m2p2hx")) || !resident.touch(QStringLiteral("Continuar")))
        return false;
    return resident.answer({}) && resident.type(QStringLiteral("123456785"))
        && resident.touch(QStringLiteral("Continuar"));
}

void TestLookUp::aWrongComprobanteStaysWithItsMessage()
{
    House house;
    auto &resident = house.resident;
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    QVERIFY(resident.type(QStringLiteral("pkw1w8m2p2hy")));
    resident.touch(QStringLiteral("Continuar"));
    QVERIFY(resident.sees(QStringLiteral("no calza")));
    QVERIFY(resident.sees(QStringLiteral("PKW1-W8M2-P2HY")));
    QVERIFY(house.desk.lookups.isEmpty());
}

void TestLookUp::anAcceptedFilingShowsFolioAndCertificate()
{
    House house;
    house.desk.answer = { .found = true,
        .state = kiosk::FilingState::Accepted,
        .opened = true,
        .procedureId = QStringLiteral("perdida-documentos"),
        .folio = QStringLiteral("2026-0000123"),
        .reason = {},
        .filedAt = house.clock.now(),
        .receivedAt = house.clock.now(),
        .decidedAt = house.clock.now(),
        .documentDigest = QByteArray(32, 'd') };
    house.desk.document = somePdf();
    QVERIFY(ask(house));
    QTRY_VERIFY(house.resident.sees(QStringLiteral("2026-0000123")));
    QCOMPARE(house.desk.lookups.first().run, QStringLiteral("12345678-5"));
    QVERIFY2(!house.resident.button(QStringLiteral("Seguir leyendo")), "all of it is on one page");
    QVERIFY(house.resident.touch(QStringLiteral("Ver certificado")));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Su certificado"));
    QTRY_VERIFY(house.resident.sees(QStringLiteral("Parte 1 de 2")));
    QVERIFY(!house.resident.button(QStringLiteral("Guardar copia")));
    QVERIFY(house.resident.touch(QStringLiteral("Ver más abajo")));
    QVERIFY(house.resident.sees(QStringLiteral("Parte 2 de 2")));
    QVERIFY(!house.resident.button(QStringLiteral("Ver más abajo")));
}

void TestLookUp::aRollPrintsTheSlipAndNoCertificate()
{
    House house;
    house.desk.answer = { .found = true,
        .state = kiosk::FilingState::Accepted,
        .opened = true,
        .procedureId = QStringLiteral("perdida-documentos"),
        .folio = QStringLiteral("2026-0000123"),
        .reason = {},
        .filedAt = house.clock.now(),
        .receivedAt = house.clock.now(),
        .decidedAt = house.clock.now(),
        .documentDigest = QByteArray(32, 'd') };
    house.desk.document = somePdf();
    QVERIFY(ask(house));
    house.desk.hasPrinter = true;
    house.desk.printsOn = base::Paper::Roll80;
    QTRY_VERIFY(house.resident.sees(QStringLiteral("2026-0000123")));
    QVERIFY(house.resident.touch(QStringLiteral("Ver certificado")));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Su certificado"));
    QVERIFY(!house.resident.button(QStringLiteral("Imprimir")));
    QVERIFY(house.resident.sees(QStringLiteral("aquí no se puede imprimir")));
    QVERIFY(house.resident.touch(QStringLiteral("Cerrar")));
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(house.resident.touch(QStringLiteral("Imprimir")));
    QTRY_COMPARE(house.desk.papers.size(), 1);
    const PdfTools strip(house.desk.papers.first());
    QCOMPARE(strip.millimetres().width(), 80);
    QVERIFY(strip.text().contains(QStringLiteral("2026-0000123")));
}

void TestLookUp::whatIsNotFoundSaysWhatToDo()
{
    House house;
    QVERIFY(ask(house));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("No encontramos ese trámite"));
    while (house.resident.button(QStringLiteral("Seguir leyendo")))
        house.resident.touch(QStringLiteral("Seguir leyendo"));
    QVERIFY(house.resident.touch(QStringLiteral("Probar con otro número")));
    QVERIFY(house.resident.sees(QStringLiteral("PKW1-W8M2-P2HX")));
}

void TestLookUp::withoutANetworkItSaysSoAndCanBeTriedAgain()
{
    House house;
    house.desk.failLookUpWith = make_error_code(kiosk::Errc::NotOpenYet);
    QVERIFY(ask(house));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Ahora no podemos preguntar"));
    house.desk.failLookUpWith.reset();
    house.desk.answer.found = true;
    QVERIFY(house.resident.touch(QStringLiteral("Probar otra vez")));
    QTRY_VERIFY(house.resident.heading() != QStringLiteral("Ahora no podemos preguntar"));
    QCOMPARE(house.desk.lookups.size(), 2);
}

void TestLookUp::theCheckSymbolHelpsWhileTyping()
{
    House house;
    auto &resident = house.resident;
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    QVERIFY(resident.type(QStringLiteral("pkw1w8m2p2h")));
    QVERIFY(!resident.sees(QStringLiteral("Algo no calza")));
    QVERIFY(resident.type(QStringLiteral("y")));
    QVERIFY(resident.sees(QStringLiteral("Algo no calza")));
    QVERIFY(resident.touch(QStringLiteral("Borrar")));
    QVERIFY(!resident.sees(QStringLiteral("Algo no calza")));
    QVERIFY(resident.type(QStringLiteral("x")));
    QVERIFY(resident.sees(QStringLiteral("Está bien escrito")));
    // What the slip does not have is written as what it looks like.
    for (int symbols = 0; symbols < 12; ++symbols)
        resident.touch(QStringLiteral("Borrar"));
    QVERIFY(resident.type(QStringLiteral("pkwlw8mzp2hx")));
    QVERIFY(resident.sees(QStringLiteral("PKW1-W8M2-P2HX")));
    QVERIFY(resident.sees(QStringLiteral("Está bien escrito")));
}

void TestLookUp::whoLostTheNumberIsToldWhatToDo()
{
    House house;
    auto &resident = house.resident;
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    QVERIFY(resident.touch(QStringLiteral("No tengo el número")));
    QCOMPARE(resident.heading(), QStringLiteral("Si no tiene el número"));
    readOn(resident);
    QVERIFY(resident.touch(QStringLiteral("Volver")));
    QCOMPARE(resident.heading(), QStringLiteral("Escriba su número de comprobante"));
}

void TestLookUp::eachStateSaysWhatToDo_data()
{
    using enum kiosk::FilingState;
    QTest::addColumn<kiosk::FilingState>("state");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("mayBeWithdrawn");
    const auto row = [](const char *name, kiosk::FilingState state, const char *says, bool mayBeWithdrawn,
                         const char *problem = "") {
        QTest::newRow(name) << state << QString::fromLatin1(problem) << QString::fromUtf8(says)
                            << mayBeWithdrawn;
    };
    row("sealed", Sealed, "Pregunte otra vez mañana", true);
    row("in flight", InFlight, "Pregunte otra vez en una hora", true);
    row("received", Received, "Una persona la va a leer", true);
    row("opened", Opened, "aquí verá el folio o el motivo", true);
    row("accepted", Accepted, "Muestre el folio", false);
    row("refused", Refused, "Puede hacerla de nuevo aquí, con lo que faltó", false);
    row("needs a visit", NeedsVisit, "Tiene plazo hasta el 1 de diciembre de 2026", true);
    row("set aside", SetAside, "Muestre este número a la persona a cargo", true, "too-large");
    row("expired", Void, "No se envió, y ya no se va a enviar", false, "expired");
    row("expired, what now", Void, "lo puede citar el Juzgado de Policía Local", false, "expired");
    row("void", Void, "puede hacerla de nuevo aquí", false);
}

void TestLookUp::eachStateSaysWhatToDo()
{
    QFETCH(kiosk::FilingState, state);
    QFETCH(QString, says);
    House house;
    house.desk.answer.found = true;
    house.desk.answer.state = state;
    QFETCH(QString, problem);
    house.desk.answer.problem = problem;
    if (state == kiosk::FilingState::NeedsVisit)
        house.desk.answer.deadline = { 2026, 12, 1 };
    QVERIFY(ask(house));
    QTRY_COMPARE(house.desk.lookups.size(), 1);
    QTRY_VERIFY(house.resident.sees(QStringLiteral("Comprobante PKW1-W8M2-P2HX")));
    QStringList seen = house.resident.visibleTexts();
    while (house.resident.button(QStringLiteral("Seguir leyendo"))) {
        house.resident.touch(QStringLiteral("Seguir leyendo"));
        seen += house.resident.visibleTexts();
    }
    QVERIFY2(seen.join(u' ').contains(says), qPrintable(seen.join(u'|')));
    QTEST(seen.contains(QStringLiteral("Retirar este trámite")), "mayBeWithdrawn");
}

void TestLookUp::theSlipComesAgainWhereItIsTrue_data()
{
    using enum kiosk::FilingState;
    QTest::addColumn<kiosk::FilingState>("state");
    QTest::addColumn<bool>("opened");
    QTest::addColumn<bool>("comes");
    QTest::newRow("waits here") << Sealed << false << true;
    QTest::newRow("received, not opened") << Received << false << true;
    QTest::newRow("opened") << Opened << true << true;
    QTest::newRow("accepted") << Accepted << true << true;
    QTest::newRow("refused") << Refused << true << false;
    QTest::newRow("needs a visit") << NeedsVisit << true << false;
    QTest::newRow("void") << Void << false << false;
}

void TestLookUp::theSlipComesAgainWhereItIsTrue()
{
    QFETCH(kiosk::FilingState, state);
    QFETCH(bool, opened);
    QFETCH(bool, comes);
    House house;
    house.desk.answer.found = true;
    house.desk.answer.state = state;
    house.desk.answer.opened = opened;
    if (opened) {
        house.desk.answer.procedureId = QStringLiteral("perdida-documentos");
        house.desk.answer.filedAt = house.clock.now();
    }
    QVERIFY(ask(house));
    QTRY_VERIFY(house.resident.sees(QStringLiteral("Comprobante PKW1-W8M2-P2HX")));
    readOn(house.resident);
    QCOMPARE(house.resident.button(QStringLiteral("Ver mi comprobante")) != nullptr, comes);
    if (!comes)
        return;
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi comprobante")));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Su comprobante"));
    QVERIFY(house.resident.touch(QStringLiteral("Volver")));
    QVERIFY(house.resident.sees(QStringLiteral("Comprobante PKW1-W8M2-P2HX")));
}

void TestLookUp::askedTooOftenItSaysHowLongToWait()
{
    House house;
    house.desk.failLookUpWith = make_error_code(syncing::Errc::SlowDown);
    QVERIFY(ask(house));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Ahora no podemos preguntar"));
    QVERIFY(house.resident.sees(QStringLiteral("Espere diez minutos")));
}

void TestLookUp::anotherProcedureMayFollow()
{
    House house;
    house.desk.answer.found = true;
    QVERIFY(ask(house));
    QTRY_VERIFY(house.resident.sees(QStringLiteral("Comprobante PKW1-W8M2-P2HX")));
    readOn(house.resident);
    QVERIFY(house.resident.touch(QStringLiteral("Otro trámite")));
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(house.resident.page()));
}

QTEST_MAIN(TestLookUp)
#include "tst_lookup.moc"
