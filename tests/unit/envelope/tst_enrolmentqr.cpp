// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentqr.h"
#include "tests/support/pki.h"
#include <QRegularExpression>
#include <QtTest>

using namespace envelope;

class TestEnrolmentQr : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesRound_data();
    void goesRound();
    void isReadInAnyLayoutAndCase();
    void whatIsNotWholeIsNotRead();
    void whatElseIsScanned_data();
    void whatElseIsScanned();

private:
    EnrolmentQr of(const QString &service, const QString &kiosk = QStringLiteral("cl-07401-0001")) const
    {
        return { QUrl(service), kiosk, m_code };
    }
    const support::Pki m_pki;
    const EnrolmentCode m_code = *EnrolmentCode::make(m_pki.centralCa.certificate());
};

void TestEnrolmentQr::goesRound_data()
{
    QTest::addColumn<QString>("service");
    for (const char *service : { "https://central.example", "https://central.example:8443",
             "https://una-central.muy-larga.de-una-comuna.ejemplo.cl:65535/ventanilla/",
             "https://[::1]:8443" })
        QTest::newRow(service) << QString::fromLatin1(service);
}

void TestEnrolmentQr::goesRound()
{
    QFETCH(QString, service);
    const QString text = of(service).toString();
    static const QRegularExpression alphanumeric(QStringLiteral("^[0-9A-Z.]+$"));
    QVERIFY(alphanumeric.match(text).hasMatch());
    QVERIFY2(text.size() < 400, "what a reader may type at once");
    const auto read = EnrolmentQr::read(text);
    QVERIFY(read);
    QCOMPARE(read->service, QUrl(service));
    QCOMPARE(read->kiosk, QStringLiteral("cl-07401-0001"));
    QCOMPARE(read->code, m_code);
}

void TestEnrolmentQr::isReadInAnyLayoutAndCase()
{
    const QString text = of(QStringLiteral("https://central.example")).toString();
    QVERIFY(EnrolmentQr::read(text.toLower()));
    QVERIFY(EnrolmentQr::read(QString(text).replace(u'.', QStringLiteral("¿'"))));
    QVERIFY(!EnrolmentQr::read(QString(text).remove(u'.')));
}

/// A reader that loses or changes one symbol enrols nothing, anywhere.
void TestEnrolmentQr::whatIsNotWholeIsNotRead()
{
    const QString text = of(QStringLiteral("https://central.example")).toString();
    const qsizetype first = text.lastIndexOf(u'.') + 1;
    for (qsizetype at = first; at < text.size(); ++at) {
        QString lost = text, changed = text;
        lost.remove(at, 1);
        changed[at] = text[at] == u'7' ? u'8' : u'7';
        for (const QString &misread : { lost, changed }) {
            const auto qr = EnrolmentQr::read(misread);
            QVERIFY2(!qr || qr->toString() == text, qPrintable(QString::number(at))); // it was padding
        }
    }
}

void TestEnrolmentQr::whatElseIsScanned_data()
{
    QTest::addColumn<QString>("scanned");
    const auto row = [](const char *name, const QString &scanned) { QTest::newRow(name) << scanned; };
    row("nothing", {});
    row("a cédula",
        QStringLiteral("https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345678-5&type=CEDULA&serial="
                       "100000007&mrz=100000007450010133512311"));
    row("a board", QStringLiteral("VENTANILLA.CLASE.192.168.1.20.27400.ABCDEFGHJKMN"));
    row("the code alone", m_code.toString());
    row("no symbols", QStringLiteral("VENTANILLA.INSCRIPCION."));
    row("too little", QStringLiteral("VENTANILLA.INSCRIPCION.0"));
    row("no end", QString(500, u'A'));
    row("without TLS", of(QStringLiteral("http://central.example")).toString());
    row("no host", of(QStringLiteral("https:///there")).toString());
    row("a file", of(QStringLiteral("file:///etc/passwd")).toString());
}

void TestEnrolmentQr::whatElseIsScanned()
{
    QFETCH(QString, scanned);
    QVERIFY(!EnrolmentQr::read(scanned));
}

QTEST_APPLESS_MAIN(TestEnrolmentQr)
#include "tst_enrolmentqr.moc"
