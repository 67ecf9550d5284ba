// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/certificate.h"
#include "tests/support/pdftools.h"
#include <QtTest>

using namespace receipt;

class TestCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysAllThatWasDecided();
    void aLongStoryGoesOnOverThePage();
    void takesWhateverPeopleWrite_data();
    void takesWhateverPeopleWrite();

private:
    static CertificateContent sample();
    static QByteArray render(const CertificateContent &content);
};

CertificateContent TestCertificate::sample()
{
    CertificateContent content { QStringLiteral("2026-07401-000123"),
        *base::Comprobante::read(u"PKW1-W8M2-P2HX") };
    content.issuer = QStringLiteral("Servicio central de prueba");
    content.procedureTitle = QStringLiteral("Pérdida de documentos");
    content.filedAt = QDateTime({ 2026, 11, 23 }, { 14, 5, 9 }, Qt::UTC);
    content.receivedAt = content.filedAt.addSecs(600);
    content.decidedAt = content.filedAt.addDays(1);
    content.kiosk = QStringLiteral("cl-07401-0001");
    content.person = { { QStringLiteral("Nombres"), QStringLiteral("María Ḻafken") },
        { QStringLiteral("RUN"), QStringLiteral("12.345.678-5") } };
    content.answers = { { QStringLiteral("Qué perdió"), QStringLiteral("Cédula de identidad") } };
    content.isNot = { QStringLiteral("No es una denuncia.") };
    content.digest = QStringLiteral("0123456789abcdef").repeated(4);
    return content;
}

QByteArray TestCertificate::render(const CertificateContent &content)
{
    const auto pdf = renderCertificate(content);
    return pdf ? *pdf : QByteArray();
}

void TestCertificate::saysAllThatWasDecided()
{
    const CertificateContent content = sample();
    const QByteArray pdf = render(content);
    const QString text = PdfTools(pdf).text();
    for (const QString &words : { content.folio, content.comprobante.toString(), content.issuer,
             content.procedureTitle, content.kiosk, QStringLiteral("23 de noviembre de 2026, 11:05"),
             QStringLiteral("23 de noviembre de 2026, 11:15"),
             QStringLiteral("24 de noviembre de 2026, 11:05"), QStringLiteral("María Ḻafken"),
             QStringLiteral("12.345.678-5"), QStringLiteral("Cédula de identidad"),
             QStringLiteral("No es una denuncia."), QStringLiteral("01234567 89abcdef") })
        QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + text));
    QVERIFY(pdf.contains("pdfaid:part=\"1\""));
    QVERIFY(!pdf.contains("/Subtype /Image")); // no crest, no seal
}

void TestCertificate::aLongStoryGoesOnOverThePage()
{
    CertificateContent content = sample();
    content.answers.append({ QStringLiteral("Qué pasó"),
        QStringLiteral("Iba en la micro.\nPerdí la billetera. ").repeated(150) });
    const PdfTools pdf(render(content));
    QVERIFY(pdf.pages() >= 3);
    QCOMPARE(pdf.text().count(QStringLiteral("billetera")), 150);
}

void TestCertificate::takesWhateverPeopleWrite_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("nothing") << QString();
    QTest::newRow("emoji") << QStringLiteral("me robaron 😀 el bolso");
    QTest::newRow("right to left") << QStringLiteral("مرحبا señora");
    QTest::newRow("one endless word") << QString(3000, u'm');
    QTest::newRow("control characters") << QStringLiteral("a\tb\r\nc\x07");
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD83D));
    QTest::newRow("markup") << QStringLiteral("<b>Juan</b> (y) \\Pedro %1");
}

void TestCertificate::takesWhateverPeopleWrite()
{
    QFETCH(QString, written);
    CertificateContent content = sample();
    content.answers.append({ QStringLiteral("Qué pasó"), written });
    content.answers.append({ QStringLiteral("Dónde"), QStringLiteral("Linares") });
    const QString text = PdfTools(render(content)).text();
    QVERIFY2(text.contains(QStringLiteral("Linares")), qPrintable(text));
    if (written.startsWith(u'<'))
        QVERIFY2(text.contains(written), qPrintable(text));
}

QTEST_MAIN(TestCertificate)
#include "tst_certificate.moc"
