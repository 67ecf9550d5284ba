// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/problem.h"
#include "app/kiosk/codes.h"
#include "tests/journeys/house.h"
#include "tests/support/pdftools.h"
#include "ui/controls/choicecard.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/notice.h"
#include "ui/screens/page.h"
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::someAnswers;

class TestFiling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeFiling_data();
    void aWholeFiling();
    void changingOneAnswerComesBackToTheReview();
    void aStolenThingLeadsToAReferral();
    void aWrongRunStaysWithItsMessage();
    void nothingIsSentWithoutTheTick();
    void whatCannotBeSavedIsSaidAndCanBeTriedAgain();
    void theLastPageFollowsTheState();
    void aDeadlineIsSaidOnTheLastPage();
    void theSlipIsShownAndCopied();
    void theSlipTellsTheStateOfNow();
    void theSlipIsPrinted();
    void theSlipIsPrintedOnWhatThePrinterHas();
    void theSlipIsReadPartByPart();
    void theTickIsThereAfterReadingTheLaw();
    void theOrderOfTheKeysIsKeptUntilTheResidentLeaves();
};

void TestFiling::aWholeFiling_data()
{
    QTest::addColumn<QString>("procedure");
    const auto catalogue = procedure::Catalogue::builtIn();
    QVERIFY(catalogue);
    for (const auto &definition : catalogue->ordered()) {
        if (definition->outcome == procedure::Outcome::Filed)
            QTest::newRow(qPrintable(definition->id)) << definition->id;
    }
}

void TestFiling::aWholeFiling()
{
    QFETCH(QString, procedure);
    House house;
    QVERIFY(house.resident.begin(house.desk.catalogue().find(procedure)->card.in(QStringLiteral("es"))));
    QVERIFY(house.resident.file(someAnswers()));
    QCOMPARE(house.desk.submissions.size(), 1);
    const filing::Submission &sent = house.desk.submissions.first();
    QCOMPARE(sent.procedureId, procedure);
    QCOMPARE(
        sent.filer[QLatin1String("document")][QLatin1String("run")].toString(), QStringLiteral("12345678-5"));
    QVERIFY(house.resident.sees(base::Comprobante::of(sent.id).toString()));
    QVERIFY(house.resident.sees(QStringLiteral("Todavía no está presentada")));
}

void TestFiling::changingOneAnswerComesBackToTheReview()
{
    House house;
    auto &resident = house.resident;
    const auto definition = house.desk.catalogue().ordered().first();
    resident.begin(definition->card.in(QStringLiteral("es")));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    const auto cambiar = [&] {
        const auto buttons = resident.page()->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text() == QLatin1String("Cambiar"))
                return button;
        }
        return static_cast<QAbstractButton *>(nullptr);
    };
    QVERIFY(cambiar());
    resident.touch(cambiar());
    QVERIFY(resident.heading() != QLatin1String("Revise antes de enviar"));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(resident.heading(), QStringLiteral("Revise antes de enviar"));
    QVERIFY(resident.file(someAnswers()));
    QCOMPARE(house.desk.submissions.size(), 1);
}

void TestFiling::aStolenThingLeadsToAReferral()
{
    House house;
    auto &resident = house.resident;
    const auto definition = house.desk.catalogue().find(QStringLiteral("perdida-documentos"));
    QVERIFY(definition);
    const procedure::Gate &gate = definition->gates.first();
    const QString stolen = gate.referrals.cbegin().key();
    QString words;
    for (const procedure::Option &option : gate.field.options) {
        if (option.value == stolen)
            words = option.label.in(QStringLiteral("es"));
    }
    resident.begin(definition->card.in(QStringLiteral("es")));
    QVERIFY(resident.goOnTo(gate.field.question.in(QStringLiteral("es")), someAnswers()));
    QVERIFY(resident.touch(words));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    const procedure::Referral referral = definition->referrals.value(gate.referrals.value(stolen));
    QCOMPARE(resident.heading(), referral.title.in(QStringLiteral("es")));
    for (const procedure::Contact &contact : referral.contacts) {
        while (!resident.sees(contact.phone) && resident.button(QStringLiteral("Seguir leyendo")))
            resident.touch(QStringLiteral("Seguir leyendo"));
        QVERIFY(resident.sees(contact.phone));
    }
    QVERIFY(!resident.button(QStringLiteral("Continuar")));
    QVERIFY(house.desk.submissions.isEmpty());
}

void TestFiling::aWrongRunStaysWithItsMessage()
{
    House house;
    auto &resident = house.resident;
    const auto definition = house.desk.catalogue().ordered().first();
    resident.begin(definition->card.in(QStringLiteral("es")));
    for (int pages = 0; pages < 20 && resident.step() != QLatin1String("filer.run"); ++pages) {
        if (qobject_cast<QWidget *>(resident.page()) && resident.step().contains(u'.'))
            resident.answer(someAnswers());
        else
            resident.touch(resident.button(QStringLiteral("Seguir leyendo"))
                    ? QStringLiteral("Seguir leyendo")
                    : QStringLiteral("Continuar"));
    }
    QCOMPARE(resident.step(), QStringLiteral("filer.run"));
    QVERIFY(resident.type(QStringLiteral("123456780")));
    resident.touch(QStringLiteral("Continuar"));
    QCOMPARE(resident.step(), QStringLiteral("filer.run"));
    QVERIFY(resident.sees(QStringLiteral("12.345.678-0")));
    QVERIFY2(resident.sees(QStringLiteral("RUN")), "the message speaks in the words of the label");
    QVERIFY(QApplication::focusWidget());
    QVERIFY2(
        qobject_cast<controls::ErrorSummary *>(QApplication::focusWidget()), "the summary has the focus");
}

void TestFiling::nothingIsSentWithoutTheTick()
{
    House house;
    auto &resident = house.resident;
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    while (resident.button(QStringLiteral("Ver lo que falta")))
        resident.touch(QStringLiteral("Ver lo que falta"));
    const QRect next = resident.button(QStringLiteral("Continuar"))->geometry();
    resident.touch(QStringLiteral("Continuar"));
    const QString heading = resident.heading();
    const QRect send = resident.button(QStringLiteral("Enviar constancia"))->geometry();
    QVERIFY2(!send.intersects(next), "what sends never stands where Continuar stood");
    resident.touch(QStringLiteral("Enviar constancia"));
    QCOMPARE(resident.heading(), heading);
    QVERIFY(house.desk.submissions.isEmpty());
}

void TestFiling::whatCannotBeSavedIsSaidAndCanBeTriedAgain()
{
    House house;
    auto &resident = house.resident;
    house.desk.failFilingWith = make_error_code(kiosk::Errc::NotOpenYet);
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(!resident.file(someAnswers()));
    QTRY_COMPARE(resident.heading(), QStringLiteral("No pudimos guardar su constancia"));
    house.desk.failFilingWith.reset();
    QVERIFY(resident.touch(QStringLiteral("Probar otra vez")));
    QTRY_COMPARE(resident.heading(), QStringLiteral("Su constancia quedó guardada"));
    QCOMPARE(house.desk.submissions.size(), 1);
}

void TestFiling::theLastPageFollowsTheState()
{
    House house;
    auto &resident = house.resident;
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id);
    const auto other = base::Comprobante::read(QStringLiteral("PKW1-W8M2-P2HX"));
    Q_EMIT house.desk.stateChanged(*other, kiosk::FilingState::Received);
    QVERIFY(resident.sees(QStringLiteral("Todavía no está presentada")));
    Q_EMIT house.desk.stateChanged(comprobante, kiosk::FilingState::Received);
    QVERIFY(!resident.sees(QStringLiteral("Todavía no está presentada")));
    QVERIFY(resident.sees(QStringLiteral("Ya está presentada")));
}

void TestFiling::aDeadlineIsSaidOnTheLastPage()
{
    House house;
    auto &resident = house.resident;
    house.desk.validUntil = QDateTime({ 2026, 11, 24 }, { 2, 59, 59 }, Qt::UTC);
    house.desk.units = QStringList { QStringLiteral("1.ª Comisaría Linares, Calle Ejemplo 123"),
        QStringLiteral("Retén Ejemplo, Ruta 1 km 5") };
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    const auto sentence = QStringLiteral("Vaya hoy a Carabineros antes de las 23:59");
    QVERIFY(resident.sees(sentence) && resident.button(QStringLiteral("Qué debo hacer ahora")));
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id);
    Q_EMIT house.desk.stateChanged(comprobante, kiosk::FilingState::Received);
    QVERIFY(resident.sees(QStringLiteral("Ya está presentada")) && resident.sees(sentence));
    Q_EMIT house.desk.stateChanged(comprobante, kiosk::FilingState::Accepted);
    QVERIFY2(!resident.sees(sentence), "the visit has been made");
}

void TestFiling::theSlipIsShownAndCopied()
{
    QTemporaryDir stick;
    House house({ 1280, 800 }, { 339, 212 }, stick.path());
    auto &resident = house.resident;
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(resident.touch(QStringLiteral("Ver mi comprobante")));
    QCOMPARE(resident.heading(), QStringLiteral("Su comprobante"));
    QVERIFY(resident.touch(QStringLiteral("Guardar copia")));
    const QString comprobante = base::Comprobante::of(house.desk.submissions.first().id).toString();
    QFile copy(stick.filePath(comprobante + QStringLiteral(".pdf")));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.readAll().startsWith("%PDF"));
    QCOMPARE(copy.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    QVERIFY(resident.touch(QStringLiteral("Volver")));
    QCOMPARE(resident.heading(), QStringLiteral("Su constancia quedó guardada"));
}

/// The slip is drawn while the last page is read; what arrives meanwhile must be on it.
void TestFiling::theSlipTellsTheStateOfNow()
{
    QTemporaryDir stick;
    House house({ 1280, 800 }, { 339, 212 }, stick.path());
    auto &resident = house.resident;
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id);
    const auto copied = [&] {
        resident.touch(QStringLiteral("Ver mi comprobante"));
        resident.touch(QStringLiteral("Guardar copia"));
        QFile copy(stick.filePath(comprobante.toString() + QStringLiteral(".pdf")));
        return copy.open(QIODevice::ReadOnly) ? PdfTools(copy.readAll()).text() : QString();
    };
    resident.wait(500ms);
    Q_EMIT house.desk.stateChanged(comprobante, kiosk::FilingState::Received);
    const QString received = copied();
    QVERIFY(received.contains(QStringLiteral("recibida, todavía sin folio"), Qt::CaseInsensitive));
    QVERIFY(!received.contains(QStringLiteral("todavía no presentado"), Qt::CaseInsensitive));
}

void TestFiling::theSlipIsReadPartByPart()
{
    House house;
    auto &resident = house.resident;
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(resident.touch(text("Ver mi comprobante")));
    QTRY_VERIFY(resident.button(text("Ver más abajo")));
    QVERIFY(!resident.button(text("Ver más arriba")));
    const QImage start = house.window.grab().toImage();
    int parts = 1;
    for (; resident.button(text("Ver más abajo")); ++parts)
        QVERIFY(resident.touch(text("Ver más abajo")));
    QVERIFY(parts >= 3);
    for (; resident.button(text("Ver más arriba")); --parts)
        QVERIFY(resident.touch(text("Ver más arriba")));
    QCOMPARE(parts, 1);
    QCOMPARE(house.window.grab().toImage(), start);
    QVERIFY(resident.touch(text("Volver")));
    QCOMPARE(resident.heading(), text("Su constancia quedó guardada"));
}

void TestFiling::theSlipIsPrinted()
{
    House house;
    house.desk.hasPrinter = true;
    auto &resident = house.resident;
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(resident.touch(QStringLiteral("Ver mi comprobante")));
    house.desk.failPrintingWith = make_error_code(kiosk::Errc::Refused);
    QVERIFY(resident.touch(QStringLiteral("Imprimir")));
    QTRY_VERIFY(resident.sees(QStringLiteral("No pudimos imprimir")));
    QVERIFY(house.desk.papers.isEmpty());
    house.desk.failPrintingWith.reset();
    QVERIFY(resident.touch(QStringLiteral("Imprimir")));
    QTRY_VERIFY(resident.sees(QStringLiteral("Llévese su papel")));
    QVERIFY(!resident.sees(QStringLiteral("No pudimos imprimir")));
    QCOMPARE(house.desk.papers.size(), 1);
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id);
    QVERIFY(PdfTools(house.desk.papers.first()).text().contains(comprobante.toString()));
    QVERIFY(resident.touch(QStringLiteral("Imprimir otra vez")));
    QTRY_COMPARE(house.desk.papers.size(), 2);
}

void TestFiling::theSlipIsPrintedOnWhatThePrinterHas()
{
    House house;
    house.desk.hasPrinter = true;
    house.desk.printsOn = base::Paper::Roll80;
    auto &resident = house.resident;
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(resident.touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(resident.touch(QStringLiteral("Imprimir")));
    QTRY_COMPARE(house.desk.papers.size(), 1);
    const PdfTools strip(house.desk.papers.first());
    QCOMPARE(strip.millimetres().width(), 80);
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id);
    QVERIFY(strip.text().contains(comprobante.toString()));
}

void TestFiling::theTickIsThereAfterReadingTheLaw()
{
    House house;
    auto &resident = house.resident;
    const auto tick = [&resident] { return resident.page()->findChild<controls::ChoiceCard *>(); };
    resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    while (resident.button(QStringLiteral("Ver lo que falta")))
        resident.touch(QStringLiteral("Ver lo que falta"));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY(!tick()->isChecked());
    resident.touch(tick());
    QVERIFY(resident.touch(QStringLiteral("Texto legal")));
    QVERIFY(!tick());
    QVERIFY(resident.touch(QStringLiteral("Volver a la pregunta")));
    QVERIFY(tick()->isChecked());
    QVERIFY(resident.touch(QStringLiteral("Enviar constancia")));
    QVERIFY(resident.touch(QStringLiteral("No, todavía no")));
    QVERIFY(tick()->isChecked());
    // What was declared may be changed from the review: it is declared anew.
    QVERIFY(resident.touch(QStringLiteral("Volver")));
    while (resident.button(QStringLiteral("Ver lo que falta")))
        resident.touch(QStringLiteral("Ver lo que falta"));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY(!tick()->isChecked());
}

void TestFiling::theOrderOfTheKeysIsKeptUntilTheResidentLeaves()
{
    House house;
    auto &resident = house.resident;
    const QString card = house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es"));
    QList<controls::Keyboard::Order> orders;
    resident.onPage = [&] {
        if (const auto *keyboard = resident.page()->findChild<controls::Keyboard *>()) {
            if (!orders.isEmpty() || !keyboard->showsDigits())
                orders << keyboard->order();
            if (orders.size() == 1)
                resident.touch(QStringLiteral("Teclas en orden alfabético"));
        }
    };
    resident.begin(card);
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    QVERIFY(orders.size() > 3);
    using Order = controls::Keyboard::Order;
    QCOMPARE(orders.takeFirst(), Order::Qwerty);
    QVERIFY(!orders.contains(Order::Qwerty));
    orders.clear();
    resident.onPage = {};
    resident.touch(QStringLiteral("Terminar"));
    resident.touch(QStringLiteral("Sí, terminar"));
    resident.touch(QStringLiteral("Volver al inicio"));
    resident.onPage = [&] {
        if (const auto *keyboard = resident.page()->findChild<controls::Keyboard *>())
            orders << keyboard->order();
    };
    resident.begin(card);
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    QVERIFY(!orders.isEmpty() && !orders.contains(Order::Alphabetic));
}

QTEST_MAIN(TestFiling)
#include "tst_filing.moc"
