// SPDX-License-Identifier: GPL-3.0-or-later
// No paper of practice is taken for a real one.
#include "app/receipt/certificate.h"
#include "app/receipt/guidance.h"
#include "app/receipt/preparation.h"
#include "app/receipt/sheet.h"
#include "app/receipt/slip.h"
#include "tests/support/pdftools.h"
#include <QtTest>
#include <functional>

using namespace receipt;
using base::Paper;

class TestPractice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBandIsOnEveryPage_data();
    void theBandIsOnEveryPage();
    void aRollIsBlackOnWhite();
    void theSlipSaysThatNothingWasKept();
    void whatATelephoneReadsSaysSoToo();

private:
    using Draw = std::function<base::Result<QByteArray>(bool practice)>;
    static base::Comprobante comprobante(bool practice)
    {
        const auto id = *base::FilingId::fromString(u"0192f0c4-7a3b-7c55-9a01-1234567890ab");
        return practice ? base::Comprobante::ofPractice(id) : base::Comprobante::of(id);
    }
    static SlipContent slip(bool practice)
    {
        SlipContent content { comprobante(practice) };
        content.procedureTitle = QStringLiteral("Pérdida de documentos");
        content.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
        content.savedAt = QDateTime({ 2026, 11, 23 }, { 14, 5, 9 }, Qt::UTC);
        return content;
    }
    static QList<Step> manySteps()
    {
        return QList<Step>(40, { QStringLiteral("Bloquee su cédula"), QStringLiteral("Llame hoy.") });
    }
};

namespace {

const auto band = QStringLiteral("PRÁCTICA: nada se envía");

} // namespace

void TestPractice::theBandIsOnEveryPage_data()
{
    QTest::addColumn<Draw>("draw");
    for (const Paper paper : { Paper::A4, Paper::Roll80 }) {
        const char *name = paper == Paper::A4 ? "A4" : "roll";
        QTest::addRow("slip, %s", name) << Draw([paper](bool practice) {
            SlipContent content = slip(practice);
            content.nextSteps = manySteps();
            return renderSlip(content, paper);
        });
        QTest::addRow("guidance, %s", name) << Draw([paper](bool practice) {
            GuidanceContent content { .title = QStringLiteral("Qué debo hacer ahora") };
            content.steps = manySteps();
            content.forPractice = practice;
            return renderGuidance(content, paper);
        });
        QTest::addRow("sheet, %s", name) << Draw([paper](bool practice) {
            PreparationContent content { .crime = QStringLiteral("hurto") };
            content.nextSteps = manySteps();
            content.forPractice = practice;
            return renderPreparation(content, paper);
        });
    }
    QTest::newRow("certificate") << Draw([](bool practice) {
        CertificateContent content { QStringLiteral("PRACTICA-0001"), comprobante(practice) };
        content.filedAt = content.receivedAt = content.decidedAt = slip(practice).savedAt;
        content.answers = QList<Row>(60, { QStringLiteral("Qué pasó"), QStringLiteral("La perdí.") });
        return renderCertificate(content);
    });
}

void TestPractice::theBandIsOnEveryPage()
{
    QFETCH(Draw, draw);
    const QByteArray pretended = draw(true).value(), real = draw(false).value();
    const PdfTools pdf(pretended);
    QVERIFY(pdf.pages() > 1);
    QCOMPARE(pdf.text().count(band), pdf.pages());
    QVERIFY(pdf.title().startsWith(band));
    QVERIFY(isForPractice(pretended));
    QVERIFY(pretended.contains("pdfaid:part=\"1\""));
    // Over everything else: of each page the words that stand highest are the band's.
    double highest = 1000;
    for (const PdfTools::Word &word : pdf.words())
        highest = std::min(highest, word.box.top());
    for (const PdfTools::Word &word : pdf.words())
        QVERIFY(word.box.top() > highest + 1 || band.contains(word.text));
    QVERIFY(!PdfTools(real).text().contains(band));
    QVERIFY(!PdfTools(real).title().contains(band));
    QVERIFY(!isForPractice(real));
}

void TestPractice::aRollIsBlackOnWhite()
{
    const QImage page = PdfTools(renderSlip(slip(true), Paper::Roll80).value()).firstPage(203);
    QVERIFY(!page.isNull());
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x) {
            const QColor c = page.pixelColor(x, y);
            QVERIFY2(c.red() == c.green() && c.green() == c.blue(), qPrintable(c.name()));
        }
}

void TestPractice::theSlipSaysThatNothingWasKept()
{
    const QString text = PdfTools(renderSlip(slip(true)).value()).text();
    QVERIFY(text.contains(QStringLiteral("NO SE GUARDÓ NI SE ENVIÓ NADA")));
    QVERIFY(text.contains(QStringLiteral("no sirve para ningún trámite")));
    for (const char *untrue : { "quedó guardada", "Se enviará sola", "comprobante de que usted la hizo",
             "en cualquier Ventanilla" })
        QVERIFY2(!text.contains(QString::fromUtf8(untrue)), untrue);
}

void TestPractice::whatATelephoneReadsSaysSoToo()
{
    QVERIFY(qrText(slip(true)).contains(band));
    QVERIFY(qrText(slip(true)).contains(QStringLiteral("PRAC-")));
    QVERIFY(!qrText(slip(true)).contains(QStringLiteral("Para preguntar")));
    QVERIFY(!qrText(slip(false)).contains(band));
}

QTEST_MAIN(TestPractice)
#include "tst_practice.moc"
