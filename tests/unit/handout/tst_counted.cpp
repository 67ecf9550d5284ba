// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/counted.h"
#include "tests/support/paperchecks.h"
#include <QtTest>

using training::ClassReport;
using training::Count;

/// From what was counted to what is drawn.
class TestCounted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWasCounted();
    void tellsNobodysNameAndNoFew();
    void nothingCountedIsNothingDrawn();

private:
    static ClassReport sample();
    static handout::ReportContent drawn(const ClassReport &report)
    {
        return handout::contentOf(report, training::Lessons::builtIn(),
            procedure::Catalogue::builtIn().value(), QStringLiteral("Junta de Vecinos N.º 12, Linares"));
    }
};

ClassReport TestCounted::sample()
{
    ClassReport report;
    report.planned = 12;
    report.meetings = { { 1, { 2026, 3, 3 }, QStringLiteral("el-dedo"), Count(14), Count(12), {}, {} },
        { 2, { 2026, 3, 5 }, QStringLiteral("el-teclado"), Count(7), Count(3), {}, {} },
        { 3, { 2026, 3, 10 }, QStringLiteral("de-otra-parte"), Count(2), Count(2), {}, {} } };
    report.attendance = { { { 1, QStringLiteral("Rosa") }, { true, true, false } } };
    report.questions = { { QStringLiteral("filer.run"), Count(9), Count(6) },
        { QStringLiteral("documents.type"), Count(5), Count(1) },
        { QStringLiteral("ya.noSePregunta"), Count(5), Count(5) } };
    report.first = { Count(8), Count(6), Count(), Count() };
    report.last = { Count(), Count(), Count(5), Count(9) };
    return report;
}

void TestCounted::saysWhatWasCounted()
{
    const handout::ReportContent content = drawn(sample());
    QCOMPARE(content.period, QStringLiteral("Del 3 de marzo de 2026 al 10 de marzo de 2026"));
    QCOMPARE(content.figures.first().value, QStringLiteral("3"));
    QCOMPARE(content.figures.first().label, QStringLiteral("de 12 encuentros"));
    const auto &bars = content.charts.first().bars;
    QCOMPARE(bars.size(), 3);
    QCOMPARE(bars[0].share, 1.0);
    QCOMPARE(bars[1].share, 0.5);
    QVERIFY(bars[1].label.startsWith(QStringLiteral("2. ")));
    QCOMPARE(bars[2].label, QStringLiteral("3. de-otra-parte")); // a lesson that is not here any more
    QCOMPARE(content.charts[2].bars[3].value, QStringLiteral("9"));
    const auto &questions = content.tables[1].rows;
    QCOMPARE(questions[0].first(), QStringLiteral("Su RUN"));
    QVERIFY(!questions[1].first().contains(u'.'));
    QCOMPARE(questions[2].first(), QStringLiteral("ya.noSePregunta"));
    const auto pdf = handout::renderReport(content);
    QVERIFY(pdf);
    const PdfTools tools(*pdf);
    QVERIFY(tools.text().contains(QStringLiteral("Lo que más costó")));
    QCOMPARE(support::wrongWithPdfA(*pdf), QString());
}

void TestCounted::tellsNobodysNameAndNoFew()
{
    const handout::ReportContent content = drawn(sample());
    QVERIFY(content.charts.first().bars[2].share < 0); // its length would tell
    QCOMPARE(content.charts.first().bars[2].value, QStringLiteral("menos de 5"));
    QVERIFY(!PdfTools(handout::renderReport(content).value()).text().contains(QStringLiteral("Rosa")));
}

void TestCounted::nothingCountedIsNothingDrawn()
{
    const handout::ReportContent content = drawn({});
    QVERIFY(content.charts.isEmpty() && content.tables.isEmpty() && content.figures.isEmpty());
    QVERIFY(handout::renderReport(content));
}

QTEST_MAIN(TestCounted)
#include "tst_counted.moc"
