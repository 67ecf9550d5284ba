// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/cedulaqr.h"
#include <QtTest>

using identity::CedulaQr;
using Document = identity::CedulaQr::Document;
using Fault = identity::CedulaQr::Fault;

Q_DECLARE_METATYPE(Document)
Q_DECLARE_METATYPE(Fault)

class TestCedulaQr : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsNoDatesWhereThereIsNoMrz();
    void judgesByTheDay_data();
    void judgesByTheDay();
    void refuses_data();
    void refuses();
    void everyWrongDigitOfTheMrzIsCaught();
};

namespace {

const QDate today(2026, 11, 24);
const QString plain = QStringLiteral(
    "https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345678-5&type=CEDULA&serial=100000007&mrz="
    "100000007450010133512311");

/// What comes out where a reader that presses the keys of one layout meets a desk that has another.
QString typedOn(QString text, const QHash<QChar, QString> &keys)
{
    QString typed;
    for (const QChar c : text)
        typed += keys.value(c, c);
    return typed;
}

QString onSpanishKeys(const QString &text, const char16_t *equals)
{
    return typedOn(text,
        { { u':', QStringLiteral("Ñ") }, { u'/', QStringLiteral("-") }, { u'?', QStringLiteral("_") },
            { u'=', QString(QChar(*equals)) }, { u'-', QStringLiteral("'") }, { u'&', QStringLiteral("/") },
            { u'_', QStringLiteral("?") } });
}

QString address(const char *parameters)
{
    return QLatin1String("https://portal.sidiv.registrocivil.cl/docstatus?") + QLatin1String(parameters);
}

} // namespace

void TestCedulaQr::reads_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<Document>("document");
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("expiry");
    const QDate birth(1950, 1, 1), expiry(2035, 12, 31);
    const auto theSame = [&](const char *name, const QString &scanned) {
        QTest::newRow(name) << scanned << Document::Cedula << QStringLiteral("12345678-5")
                            << QStringLiteral("100000007") << birth << expiry;
    };
    theSame("as it is printed", plain);
    theSame("Spanish keys of Latin America", onSpanishKeys(plain, u"¿"));
    theSame("Spanish keys of Spain", onSpanishKeys(plain, u"¡"));
    theSame("with the capitals locked", onSpanishKeys(plain, u"¿").toUpper());
    theSame("signs that the reader cannot type are left out",
        QString(plain).remove(QRegularExpression(QStringLiteral("[^0-9A-Za-z]"))));
    theSame(
        "another order", address("mrz=100000007450010133512311&serial=100000007&type=CEDULA&RUN=12345678-5"));
    theSame("blanks around it", u' ' + plain + QStringLiteral(" \r"));
    const auto other = [](const char *name, const char *parameters, Document document, const char *run,
                           const char *number, QDate born, QDate ends) {
        QTest::newRow(name) << address(parameters) << document << QString::fromLatin1(run)
                            << QString::fromLatin1(number) << born << ends;
        QTest::addRow("%s, Spanish keys", name)
            << onSpanishKeys(address(parameters), u"¿") << document << QString::fromLatin1(run)
            << QString::fromLatin1(number) << born << ends;
    };
    other("of a foreigner, K",
        "RUN=12345670-K&type=CEDULA_EXT&serial=A012345678&mrz=A012345678400022993002289",
        Document::CedulaForForeigners, "12345670-K", "A012345678", { 2000, 2, 29 }, { 2030, 2, 28 });
    other("ten digits, born a hundred years ago",
        "RUN=1000013-0&type=CEDULA&serial=1234567890&mrz=1234567890727010132811305", Document::Cedula,
        "1000013-0", "1234567890", { 1927, 1, 1 }, { 2028, 11, 30 });
    other("eight digits, a small child",
        "RUN=100000000-7&type=CEDULA&serial=12345678&mrz=12345678825010172611240", Document::Cedula,
        "100000000-7", "12345678", { 2025, 1, 1 }, { 2026, 11, 24 });
    other("passport", "RUN=12345678-5&type=PASAPORTE_PG&serial=F12345678&mrz=F12345678999061509912315",
        Document::Passport, "12345678-5", "F12345678", { 1999, 6, 15 }, { 2099, 12, 31 });
}

void TestCedulaQr::reads()
{
    QFETCH(QString, scanned);
    const auto card = CedulaQr::read(scanned, today);
    QVERIFY2(card, qPrintable(scanned));
    QTEST(card->document(), "document");
    QTEST(card->run().toString(), "run");
    QTEST(card->number().toString(), "number");
    QTEST(card->birthDate(), "birth");
    QTEST(card->expiry(), "expiry");
    QCOMPARE(CedulaQr::faultOf(scanned, today), Fault::None);
}

void TestCedulaQr::readsNoDatesWhereThereIsNoMrz()
{
    const auto card = CedulaQr::read(
        QStringLiteral("https://portal.sidiv.registrocivil.cl/usuarios-portal/pages/"
                       "DocumentRequestStatus.xhtml?RUN=12345678-5&type=CEDULA&serial=100000007"),
        today);
    QVERIFY(card);
    QCOMPARE(card->run().toString(), QStringLiteral("12345678-5"));
    QCOMPARE(card->number().toString(), QStringLiteral("100000007"));
    QVERIFY(!card->birthDate().isValid() && !card->expiry().isValid());
    QVERIFY2(!card->isConsistent(today), "nothing was there to be checked");
    QVERIFY(!card->isExpired(today));
}

void TestCedulaQr::judgesByTheDay_data()
{
    QTest::addColumn<QString>("mrz");
    QTest::addColumn<bool>("expired");
    QTest::newRow("long valid") << QStringLiteral("100000007450010133512311") << false;
    QTest::newRow("its last day") << QStringLiteral("100000007450010132611240") << false;
    QTest::newRow("since yesterday") << QStringLiteral("100000007450010132611239") << true;
}

void TestCedulaQr::judgesByTheDay()
{
    QFETCH(QString, mrz);
    QFETCH(bool, expired);
    const auto card
        = CedulaQr::read(address("RUN=12345678-5&type=CEDULA&serial=100000007&mrz=") + mrz, today);
    QVERIFY(card);
    QCOMPARE(card->isExpired(today), expired);
    QCOMPARE(card->isConsistent(today), !expired);
}

void TestCedulaQr::refuses_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<Fault>("fault");
    const auto other = [](const char *name, const QString &scanned) {
        QTest::newRow(name) << scanned << Fault::NotACedula;
    };
    other("nothing", QString());
    other("a RUN alone", QStringLiteral("12345678-5"));
    other("another address",
        QStringLiteral("https://example.com/?RUN=12345678-5&type=CEDULA&serial=100000007"));
    other("without RUN", address("type=CEDULA&serial=100000007"));
    other("without number", address("RUN=12345678-5&type=CEDULA"));
    other("without type", address("RUN=12345678-5&serial=100000007"));
    other("a licence", address("RUN=12345678-5&type=LICENCIA&serial=100000007"));
    other("too long", plain + QString(400, u'x'));
    // The stripe of the old cards: fixed fields, then a fingerprint.
    other("the stripe of an old card",
        QStringLiteral("12345678 0000000000SOTO                          CHL201231A012345678 I0001 0300")
            + QString(340, QChar(0xa7)));
    const auto misread = [](const char *name, const char *parameters) {
        QTest::newRow(name) << address(parameters) << Fault::CheckDigit;
    };
    misread(
        "wrong digit of the RUN", "RUN=12345678-4&type=CEDULA&serial=100000007&mrz=100000007450010133512311");
    misread("the mrz of another card",
        "RUN=12345678-5&type=CEDULA&serial=100000008&mrz=100000007450010133512311");
    misread("mrz cut short", "RUN=12345678-5&type=CEDULA&serial=100000007&mrz=10000000745001013351231");
    misread("mrz almost gone", "RUN=12345678-5&type=CEDULA&serial=100000007&mrz=1000");
    misread(
        "a letter in the mrz", "RUN=12345678-5&type=CEDULA&serial=100000007&mrz=10000000745001O133512311");
    misread(
        "a month that is none", "RUN=12345678-5&type=CEDULA&serial=100000007&mrz=100000007450130183512311");
}

void TestCedulaQr::refuses()
{
    QFETCH(QString, scanned);
    QVERIFY(!CedulaQr::read(scanned, today));
    QTEST(CedulaQr::faultOf(scanned, today), "fault");
}

void TestCedulaQr::everyWrongDigitOfTheMrzIsCaught()
{
    for (qsizetype at = plain.size() - 24; at < plain.size(); ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = plain;
            wrong[at] = QChar(digit);
            QCOMPARE(CedulaQr::read(wrong, today).has_value(), wrong == plain);
        }
    }
}

QTEST_APPLESS_MAIN(TestCedulaQr)
#include "tst_cedulaqr.moc"
