// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/codes.h"
#include "tests/journeys/house.h"
#include "ui/screens/page.h"
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
    void whatIsNotFoundSaysWhatToDo();
    void withoutANetworkItSaysSoAndCanBeTriedAgain();

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
        .receivedAt = house.clock.now(),
        .decidedAt = house.clock.now(),
        .documentDigest = QByteArray(32, 'd') };
    house.desk.document = somePdf();
    QVERIFY(ask(house));
    QTRY_VERIFY(house.resident.sees(QStringLiteral("2026-0000123")));
    QCOMPARE(house.desk.lookups.first().run, QStringLiteral("12345678-5"));
    while (house.resident.button(QStringLiteral("Seguir leyendo")))
        house.resident.touch(QStringLiteral("Seguir leyendo"));
    QVERIFY(house.resident.touch(QStringLiteral("Ver certificado")));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Su certificado"));
    QTRY_VERIFY(house.resident.sees(QStringLiteral("Parte 1 de 2")));
    QVERIFY(!house.resident.button(QStringLiteral("Guardar copia")));
    QVERIFY(house.resident.touch(QStringLiteral("Ver más abajo")));
    QVERIFY(house.resident.sees(QStringLiteral("Parte 2 de 2")));
    QVERIFY(!house.resident.button(QStringLiteral("Ver más abajo")));
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

QTEST_MAIN(TestLookUp)
#include "tst_lookup.moc"
