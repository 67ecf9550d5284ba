// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/preparation.h"
#include "tests/support/pdftools.h"
#include <QtTest>

using namespace receipt;

class TestPreparation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysAllAndThatItIsNoDenuncia_data();
    void saysAllAndThatItIsNoDenuncia();
    void aLongStoryGoesOnOverThePage_data();
    void aLongStoryGoesOnOverThePage();
    void namesNobodyOutsideThePage();
    void whatIsNotKnownIsLeftOut();

private:
    static PreparationContent sample();
    static QByteArray render(const PreparationContent &content, base::Paper paper);
    static void papers();
};

PreparationContent TestPreparation::sample()
{
    PreparationContent content { .crime = QStringLiteral("hurto") };
    content.preparedAt = QDateTime({ 2026, 11, 23 }, { 14, 5, 9 }, Qt::UTC);
    content.person = { { QStringLiteral("Nombres"), QStringLiteral("María Ḻafken") },
        { QStringLiteral("RUN"), QStringLiteral("12.345.678-5") } };
    content.facts = { { QStringLiteral("Cuándo"), QStringLiteral("20 de noviembre de 2026") },
        { QStringLiteral("Dónde"), QStringLiteral("Feria de Linares") } };
    content.where = { QStringLiteral("Vaya a cualquier comisaría.") };
    content.contacts = { { QStringLiteral("133"), QStringLiteral("Carabineros"),
        QStringLiteral("Día y noche"), QDate(2026, 3, 3) } };
    content.nextSteps
        = { { QStringLiteral("Pida una copia"), QStringLiteral("Anote el número de la denuncia.") },
              { QStringLiteral("Avise a su banco"), QStringLiteral("Bloquee sus tarjetas.") } };
    return content;
}

QByteArray TestPreparation::render(const PreparationContent &content, base::Paper paper)
{
    const auto pdf = renderPreparation(content, paper);
    return pdf ? *pdf : QByteArray();
}

void TestPreparation::papers()
{
    QTest::addColumn<base::Paper>("paper");
    QTest::addColumn<QRectF>("printed"); // points
    QTest::newRow("A4") << base::Paper::A4 << QRectF(50, 40, 495, 772);
    QTest::newRow("roll") << base::Paper::Roll80 << QRectF(10.8, 10, 205.4, 1690);
}

void TestPreparation::saysAllAndThatItIsNoDenuncia_data()
{
    papers();
}

void TestPreparation::saysAllAndThatItIsNoDenuncia()
{
    QFETCH(base::Paper, paper);
    QFETCH(QRectF, printed);
    const QByteArray pdf = render(sample(), paper);
    const PdfTools tools(pdf);
    const QString text = tools.text();
    qsizetype from = 0;
    for (const char *words :
        { "Hoja para su denuncia: hurto", "Esto todavía no es una denuncia. Llévela usted.",
            "23 de noviembre de 2026, 11:05", "Quién denuncia", "María Ḻafken", "12.345.678-5", "Qué pasó",
            "20 de noviembre de 2026", "Feria de Linares", "Dónde llevarla", "Vaya a cualquier comisaría.",
            "133", "Carabineros", "Día y noche", "Revisado el 3 de marzo de 2026", "Qué debe hacer ahora",
            "Pida una copia", "Anote el número de la denuncia.", "Avise a su banco" }) {
        const auto at = text.indexOf(QString::fromUtf8(words), from);
        QVERIFY2(at >= 0,
            qPrintable(QString::fromUtf8(words) + QStringLiteral(" is not, in its place, in: ") + text));
        from = at;
    }
    QVERIFY(!text.contains(QStringLiteral("Comprobante"), Qt::CaseInsensitive));
    QVERIFY(tools.isWithin(printed));
    QVERIFY(pdf.contains("pdfaid:part=\"1\"") && pdf.contains("pdfaid:conformance=\"B\""));
}

void TestPreparation::aLongStoryGoesOnOverThePage_data()
{
    papers();
}

void TestPreparation::aLongStoryGoesOnOverThePage()
{
    QFETCH(base::Paper, paper);
    QFETCH(QRectF, printed);
    PreparationContent content = sample();
    content.facts.append(
        { QStringLiteral("Relato"), QStringLiteral("Iba en la micro.\nPerdí la billetera. ").repeated(150) });
    content.facts.append({ QStringLiteral("Una palabra sola y su pregunta larga"), QString(400, u'm') });
    const PdfTools pdf(render(content, paper));
    QVERIFY(pdf.pages() >= 3);
    QCOMPARE(pdf.text().count(QStringLiteral("billetera")), 150);
    QVERIFY(pdf.isWithin(printed));
}

void TestPreparation::namesNobodyOutsideThePage()
{
    const QByteArray pdf = render(sample(), base::Paper::A4);
    QCOMPARE(PdfTools(pdf).title(), QStringLiteral("Hoja para su denuncia"));
    for (const char *own : { "Mar\xc3\xad"
                             "a",
             "12.345.678-5", "Linares", "hurto" })
        QVERIFY2(!pdf.contains(own), own); // the page's own text is compressed
}

void TestPreparation::whatIsNotKnownIsLeftOut()
{
    const QString text = PdfTools(render({}, base::Paper::Roll80)).text();
    QVERIFY(text.contains(QStringLiteral("Esto todavía no es una denuncia")));
    for (const char *heading : { "Preparada", "Quién", "Qué pasó", "Dónde", "Qué debe" })
        QVERIFY2(!text.contains(QString::fromUtf8(heading)), heading);
}

QTEST_MAIN(TestPreparation)
#include "tst_preparation.moc"
