// SPDX-License-Identifier: GPL-3.0-or-later
// A code reader that types, in front of the real window.
#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;

namespace {

const auto stated = QStringLiteral("https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345678-5&type="
                                   "CEDULA&serial=100000007&mrz=100000007450010133512311");
/// The same on a Spanish keyboard layout.
const auto garbled = QStringLiteral("httpsÑ--portal.sidiv.registrocivil.cl-docstatus_RUN¿12345678'5/type¿"
                                    "CEDULA/serial¿100000007/mrz¿100000007450010133512311");
const auto expired = QStringLiteral("https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345678-5&type="
                                    "CEDULA&serial=100000007&mrz=100000007450010132611239");
const auto misread = QStringLiteral("https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345678-4&type="
                                    "CEDULA&serial=100000007&mrz=100000007450010133512311");
const auto foreigners = QStringLiteral("https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345670-K&type="
                                       "CEDULA_EXT&serial=A012345678&mrz=A012345678400022993002289");
const auto coherent = QStringLiteral("Sus datos son coherentes con la cédula");
const auto whichDocument = QStringLiteral("¿Qué documento tiene usted?");
const auto cardRead = QStringLiteral("Leímos su cédula");

/// A kiosk with a reader beside the screen.
struct Desk
{
    Desk()
        : settings(withReader(house.settings)),
          window(house.desk, settings, house.clock, house.theme, house.voice), resident(window, house.clock)
    {
        house.clock.setNow(QDateTime({ 2026, 11, 24 }, { 15, 0 }, Qt::UTC));
        house.window.setVisible(false);
        window.showSized({ 1280, 800 });
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    static base::Settings withReader(base::Settings settings)
    {
        settings.cedulaReader = true;
        return settings;
    }
    void scan(const QString &text)
    {
        house.clock.advance(1s);
        for (const QChar c : text)
            press(Qt::Key_unknown, c);
        press(Qt::Key_Return, u'\r');
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, QChar symbol)
    {
        house.clock.advance(4ms);
        QWidget *focus = QApplication::focusWidget();
        QTest::sendKeyEvent(QTest::Click, focus ? focus : &window, key, symbol, Qt::NoModifier);
    }
    bool beginAnyProcedure()
    {
        const auto first = house.desk.catalogue().ordered().first();
        return resident.begin(first->card.in(QStringLiteral("es")))
            && resident.goOnTo(whichDocument, journeys::someAnswers());
    }
    QJsonObject filed() const { return house.desk.submissions.first().filer; }
    /// Nowhere in what can be seen or typed in, and not on the clipboard.
    bool knows(const QString &text) const
    {
        const auto lines = window.findChildren<QLineEdit *>();
        const auto boxes = window.findChildren<QPlainTextEdit *>();
        return resident.sees(text) || QApplication::clipboard()->text().contains(text)
            || std::any_of(
                lines.cbegin(), lines.cend(), [&](auto *line) { return line->text().contains(text); })
            || std::any_of(
                boxes.cbegin(), boxes.cend(), [&](auto *box) { return box->toPlainText().contains(text); });
    }

    House house;
    const base::Settings settings;
    window::KioskWindow window;
    journeys::Resident resident;
};

} // namespace

class TestCardReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCardFillsTheQuestionsAboutTheDocument_data();
    void aCardFillsTheQuestionsAboutTheDocument();
    void whatIsChangedAfterwardsIsDeclared();
    void anExpiredCardIsToldAndDeclared();
    void aMisreadCardIsToldAndForgotten();
    void elsewhereNothingIsTaken();
    void atTheReviewItChangesWhatWasTyped();
    void whoAsksHowItGoesMayShowTheCard();
    void withoutAReaderNothingIsSaidOfOne();
};

void TestCardReader::aCardFillsTheQuestionsAboutTheDocument_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("scanned");
    QTest::newRow("which document") << whichDocument << stated;
    QTest::newRow("Spanish keys") << whichDocument << garbled;
    QTest::newRow("the RUN") << QStringLiteral("¿Cuál es su RUN?") << stated;
    QTest::newRow("the number") << QStringLiteral("¿Qué número de documento dice su cédula?") << stated;
}

void TestCardReader::aCardFillsTheQuestionsAboutTheDocument()
{
    QFETCH(QString, at);
    QFETCH(QString, scanned);
    Desk desk;
    QVERIFY(desk.beginAnyProcedure());
    QVERIFY(desk.resident.goOnTo(at, { { QStringLiteral("run"), QStringLiteral("10000130") } }));
    QVERIFY(desk.resident.sees(QStringLiteral("También puede pasar su cédula por el lector")));
    desk.scan(scanned);
    QCOMPARE(desk.resident.heading(), cardRead);
    QVERIFY(desk.resident.sees(coherent));
    QVERIFY(!desk.resident.sees(QStringLiteral("identidad")));
    QVERIFY(desk.resident.sees(QStringLiteral("12.345.678-5")));
    QVERIFY(!desk.knows(QStringLiteral("registrocivil")));
    QVERIFY(desk.resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(desk.resident.step(), QStringLiteral("filer.names"));
    QVERIFY(desk.resident.file(journeys::someAnswers()));
    QCOMPARE(desk.filed()[QStringLiteral("assurance")].toString(), QStringLiteral("document-consistent"));
    QCOMPARE(desk.filed()[QStringLiteral("document")].toObject(),
        QJsonObject({ { QStringLiteral("type"), QStringLiteral("cedula") },
            { QStringLiteral("run"), QStringLiteral("12345678-5") },
            { QStringLiteral("number"), QStringLiteral("100000007") } }));
}

void TestCardReader::whatIsChangedAfterwardsIsDeclared()
{
    Desk desk;
    QVERIFY(desk.beginAnyProcedure());
    desk.scan(stated);
    QCOMPARE(desk.resident.heading(), cardRead);
    QVERIFY(desk.resident.touch(QStringLiteral("Volver")));
    QCOMPARE(desk.resident.step(), QStringLiteral("filer.cardNumber"));
    QVERIFY(desk.knows(QStringLiteral("100000007")));
    QVERIFY(desk.resident.type(QStringLiteral("1")));
    QVERIFY(desk.resident.file(journeys::someAnswers()));
    QCOMPARE(desk.filed()[QStringLiteral("assurance")].toString(), QStringLiteral("declared"));
    QCOMPARE(desk.filed()[QStringLiteral("document")].toObject()[QStringLiteral("number")].toString(),
        QStringLiteral("1000000071"));
}

void TestCardReader::anExpiredCardIsToldAndDeclared()
{
    Desk desk;
    QVERIFY(desk.beginAnyProcedure());
    desk.scan(expired);
    QCOMPARE(desk.resident.heading(), cardRead);
    QVERIFY(desk.resident.sees(QStringLiteral("Su cédula está vencida")));
    QVERIFY(!desk.resident.sees(coherent));
    QVERIFY(desk.resident.touch(QStringLiteral("Continuar")));
    QVERIFY(desk.resident.file(journeys::someAnswers()));
    QCOMPARE(desk.filed()[QStringLiteral("assurance")].toString(), QStringLiteral("declared"));
}

void TestCardReader::aMisreadCardIsToldAndForgotten()
{
    Desk desk;
    QVERIFY(desk.beginAnyProcedure());
    desk.scan(misread);
    QCOMPARE(desk.resident.heading(), whichDocument);
    QVERIFY(desk.resident.sees(QStringLiteral("Pásela otra vez")));
    QVERIFY(!desk.knows(QStringLiteral("12345678")));
    desk.scan(QString(600, u'7')); // the stripe of an old card: nothing at all of it
    QVERIFY(!desk.knows(QStringLiteral("777")));
    desk.scan(stated);
    QCOMPARE(desk.resident.heading(), cardRead);
}

void TestCardReader::elsewhereNothingIsTaken()
{
    Desk desk;
    QVERIFY(desk.beginAnyProcedure());
    QVERIFY(desk.resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), journeys::someAnswers()));
    desk.scan(stated);
    QCOMPARE(desk.resident.step(), QStringLiteral("filer.names"));
    QVERIFY(!desk.knows(QStringLiteral("registrocivil")));
    QVERIFY(desk.resident.touch(QStringLiteral("Ayuda")));
    desk.scan(stated);
    QCOMPARE(desk.resident.heading(), QStringLiteral("Ayuda"));
    // A person who types on a keyboard is not a reader.
    QVERIFY(desk.resident.touch(QStringLiteral("Volver")));
    for (const QChar c : QStringLiteral("rosa")) {
        desk.house.clock.advance(150ms);
        desk.press(Qt::Key_unknown, c);
    }
    QTRY_VERIFY(desk.knows(QStringLiteral("rosa")) || desk.knows(QStringLiteral("Rosa")));
}

void TestCardReader::atTheReviewItChangesWhatWasTyped()
{
    Desk desk;
    QVERIFY(desk.beginAnyProcedure());
    QVERIFY(desk.resident.goOnTo(QStringLiteral("Revise antes de enviar"), journeys::someAnswers()));
    while (!desk.resident.button(QStringLiteral("Cambiar Su RUN")))
        QVERIFY(desk.resident.touch(QStringLiteral("Ver lo que falta")));
    QVERIFY(desk.resident.touch(QStringLiteral("Cambiar Su RUN")));
    QCOMPARE(desk.resident.step(), QStringLiteral("filer.run"));
    desk.scan(foreigners);
    QCOMPARE(desk.resident.heading(), cardRead);
    QVERIFY(desk.resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(desk.resident.heading(), QStringLiteral("Revise antes de enviar"));
    QVERIFY(desk.resident.file(journeys::someAnswers()));
    const QJsonObject document = desk.filed()[QStringLiteral("document")].toObject();
    QCOMPARE(document[QStringLiteral("type")].toString(), QStringLiteral("cedula-extranjero"));
    QCOMPARE(document[QStringLiteral("run")].toString(), QStringLiteral("12345670-K"));
    QCOMPARE(desk.filed()[QStringLiteral("assurance")].toString(), QStringLiteral("document-consistent"));
}

void TestCardReader::whoAsksHowItGoesMayShowTheCard()
{
    Desk desk;
    QVERIFY(desk.resident.touch(QStringLiteral("¿En qué va mi trámite?")));
    desk.scan(stated);
    QVERIFY2(!desk.knows(QStringLiteral("12345678")), "a cédula is no comprobante");
    QVERIFY(desk.resident.type(QStringLiteral("pkw1w8m2p2hx")));
    QVERIFY(desk.resident.touch(QStringLiteral("Continuar")));
    QVERIFY(desk.resident.sees(QStringLiteral("También puede pasar su cédula por el lector")));
    desk.scan(garbled);
    QTRY_COMPARE(desk.house.desk.lookups.size(), 1);
    QCOMPARE(desk.house.desk.lookups.first().documentType, QStringLiteral("cedula"));
    QCOMPARE(desk.house.desk.lookups.first().run, QStringLiteral("12345678-5"));
}

void TestCardReader::withoutAReaderNothingIsSaidOfOne()
{
    House house;
    QVERIFY(house.resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es"))));
    QVERIFY(house.resident.goOnTo(whichDocument, journeys::someAnswers()));
    QVERIFY(!house.resident.sees(QStringLiteral("lector")));
}

QTEST_MAIN(TestCardReader)
#include "tst_cardreader.moc"
