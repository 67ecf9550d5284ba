// SPDX-License-Identifier: GPL-3.0-or-later
// "Escuchar": what is on the page is heard, and nothing more.
#include "tests/journeys/house.h"
#include "ui/controls/key.h"
#include "ui/controls/notice.h"
#include "ui/window/reading.h"
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using journeys::House;
using journeys::someAnswers;

namespace {

const QString listen = QStringLiteral("Escuchar");
const QString card = QStringLiteral("Perdí un documento");

QString spokenOn(House &house)
{
    return house.resident.touch(listen) ? house.voice.said().join(u'\n') : QString();
}

} // namespace

class TestAloud : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a10_inReadingOrder();
    void a10_choicesSayTheirPlaceAndWhetherTheyAreChosen();
    void a10_cardsSayWhatStandsUnderTheirName();
    void a10_fieldsSayWhatStandsInThem();
    void a10_whatWasToldInManyWordsToo();
    void a10_errorsAreRead();
    void a10_everyPageHasEverythingThatItShows();
    void a10_aTouchStopsIt();
    void a10_anotherPageAndHidingStopIt();
    void whoListensIsThere();
    void a28_whereNothingSoundsAPageSaysSo();
};

void TestAloud::a10_inReadingOrder()
{
    House house;
    const QString said = spokenOn(house);
    const QStringList wanted { house.window.page()->headingText(), QStringLiteral("Empezar") };
    qsizetype at = -1;
    for (const QString &part : wanted) {
        const qsizetype next = said.indexOf(part);
        QVERIFY2(next > at, qPrintable(said));
        at = next;
    }
}

void TestAloud::a10_choicesSayTheirPlaceAndWhetherTheyAreChosen()
{
    House house;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Qué documento perdió?"), someAnswers()));
    const QString before = spokenOn(house);
    QVERIFY2(before.contains(QRegularExpression(QStringLiteral("Opción 1 de \\d: .+\\.\nOpción 2 de \\d: "))),
        qPrintable(before));
    QVERIFY(!before.contains(QStringLiteral("Está elegida")));
    QVERIFY(house.resident.touch(QStringLiteral("Pasaporte chileno")));
    QVERIFY(spokenOn(house).contains(QStringLiteral("Pasaporte chileno. Está elegida.")));
}

void TestAloud::a10_cardsSayWhatStandsUnderTheirName()
{
    House house;
    QVERIFY(house.resident.touch(QStringLiteral("Empezar")));
    QVERIFY(house.resident.touch(QStringLiteral("Perdí algo")));
    QVERIFY2(spokenOn(house).contains(card + QStringLiteral(".\nCédula, licencia, tarjetas")),
        qPrintable(spokenOn(house)));
}

void TestAloud::a10_fieldsSayWhatStandsInThem()
{
    House house;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    QVERIFY2(spokenOn(house).contains(QStringLiteral("RUN: está vacío.")), qPrintable(spokenOn(house)));
    QVERIFY(house.resident.type(QStringLiteral("123456785")));
    QVERIFY2(spokenOn(house).contains(QStringLiteral("dice 12.345.678-5.")), qPrintable(spokenOn(house)));
}

void TestAloud::a10_whatWasToldInManyWordsToo()
{
    House house;
    QVERIFY(house.resident.begin(QStringLiteral("No se cumplió una visita")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Quiere contar algo más?"), someAnswers()));
    QVERIFY2(spokenOn(house).contains(QStringLiteral("está vacío")), qPrintable(spokenOn(house)));
    QVERIFY(house.resident.type(QStringLiteral("dos bolsos")));
    QVERIFY2(spokenOn(house).contains(QStringLiteral("os bolsos.")), qPrintable(spokenOn(house)));
}

void TestAloud::a10_errorsAreRead()
{
    House house;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    QVERIFY(house.resident.touch(QStringLiteral("Continuar")));
    const auto *error = house.window.page()->findChild<controls::ErrorSummary *>();
    QVERIFY(error && error->isVisible() && !error->text().isEmpty());
    const QString said = spokenOn(house);
    QVERIFY2(said.contains(error->text()), qPrintable(said));
}

/// Every text that is seen on any page of a filing is in what is said of it.
void TestAloud::a10_everyPageHasEverythingThatItShows()
{
    House house;
    int pages = 0;
    QStringList missing;
    QObject::connect(&house.window, &window::KioskWindow::pageShown, &house.window, [&] {
        QWidget *page = house.window.interlude() ? house.window.interlude() : house.window.page();
        const QString said
            = support::Transcript::texts(window::reading(*page, QStringLiteral("es"))).join(u'\n');
        ++pages;
        const auto isToBeSaid = [&](const QWidget *widget, const QString &text) {
            if (widget->isVisible() && !said.contains(text))
                missing << house.window.page()->headingText() + QStringLiteral(": ") + text;
        };
        for (const auto *label : page->findChildren<QLabel *>())
            isToBeSaid(label, label->text());
        for (const auto *notice : page->findChildren<controls::Notice *>())
            isToBeSaid(notice, notice->text());
        for (const auto *field : page->findChildren<QLineEdit *>())
            isToBeSaid(field, field->accessibleName());
        for (const auto *button : page->findChildren<QAbstractButton *>()) {
            if (!qobject_cast<const controls::Key *>(button))
                isToBeSaid(
                    button, button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
        }
    });
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.file(someAnswers()));
    QVERIFY(pages > 15);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestAloud::a10_aTouchStopsIt()
{
    House house;
    QVERIFY(!spokenOn(house).isEmpty());
    QVERIFY(house.voice.speaks());
    QTest::mousePress(house.window.page(), Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(!house.voice.speaks());
    QTest::mouseRelease(house.window.page(), Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(!spokenOn(house).isEmpty());
    QTest::keyClick(&house.window, Qt::Key_Tab);
    QVERIFY(!house.voice.speaks());
}

void TestAloud::a10_anotherPageAndHidingStopIt()
{
    House house;
    QVERIFY(!spokenOn(house).isEmpty());
    QVERIFY(house.resident.touch(QStringLiteral("Empezar")));
    QVERIFY(!house.voice.speaks());
    QVERIFY(!spokenOn(house).isEmpty());
    QTest::keyClick(&house.window, Qt::Key_F9);
    QVERIFY(!house.voice.speaks());
}

void TestAloud::whoListensIsThere()
{
    House house;
    QVERIFY(house.resident.begin(card));
    using namespace std::chrono_literals;
    for (int i = 0; i < 4; ++i) {
        house.resident.wait(100s);
        Q_EMIT house.voice.began(i);
    }
    QVERIFY(!house.window.interlude());
    house.resident.wait(180s);
    QVERIFY(house.window.interlude());
}

void TestAloud::a28_whereNothingSoundsAPageSaysSo()
{
    House house;
    house.voice.isMute = true;
    QVERIFY(house.resident.touch(listen));
    QVERIFY(house.resident.sees(QStringLiteral("Ahora no hay sonido")));
    QVERIFY(house.resident.touch(QStringLiteral("Volver")));
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
}

QTEST_MAIN(TestAloud)
#include "tst_aloud.moc"
