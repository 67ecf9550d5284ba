// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/guidance.h"
#include "tests/support/pdftools.h"
#include <QtTest>

using namespace receipt;

class TestGuidance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReferralSaysWhomToCall_data();
    void aReferralSaysWhomToCall();
    void nextStepsStandAlone();
    void aLongNumberStaysOnItsLine();
};

void TestGuidance::aReferralSaysWhomToCall_data()
{
    QTest::addColumn<base::Paper>("paper");
    QTest::newRow("A4") << base::Paper::A4;
    QTest::newRow("roll") << base::Paper::Roll80;
}

void TestGuidance::aReferralSaysWhomToCall()
{
    QFETCH(base::Paper, paper);
    GuidanceContent content { .title = QStringLiteral("Esto se denuncia") };
    content.paragraphs = { QStringLiteral("Un robo es un delito.") };
    content.contacts = { { QStringLiteral("133"), QStringLiteral("Carabineros"), {}, {} },
        { QStringLiteral("600 333 0000"), QStringLiteral("Fiscalía"), QStringLiteral("De 9:00 a 18:00"),
            QDate(2026, 3, 3) } };
    const auto pdf = renderGuidance(content, paper);
    QVERIFY(pdf && pdf->contains("pdfaid:part=\"1\""));
    const PdfTools tools(*pdf);
    const QString text = tools.text();
    for (const char *words : { "Esto se denuncia", "Un robo es un delito.", "133", "Carabineros",
             "600 333 0000", "Fiscalía", "De 9:00 a 18:00", "Revisado el 3 de marzo de 2026" })
        QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
    QCOMPARE(text.count(QStringLiteral("Revisado")), 1);
    QVERIFY(!text.contains(QStringLiteral("Qué debe hacer ahora")));
    // The number is what the eye must find.
    const auto words = tools.words();
    const auto heightOf = [&words](const QString &text) {
        return std::find_if(words.begin(), words.end(), [&text](const auto &word) {
            return word.text == text;
        })->box.height();
    };
    QVERIFY(heightOf(QStringLiteral("133")) > 1.5 * heightOf(QStringLiteral("Carabineros")));
}

void TestGuidance::nextStepsStandAlone()
{
    GuidanceContent content { .title = QStringLiteral("Qué debe hacer ahora") };
    content.steps = { { QStringLiteral("Avise a su banco"), QStringLiteral("Bloquee sus tarjetas.") } };
    content.isNot = { QStringLiteral("No es una denuncia.") };
    const QString text = PdfTools(*renderGuidance(content, base::Paper::Roll80)).text();
    QCOMPARE(text.count(content.title), 1); // the heading would say it again
    QVERIFY(text.contains(QStringLiteral("1 Avise a su banco Bloquee sus tarjetas.")));
    QVERIFY(text.contains(content.isNot.first()));
}

void TestGuidance::aLongNumberStaysOnItsLine()
{
    GuidanceContent content { .title = QStringLiteral("Llame") };
    content.contacts = { { QStringLiteral("+56 2 2345 6789, anexo 12345"), QStringLiteral("Oficina") } };
    const auto words = PdfTools(*renderGuidance(content, base::Paper::Roll80)).words();
    const auto at = [&words](const QString &text) {
        return std::find_if(words.begin(), words.end(), [&text](const auto &word) {
            return word.text == text;
        })->box;
    };
    QCOMPARE(at(QStringLiteral("+56")).top(), at(QStringLiteral("12345")).top());
    QVERIFY(at(QStringLiteral("12345")).right() < 227 - 11);
}

QTEST_MAIN(TestGuidance)
#include "tst_guidance.moc"
