// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/slip.h"
#include "tests/support/pdftools.h"
#include "tests/support/qrreader.h"
#include <QRegularExpression>
#include <QtTest>
#include <thread>

using namespace receipt;

class TestSlip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhereItStands_data();
    void saysWhereItStands();
    void saysWhatToDoAndWhatItIsNot();
    void aDeadlineIsInTheBox_data();
    void aDeadlineIsInTheBox();
    void onceAcceptedTheDeadlineIsOver();
    void isPdfA_data();
    void isPdfA();
    void qrIsReadByAnyPhone_data();
    void qrIsReadByAnyPhone();
    void longTextsGoOnOverThePage();
    void everyLetterCanBeCopied();
    void comesFromAnyThread();
    void theSameContentReadsTheSame();
    void aRollIsAsLongAsItsContent();
    void aLongRollBecomesSeveralOfOneLength();
    void aRollIsBlackOnWhite();
    void theLettersOfARollAreLargeEnough();

private:
    static SlipContent sample();
    static QByteArray render(const SlipContent &content, base::Paper paper = base::Paper::A4);
    static SlipContent longSample();
};

SlipContent TestSlip::sample()
{
    SlipContent content { *base::Comprobante::read(u"PKW1-W8M2-P2HX") };
    content.procedureTitle = QStringLiteral("Pérdida de documentos");
    content.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    content.savedAt = QDateTime({ 2026, 11, 23 }, { 14, 5, 9 }, Qt::UTC);
    content.nextSteps = { { QStringLiteral("Bloquee su cédula"), QStringLiteral("Llame al Registro Civil.") },
        { QStringLiteral("Avise a su banco"), QStringLiteral("Pida que bloqueen sus tarjetas.") } };
    content.isNot = { QStringLiteral("No es una denuncia."), QStringLiteral("No reemplaza el documento.") };
    return content;
}

QByteArray TestSlip::render(const SlipContent &content, base::Paper paper)
{
    const auto pdf = renderSlip(content, paper);
    return pdf ? *pdf : QByteArray();
}

void TestSlip::saysWhereItStands_data()
{
    QTest::addColumn<bool>("received");
    QTest::addColumn<QString>("folio");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("qrSays");
    QTest::newRow("saved") << false << QString() << QStringLiteral("GUARDADO, TODAVÍA NO PRESENTADO")
                           << QStringLiteral("Estado: guardado, todavía NO presentado");
    QTest::newRow("received") << true << QString() << QStringLiteral("RECIBIDA, TODAVÍA SIN FOLIO")
                              << QStringLiteral("Estado: recibida, todavía sin folio");
    QTest::newRow("accepted") << true << QStringLiteral("2026-000123") << QStringLiteral("ACEPTADA")
                              << QStringLiteral("Estado: aceptada, folio 2026-000123");
}

void TestSlip::saysWhereItStands()
{
    QFETCH(bool, received);
    QFETCH(QString, folio);
    QFETCH(QString, says);
    QFETCH(QString, qrSays);
    SlipContent content = sample();
    content.received = received;
    content.folio = folio;
    const QString text = PdfTools(render(content)).text();
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY(text.contains(folio));
    QCOMPARE(text.contains(QStringLiteral("NO PRESENTADO")), !received);
    QVERIFY2(qrText(content).split(u'\n').contains(qrSays), qPrintable(qrText(content)));
}

void TestSlip::saysWhatToDoAndWhatItIsNot()
{
    const SlipContent content = sample();
    const PdfTools pdf(render(content));
    const QString text = pdf.text();
    QStringList expected { QStringLiteral("PKW1-W8M2-P2HX"), QStringLiteral("23 de noviembre de 2026, 11:05"),
        content.procedureTitle, content.centreName, QStringLiteral("Qué debe hacer ahora"),
        QStringLiteral("en cualquier Ventanilla"), QStringLiteral("No es la constancia.") };
    for (const auto &[title, words] : content.nextSteps)
        expected << title << words;
    expected << content.isNot;
    for (const QString &words : expected)
        QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + text));
    QVERIFY(!text.contains(QStringLiteral("certificado"), Qt::CaseInsensitive));
}

void TestSlip::aDeadlineIsInTheBox_data()
{
    QTest::addColumn<bool>("received");
    QTest::addColumn<QStringList>("units");
    const QStringList units { QStringLiteral("1.ª Comisaría Linares, Calle Ejemplo 123"),
        QStringLiteral("Retén Ejemplo, Ruta 1 km 5") };
    QTest::newRow("units") << false << units;
    QTest::newRow("any unit") << false << QStringList();
    QTest::newRow("received, units") << true << units;
}

void TestSlip::aDeadlineIsInTheBox()
{
    QFETCH(bool, received);
    QFETCH(QStringList, units);
    SlipContent content = sample();
    content.received = received;
    content.validUntil = QDateTime({ 2026, 12, 14 }, { 2, 59, 59 }, Qt::UTC);
    content.units = units;
    const PdfTools pdf(render(content));
    const QString text = pdf.text().simplified(); // lines are broken anywhere
    const auto until = QStringLiteral("Vale solo hasta el 13 de diciembre de 2026, 23:59.");
    const auto where = QStringLiteral("en persona a una unidad de Carabineros");
    QVERIFY2(text.contains(until) && text.contains(where), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Ese mismo día")) && text.contains(QStringLiteral("pasaporte")));
    QVERIFY(text.indexOf(until) < text.indexOf(QStringLiteral("PKW1-W8M2-P2HX")));
    QCOMPARE(text.contains(QStringLiteral("cualquier unidad de Carabineros")), units.isEmpty());
    for (const QString &unit : std::as_const(units))
        QVERIFY2(text.contains(unit), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("no tiene que hacer nada")), "that is no longer true");
    const QString qr = qrText(content);
    QVERIFY2(qr.contains(until) && qr.contains(QStringLiteral("valídela en Carabineros"))
            && qr.contains(QStringLiteral("pasaporte")),
        qPrintable(qr));
    // Nobody reads of deadlines where there is none.
    QVERIFY(!qrText(sample()).contains(QStringLiteral("Vale solo")));
    QVERIFY(!PdfTools(render(sample())).text().contains(QStringLiteral("Vale solo")));
}

void TestSlip::onceAcceptedTheDeadlineIsOver()
{
    SlipContent content = sample();
    content.received = true;
    content.folio = QStringLiteral("2026-000123");
    content.validUntil = QDateTime({ 2026, 12, 14 }, { 2, 59, 59 }, Qt::UTC);
    QVERIFY(!PdfTools(render(content)).text().contains(QStringLiteral("Vale solo")));
    QVERIFY(!qrText(content).contains(QStringLiteral("Vale solo")));
}

void TestSlip::isPdfA_data()
{
    QTest::addColumn<base::Paper>("paper");
    QTest::newRow("A4") << base::Paper::A4;
    QTest::newRow("roll") << base::Paper::Roll80;
}

void TestSlip::isPdfA()
{
    QFETCH(base::Paper, paper);
    const QByteArray pdf = render(sample(), paper);
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.contains("pdfaid:part=\"1\""));
    QVERIFY(pdf.contains("pdfaid:conformance=\"B\""));
    QVERIFY(pdf.contains("/OutputIntents"));
    QVERIFY(!pdf.contains("/Encrypt"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    // Nothing is transparent.
    const auto matches = [&pdf](const char *pattern) {
        QStringList found;
        auto all = QRegularExpression(QLatin1String(pattern)).globalMatch(QString::fromLatin1(pdf));
        while (all.hasNext())
            found << all.next().captured(1);
        found.removeDuplicates();
        return found;
    };
    QCOMPARE(matches("/(?:ca|CA) ([0-9.]+)"), QStringList { QStringLiteral("1.0") });
    QCOMPARE(matches("/SMask ?/(\\w+)"), QStringList { QStringLiteral("None") });
    const QStringList fonts = PdfTools(pdf).fonts().trimmed().split(u'\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(font.contains(QStringLiteral("yes no  yes")), qPrintable(font)); // embedded, with its texts
}

void TestSlip::qrIsReadByAnyPhone_data()
{
    QTest::addColumn<base::Paper>("paper");
    QTest::addColumn<int>("dpi");
    QTest::newRow("A4") << base::Paper::A4 << 100;
    QTest::newRow("a roll's head") << base::Paper::Roll80 << 203;
}

void TestSlip::qrIsReadByAnyPhone()
{
    QFETCH(base::Paper, paper);
    QFETCH(int, dpi);
    SlipContent content = sample();
    content.validUntil = QDateTime({ 2026, 12, 14 }, { 2, 59, 59 }, Qt::UTC); // the longest text
    // A thermal head prints a dot or none.
    const QImage page = PdfTools(render(content, paper))
                            .firstPage(dpi)
                            .convertToFormat(QImage::Format_Mono, Qt::ThresholdDither)
                            .convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(!page.isNull());
    const auto qr = support::findQr(page);
    QCOMPARE(qr.text, qrText(content));
    const double side = qr.side * 25.4 / dpi;
    QVERIFY2(side >= 40, qPrintable(QString::number(side)));
}

SlipContent TestSlip::longSample()
{
    SlipContent content = sample();
    content.centreName = QStringLiteral("Agrupación de Vecinas y Vecinos del Sector Rural ").repeated(4);
    content.procedureTitle
        = QStringLiteral("Incumplimiento del régimen de relación directa y regular ").repeated(3);
    for (int i = 0; i < 30; ++i)
        content.nextSteps.append({ QStringLiteral("Paso largo %1").arg(i),
            QStringLiteral("Una explicación que ocupa bastante más que una línea de esta hoja. ")
                .repeated(i) });
    content.nextSteps.append({ QStringLiteral("Una palabra"), QString(300, u'm') });
    return content;
}

void TestSlip::longTextsGoOnOverThePage()
{
    const SlipContent content = longSample();
    const PdfTools pdf(render(content));
    const int pages = pdf.pages();
    QVERIFY2(pages >= 5, qPrintable(QString::number(pages)));
    const QString text = pdf.text();
    for (int i = 1; i <= pages; ++i)
        QVERIFY(text.contains(QStringLiteral("Página %1 de %2").arg(i).arg(pages)));
    QCOMPARE(text.count(QStringLiteral("explicación")), 30 * 29 / 2);
    QVERIFY2(pdf.isWithin(QRectF(50, 40, 595 - 100, 842 - 70)), "a word stands in the margin");
    QVERIFY2(qrImage(qrText(content)), "names too long for a QR are shortened there");
}

void TestSlip::everyLetterCanBeCopied()
{
    const QString letters
        = QStringLiteral("ABCDEFGHIJKLMNÑOPQRSTUVWXYZ abcdefghijklmnñopqrstuvwxyz 0123456789 "
                         "ÁÉÍÓÚÜ áéíóúü ¿Qué? ¡No! Ḻafken ṉ ṯ N.º $ ' èòà");
    SlipContent content = sample();
    content.nextSteps = { { letters, letters } };
    const QString text = PdfTools(render(content)).text();
    const QStringList words = letters.split(u' ');
    for (const QString &word : words)
        QVERIFY2(text.count(word) >= 2, qPrintable(word + QStringLiteral(" in ") + text));
}

void TestSlip::comesFromAnyThread()
{
    QByteArray pdf;
    std::thread([&pdf] { pdf = render(sample()); }).join();
    QVERIFY(PdfTools(pdf).text().contains(QStringLiteral("PKW1-W8M2-P2HX")));
}

void TestSlip::theSameContentReadsTheSame()
{
    const PdfTools first(render(sample()));
    const PdfTools second(render(sample()));
    const auto body = [](const PdfTools &pdf) { return pdf.boxes().section(QStringLiteral("<body>"), 1); };
    QVERIFY(!body(first).isEmpty());
    QCOMPARE(body(first), body(second)); // before it stands when it was made
    QCOMPARE(first.firstPage(), second.firstPage());
}

void TestSlip::aRollIsAsLongAsItsContent()
{
    const PdfTools pdf(render(sample(), base::Paper::Roll80));
    QCOMPARE(pdf.pages(), 1);
    QCOMPARE(pdf.millimetres().width(), 80);
    const auto words = pdf.words();
    const double end = words.last().box.bottom() * 25.4 / 72;
    QVERIFY2(words.last().text == QLatin1String("1") && end > pdf.millimetres().height() - 15,
        qPrintable(QString::number(end)));
    SlipContent longer = sample();
    longer.nextSteps.append(longer.nextSteps);
    QVERIFY(PdfTools(render(longer, base::Paper::Roll80)).millimetres().height()
        > pdf.millimetres().height() + 20);
    const QString all = pdf.text();
    for (const QString &text :
        { QStringLiteral("GUARDADO, TODAVÍA NO PRESENTADO"), QStringLiteral("PKW1-W8M2-P2HX"),
            QStringLiteral("Bloquee su cédula"), QStringLiteral("No reemplaza el documento.") })
        QVERIFY2(all.contains(text), qPrintable(all));
}

void TestSlip::aLongRollBecomesSeveralOfOneLength()
{
    const PdfTools pdf(render(longSample(), base::Paper::Roll80));
    const QSize strip = pdf.millimetres();
    QVERIFY(pdf.pages() >= 4 && strip.width() == 80 && strip.height() <= 600);
    QCOMPARE(pdf.text().count(QStringLiteral("explicación")), 30 * 29 / 2);
    const double margin
        = 4 / 25.4 * 72 - 0.5; // what the head prints, but for what the letters' bearings take
    QVERIFY2(pdf.isWithin(QRectF(margin, margin, 227 - 2 * margin, strip.height() / 25.4 * 72 - 2 * margin)),
        "a word stands where the head does not reach");
}

void TestSlip::aRollIsBlackOnWhite()
{
    SlipContent content = sample();
    content.folio = QStringLiteral("2026-07401-000123");
    const QByteArray pdf = render(content, base::Paper::Roll80);
    const QImage page = PdfTools(pdf).firstPage(203);
    int black = 0, other = 0; // other: the edges of letters, smoothed by who draws them here
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor dot = page.pixelColor(x, y);
            QVERIFY(dot.red() == dot.green() && dot.green() == dot.blue());
            black += dot.red() < 40;
            other += dot.red() >= 40 && dot.red() < 255;
        }
    }
    QVERIFY2(other < black, qPrintable(QStringLiteral("%1 %2").arg(other).arg(black)));
}

void TestSlip::theLettersOfARollAreLargeEnough()
{
    // pdftotext tells each word's line: ascent and descent of the reading font are 1.2 sizes.
    const auto words = PdfTools(render(longSample(), base::Paper::Roll80)).words();
    QVERIFY(!words.isEmpty());
    for (const auto &word : words)
        QVERIFY2(word.box.height() >= 10.5, qPrintable(word.text));
    const auto number = std::find_if(words.begin(), words.end(),
        [](const auto &word) { return word.text == QLatin1String("PKW1-W8M2-P2HX"); });
    QVERIFY(number != words.end() && number->box.width() > 0.93 * 72 / 25.4 * 72);
}

QTEST_MAIN(TestSlip)
#include "tst_slip.moc"
