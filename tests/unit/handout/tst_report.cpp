// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/attendance.h"
#include "app/handout/report.h"
#include "tests/support/paperchecks.h"
#include <QtTest>

using namespace handout;

/// The two papers that stay in the centre.
class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatItIsGiven();
    void manyRowsGoOnOverThePage();
    void whatIsEmptyIsLeftOut();
    void theAttendanceSheetAsksForNoRun();
    void aLargeClassHasSeveralSheets();

private:
    static ReportContent sample();
};

ReportContent TestReport::sample()
{
    ReportContent content;
    content.title = QStringLiteral("Informe del taller");
    content.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    content.period = QStringLiteral("Del 3 de marzo al 19 de mayo de 2026");
    content.figures = { { QStringLiteral("14"), QStringLiteral("personas empezaron") },
        { QStringLiteral("12"), QStringLiteral("encuentros") },
        { QStringLiteral("menos de 5"), QStringLiteral("personas pidieron leer en voz alta") },
        { QStringLiteral("11"), QStringLiteral("terminaron") } };
    content.charts = { { QStringLiteral("Hicieron solas la tarea de salida"),
        { { QStringLiteral("El dedo: tocar, soltar, esperar"), 12.0 / 14, QStringLiteral("12 de 14") },
            { QStringLiteral("Errores plantados"), -1, QStringLiteral("menos de 5") },
            { QStringLiteral("Mi primera constancia"), 1, QStringLiteral("14 de 14") } } } };
    content.tables = { { QStringLiteral("Encuentros"),
        { QStringLiteral("Encuentro"), QStringLiteral("Vinieron"), QStringLiteral("Pidieron ayuda") },
        { { QStringLiteral("1. El dedo"), QStringLiteral("14"), QStringLiteral("6") },
            { QStringLiteral("2. El teclado"), QStringLiteral("13"), QStringLiteral("menos de 5") } } } };
    content.note = QStringLiteral("Contado sin nombres. Lo que es menos de 5 no se muestra.");
    return content;
}

void TestReport::showsWhatItIsGiven()
{
    const auto pdf = renderReport(sample());
    QVERIFY(pdf);
    const PdfTools tools(*pdf);
    const QString text = tools.text();
    for (const char *words : { "Informe del taller", "Del 3 de marzo al 19 de mayo de 2026", "menos de 5",
             "personas empezaron", "Hicieron solas la tarea de salida", "12 de 14", "Mi primera constancia",
             "Pidieron ayuda", "2. El teclado", "Contado sin nombres." })
        QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    QVERIFY(tools.isWithin(QRectF(50, 40, 495, 795)));
    QCOMPARE(support::wrongWithPdfA(*pdf), QString());
}

void TestReport::manyRowsGoOnOverThePage()
{
    ReportContent content = sample();
    for (int i = 0; i < 80; ++i)
        content.tables.first().rows.append(
            { QStringLiteral("Encuentro con un nombre que no cabe en una línea"), QStringLiteral("14"),
                QStringLiteral("6") });
    const PdfTools tools(renderReport(content).value());
    QVERIFY(tools.pages() >= 3);
    QCOMPARE(tools.text().count(QStringLiteral("Encuentro con")), 80);
    QVERIFY(tools.isWithin(QRectF(50, 40, 495, 795)));
}

void TestReport::whatIsEmptyIsLeftOut()
{
    ReportContent content;
    content.title = QStringLiteral("Informe del taller");
    content.charts = { { QStringLiteral("Vacío"), {} } };
    content.tables = { { QStringLiteral("Vacía"), { QStringLiteral("Encuentro") }, {} } };
    const QString text = PdfTools(renderReport(content).value()).text();
    QVERIFY(text.contains(content.title));
    QVERIFY(!text.contains(QStringLiteral("Vac")) && !text.contains(QStringLiteral("Encuentro")));
}

void TestReport::theAttendanceSheetAsksForNoRun()
{
    const auto pdf = renderAttendance(QStringLiteral("Junta de Vecinos N.º 12, Linares"), 10);
    QVERIFY(pdf);
    const PdfTools tools(*pdf);
    QCOMPARE(tools.pages(), 1);
    QCOMPARE(tools.millimetres(), QSize(297, 210));
    QVERIFY(tools.isWithin(QRectF(50, 40, 742, 545)));
    QVERIFY(tools.text().contains(QStringLiteral("No escriba RUN")));
    QStringList words;
    for (const PdfTools::Word &word : tools.words())
        words << word.text;
    for (int meeting = 1; meeting <= 12; ++meeting)
        QVERIFY(words.contains(QString::number(meeting)));
    QCOMPARE(support::wrongWithPdfA(*pdf), QString());
}

void TestReport::aLargeClassHasSeveralSheets()
{
    const PdfTools tools(renderAttendance({}, 25).value());
    QCOMPARE(tools.pages(), 3);
    QCOMPARE(tools.text().count(QStringLiteral("No escriba RUN")), 3); // on each
    QVERIFY(tools.text().contains(QStringLiteral("25")));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
