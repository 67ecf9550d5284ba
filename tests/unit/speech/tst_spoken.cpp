// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/spoken.h"
#include <QTest>

class TestSpoken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asPeopleSayIt_data();
    void asPeopleSayIt();
    void runningTextStays_data();
    void runningTextStays();
    void spellsEverySign();
};

void TestSpoken::asPeopleSayIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *language, const char *written, const char *said) {
        QTest::addRow("%s: %s", language, written)
            << QString::fromLatin1(language) << QString::fromUtf8(written) << QString::fromUtf8(said);
    };
    row("es", "12.345.678-K", "uno dos, tres cuatro cinco, seis siete ocho, guion ka");
    row("es", "RUN 5.126.663-3.", "RUN cinco, uno dos seis, seis seis tres, guion tres.");
    row("en", "12.345.678-K", "one two, three four five, six seven eight, dash kay");
    row("ht", "12.345.678-K", "en de, twa kat senk, sis sèt uit, tirè ka");
    row("es", "EGVF-877S-8421", "e ge uve efe, ocho siete siete ese, ocho cuatro dos uno");
    row("es", "+56 9 1234 5678", "más cinco seis, nueve, uno dos tres cuatro, cinco seis siete ocho");
    row("es", "Llame al 600 333 0000.", "Llame al seis cero cero, tres tres tres, cero cero cero cero.");
    row("es", "Llame al 133.", "Llame al uno tres tres.");
    row("es", "Llame al 149 o al 1455", "Llame al uno cuatro nueve o al uno cuatro cinco cinco");
    row("ht", "Rele 133", "Rele en twa twa");
    row("es", "23-11-2026", "23 de noviembre de 2026");
    row("es", "el 3/1/2026, a las 15:05", "el 3 de enero de 2026, a las 15 cero cinco");
    row("es", "a las 15:00", "a las 15 horas");
    row("es", "a las 8:30", "a las 8 30");
    row("en", "at 15:00", "at 15 hours");
    row("es", "$1.250.000", "1250000 pesos");
    row("es", "$ 2.000.000", "2000000 de pesos");
    row("es", "$990", "990 pesos");
    row("es", "Ley N.º 21.719", "Ley número 21719");
    row("es", "Junta de Vecinos N.º 12, Linares", "Junta de Vecinos número 12, Linares");
    row("es", "M. J. Ñ.", "eme jota eñe");
    row("es", "rosa.soto-2@correo.cl", "rosa punto soto guion 2 arroba correo punto cl");
}

void TestSpoken::asPeopleSayIt()
{
    QFETCH(QString, language);
    QFETCH(QString, written);
    QTEST(speech::spoken(written, language), "said");
}

void TestSpoken::runningTextStays_data()
{
    QTest::addColumn<QString>("written");
    for (const char *written : { "¿Cuándo fue?", "Son 133,5 metros", "de 200 kilos", "$1.133 no", "1.134-12",
             "Ayer, en la tarde", "Usted vive en Maipú. Luego se fue.", "31-2-2026", "" })
        QTest::addRow("%s", written) << QString::fromUtf8(written);
}

/// What looks like a number of those, and is none.
void TestSpoken::runningTextStays()
{
    QFETCH(QString, written);
    const QString said = speech::spoken(written, QStringLiteral("es"));
    QVERIFY2(!said.contains(QStringLiteral("uno")), qPrintable(said));
    if (!written.contains(u'$') && !written.contains(QStringLiteral("1.134")))
        QCOMPARE(said, written);
}

void TestSpoken::spellsEverySign()
{
    QCOMPARE(speech::spelled(QStringLiteral("ñá w9"), QStringLiteral("es")),
        QStringLiteral("eñe a doble uve nueve"));
    for (const char *language : { "es", "en", "ht", "arn" }) {
        for (char letter = 'a'; letter <= 'z'; ++letter)
            QVERIFY(!speech::spelled(QString(QLatin1Char(letter)), QString::fromLatin1(language)).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSpoken)
#include "tst_spoken.moc"
