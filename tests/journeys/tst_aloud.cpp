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
    house.voice.fallSilent();
    if (!house.resident.touch(listen))
        return {};
    if (const QString yes = QStringLiteral("Sí, leer todo"); house.resident.button(yes))
        house.resident.touch(yes);
    return house.voice.said().join(u'\n');
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
    void a10_onceMorePausesAndGoesOn();
    void a11_sevenRatesAndElevenVolumes();
    void a11_backToTheUsualAtTheEnd();
    void hearBetterIsHeardAtOnce();
    void answersAreNotSaidToTheRoomUnasked();
    void withHeadphonesAnswersAreSaid();
    void pulledHeadphonesLeaveNothingToRepeat();
    void whoListensIsThere();
    void a14_theCountdownIsSpoken();
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

void TestAloud::a10_onceMorePausesAndGoesOn()
{
    House house;
    auto &resident = house.resident;
    const QRect place = resident.button(listen)->geometry();
    QVERIFY(resident.touch(listen));
    QVERIFY(!resident.button(listen));
    QCOMPARE(resident.button(QStringLiteral("Pausa"))->geometry(), place); // nothing moves
    QVERIFY(resident.touch(QStringLiteral("Pausa")));
    QVERIFY(house.voice.speaks() && house.voice.isPaused);
    QVERIFY(resident.touch(QStringLiteral("Seguir")));
    QVERIFY(house.voice.speaks() && !house.voice.isPaused);
    const auto said = house.voice.phrases();
    house.voice.fallSilent();
    QVERIFY(resident.button(listen));
    house.voice.say({});
    QTest::keyClick(&house.window, Qt::Key_F2);
    QCOMPARE(house.voice.phrases(), said);
    QTest::keyClick(&house.window, Qt::Key_Pause);
    QVERIFY(house.voice.isPaused);
}

void TestAloud::a11_sevenRatesAndElevenVolumes()
{
    House house;
    const auto all = [&house](int lower, int raise, const int &now) {
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(&house.window, Qt::Key(lower));
        QList<int> found { now };
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(&house.window, Qt::Key(raise));
            if (found.last() != now)
                found << now;
        }
        return found;
    };
    QCOMPARE(all(Qt::Key_F3, Qt::Key_F4, house.voice.rate), QList<int>({ 80, 100, 120, 140, 175, 210, 280 }));
    QCOMPARE(all(Qt::Key_F5, Qt::Key_F6, house.voice.volume).size(), 11);
    // What is being said goes on.
    house.voice.fallSilent();
    QVERIFY(house.resident.touch(listen));
    QTest::keyClick(&house.window, Qt::Key_F3);
    QVERIFY(house.voice.speaks());
    QVERIFY(house.voice.said().contains(house.window.page()->headingText()));
}

void TestAloud::a11_backToTheUsualAtTheEnd()
{
    House house;
    QVERIFY(house.resident.begin(card));
    QTest::keyClick(&house.window, Qt::Key_F4);
    QTest::keyClick(&house.window, Qt::Key_F5);
    QCOMPARE(house.voice.rate, 175);
    QCOMPARE(house.voice.volume, 71);
    QVERIFY(house.resident.leave());
    QCOMPARE(house.voice.rate, 140);
    QCOMPARE(house.voice.volume, 100);
}

void TestAloud::hearBetterIsHeardAtOnce()
{
    House house;
    QVERIFY(house.resident.touch(QStringLiteral("Ver mejor")));
    for (int pages = 0; pages < 4 && !house.resident.button(QStringLiteral("Oír mejor")); ++pages)
        QVERIFY(house.resident.touch(QStringLiteral("Ver más")));
    QVERIFY(house.resident.touch(QStringLiteral("Oír mejor")));
    QVERIFY(house.resident.touch(QStringLiteral("Más lento")));
    QCOMPARE(house.voice.rate, 120);
    QVERIFY(house.voice.said().contains(QStringLiteral("Así suena más lento.")));
    QVERIFY(house.resident.touch(QStringLiteral("Más fuerte")));
    QCOMPARE(house.voice.volume, 141);
    QVERIFY(house.voice.speaks());
    QVERIFY(house.resident.touch(QStringLiteral("Listo")));
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
}

void TestAloud::answersAreNotSaidToTheRoomUnasked()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(card));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    QVERIFY(!spokenOn(house).isEmpty()); // nothing of them is there yet
    QVERIFY(!house.window.interlude());
    QVERIFY(resident.type(QStringLiteral("123456785")));
    QVERIFY(resident.touch(listen));
    QVERIFY(resident.sees(QStringLiteral("¿Los leemos en voz alta?")));
    QVERIFY(!house.voice.speaks());
    QVERIFY(resident.touch(QStringLiteral("No, leer sin mis datos")));
    QVERIFY(!house.voice.said().join(u' ').contains(QStringLiteral("12.345.678-5")));
    QVERIFY(house.voice.said().join(u' ').contains(QStringLiteral("está escrito")));
    // Asked once; the review too.
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    const QString said = spokenOn(house);
    QVERIFY(said.contains(QStringLiteral("Cambiar")));
    QVERIFY(!said.contains(QStringLiteral("12.345.678-5")));
    // The next person is asked anew.
    QVERIFY(resident.leave());
    QVERIFY(resident.begin(card));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    QVERIFY(resident.touch(listen));
    QVERIFY(resident.touch(QStringLiteral("Sí, leer todo")));
    QVERIFY(house.voice.said().join(u' ').contains(QStringLiteral("12.345.678-5")));
}

void TestAloud::withHeadphonesAnswersAreSaid()
{
    House house;
    QVERIFY(house.resident.begin(card));
    house.voice.plug(true);
    QVERIFY(house.resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    const QString said = spokenOn(house);
    QVERIFY2(said.contains(QStringLiteral("12.345.678-5")), qPrintable(said));
    house.voice.plug(false);
    house.voice.fallSilent();
    QVERIFY(house.resident.touch(listen));
    QVERIFY(house.resident.sees(QStringLiteral("¿Los leemos en voz alta?")));
}

void TestAloud::pulledHeadphonesLeaveNothingToRepeat()
{
    House house;
    QVERIFY(house.resident.begin(card));
    house.voice.plug(true);
    QVERIFY(house.resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    QVERIFY(spokenOn(house).contains(QStringLiteral("12.345.678-5")));
    QVERIFY(house.voice.speaks());
    house.voice.plug(false);
    QVERIFY(!house.voice.speaks());
    QTest::keyClick(&house.window, Qt::Key_F2); // "again"
    QVERIFY(!house.voice.speaks());
    QVERIFY(house.resident.sees(QStringLiteral("¿Los leemos en voz alta?")));
}

void TestAloud::a14_theCountdownIsSpoken()
{
    House house;
    using namespace std::chrono_literals;
    QVERIFY(house.resident.begin(card));
    house.resident.wait(181s);
    QVERIFY(house.voice.said().contains(QStringLiteral("¿Sigue ahí?")));
    Q_EMIT house.voice.began(0); // nobody answered yet
    QVERIFY(house.window.interlude());
    int times = 0;
    for (int second = 0; second < 40; ++second) {
        house.voice.say({});
        house.resident.wait(1s);
        times += house.voice.said().join(u' ').contains(QStringLiteral("segundos"));
    }
    QCOMPARE(times, 3); // at 30, 15 and 5
    house.resident.wait(6s);
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
    QVERIFY(!house.voice.speaks());
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
