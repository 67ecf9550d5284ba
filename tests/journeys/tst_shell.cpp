// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/house.h"
#include "tests/journeys/traces.h"
#include "ui/controls/keyboard.h"
#include "ui/screens/page.h"
#include <QClipboard>
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::someAnswers;

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDoubleTapMovesOnePage_data();
    void aDoubleTapMovesOnePage();
    void theBarStandsStill();
    void theBarsFitEveryScreen_data();
    void theBarsFitEveryScreen();
    void whatGoesOnStandsAtTheFoot_data();
    void whatGoesOnStandsAtTheFoot();
    void nothingToTouchIsCut_data();
    void nothingToTouchIsCut();
    void whoDoesNotAnswerIsErased();
    void anyTouchExtends();
    void nothingOfTheResidentIsLeft();
    void hidingCoversAndATouchReturns();
    void endingAsksOnce();
    void theSessionsSettingsEndWithIt();
    void smallAndOddWindowsStand_data();
    void smallAndOddWindowsStand();
    void keysDoWhatTouchesDo();

private:
    static void walkToName(House &house);
};

namespace {

QString firstCard(const House &house)
{
    return house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es"));
}

/// Of what is left by "Terminar".
QString plainCard(const House &house)
{
    const auto all = house.desk.catalogue().ordered();
    const auto plain = std::find_if(
        all.cbegin(), all.cend(), [](const auto &definition) { return !definition->sensitive; });
    return (*plain)->card.in(QStringLiteral("es"));
}

} // namespace

void TestShell::aDoubleTapMovesOnePage_data()
{
    QTest::addColumn<int>("apart");
    for (const int apart : { 60, 150, 250 })
        QTest::addRow("%d ms", apart) << apart;
}

void TestShell::aDoubleTapMovesOnePage()
{
    QFETCH(int, apart);
    House house;
    auto &resident = house.resident;
    QSignalSpy shown(&house.window, &window::KioskWindow::pageShown);
    // The second tap lands in the same place, whatever stands there by then.
    const auto doubleTap = [&](QAbstractButton *button) {
        const QPoint place = button->mapTo(&house.window, button->rect().center());
        resident.wait(500ms);
        shown.clear();
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        house.clock.advance(std::chrono::milliseconds(apart));
        QWidget *there = house.window.childAt(place);
        QTest::mouseClick(there, Qt::LeftButton, {}, there->mapFrom(&house.window, place));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return static_cast<int>(shown.count());
    };
    QCOMPARE(doubleTap(resident.button(QStringLiteral("Empezar"))), 1);
    QVERIFY(resident.find(firstCard(house)));
    QCOMPARE(doubleTap(resident.button(firstCard(house))), 1);
    while (!resident.button(QStringLiteral("Continuar")))
        resident.touch(QStringLiteral("Seguir leyendo"));
    QCOMPARE(doubleTap(resident.button(QStringLiteral("Continuar"))), 1);
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    while (resident.button(QStringLiteral("Ver lo que falta")))
        QCOMPARE(doubleTap(resident.button(QStringLiteral("Ver lo que falta"))), 1);
    QCOMPARE(doubleTap(resident.button(QStringLiteral("Continuar"))), 1);
    QVERIFY(house.desk.submissions.isEmpty());
}

void TestShell::theBarStandsStill()
{
    House house;
    auto &resident = house.resident;
    const QStringList bar { QStringLiteral("¿Está en peligro?"), QStringLiteral("Escuchar"),
        QStringLiteral("Ayuda"), QStringLiteral("Ocultar"), QStringLiteral("Terminar") };
    QList<QRect> places;
    for (const QString &name : bar)
        places << resident.button(name)->geometry();
    int pages = 0;
    resident.onPage = [&] {
        ++pages;
        for (qsizetype i = 0; i < bar.size(); ++i)
            QCOMPARE(resident.button(bar.at(i))->geometry(), places.at(i));
    };
    resident.begin(plainCard(house));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(pages > 10);
}

void TestShell::theBarsFitEveryScreen_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("13 inches") << QSize(1280, 800) << QSizeF(339, 212);
    QTest::newRow("15 inches") << QSize(1366, 768) << QSizeF(344, 193);
    QTest::newRow("15 inches, fine") << QSize(1920, 1080) << QSizeF(344, 194);
    QTest::newRow("21 inches") << QSize(1920, 1080) << QSizeF(476, 268);
    QTest::newRow("upright") << QSize(1080, 1920) << QSizeF(268, 476);
    QTest::newRow("10 inches") << QSize(1280, 800) << QSizeF(217, 136);
}

void TestShell::theBarsFitEveryScreen()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    House house(pixels, mm);
    QList<QRect> places;
    for (const char *name :
        { "¿Está en peligro?", "Escuchar", "Ayuda", "Ocultar", "Terminar", "Ver mejor", "Idioma: Español" }) {
        const QAbstractButton *button = house.resident.button(QString::fromUtf8(name));
        QVERIFY2(button, name);
        const QRect place(button->mapTo(&house.window, QPoint()), button->size());
        QVERIFY2(house.window.rect().contains(place), name);
        QVERIFY2(place.width() >= button->sizeHint().width(), name);
        QVERIFY2(place.height() >= button->heightForWidth(place.width()), name);
        for (const QRect &other : std::as_const(places))
            QVERIFY2(!other.intersects(place), name);
        places << place;
    }
}

void TestShell::whatGoesOnStandsAtTheFoot_data()
{
    theBarsFitEveryScreen_data();
}

/// Always in the same place, whatever the page asks; beside the field where a keyboard has the foot.
void TestShell::whatGoesOnStandsAtTheFoot()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    House house(pixels, mm);
    auto &resident = house.resident;
    QSet<QPoint> feet;
    int withKeyboard = 0, pages = 0;
    resident.onPage = [&] {
        const QAbstractButton *go = resident.button(QStringLiteral("Continuar"));
        if (!go)
            return;
        ++pages;
        if (resident.page()->findChild<controls::Keyboard *>())
            ++withKeyboard;
        else
            feet << go->mapTo(&house.window, QPoint(0, go->height()));
    };
    resident.begin(firstCard(house));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    QVERIFY(withKeyboard > 1);
    QVERIFY(pages > withKeyboard + 5);
    QCOMPARE(feet.size(), 1);
}

void TestShell::nothingToTouchIsCut_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<int>("size");
    for (int size = 0; size <= static_cast<int>(theme::TextSize::Largest); ++size) {
        QTest::addRow("13 inches, %d", size) << QSize(1280, 800) << QSizeF(339, 212) << size;
        QTest::addRow("upright, %d", size) << QSize(1080, 1920) << QSizeF(268, 476) << size;
    }
}

void TestShell::nothingToTouchIsCut()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(int, size);
    House house(pixels, mm);
    house.theme.setTextSize(static_cast<theme::TextSize>(size));
    auto &resident = house.resident;
    int cut = 0;
    resident.onPage = [&] {
        screens::Page *page = resident.page();
        for (const auto *button : page->findChildren<QAbstractButton *>()) {
            const QRect place(button->mapTo(page, QPoint()), button->size());
            if (!button->isVisible() || page->rect().contains(place))
                continue;
            ++cut;
            qWarning() << resident.heading() << button->text() << place << page->rect();
        }
    };
    QCoreApplication::processEvents();
    resident.onPage();
    resident.begin(firstCard(house));
    QVERIFY(resident.file(someAnswers()));
    for (const char *name : { "Ver mi comprobante", "Ver más abajo" }) {
        QVERIFY(resident.touch(QString::fromUtf8(name)));
        resident.onPage();
    }
    QCOMPARE(cut, 0);
}

void TestShell::walkToName(House &house)
{
    house.resident.begin(plainCard(house));
    QVERIFY(house.resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
}

void TestShell::whoDoesNotAnswerIsErased()
{
    House house;
    walkToName(house);
    house.resident.wait(180s);
    QCOMPARE(house.resident.heading(), QStringLiteral("¿Sigue ahí?"));
    QVERIFY2(!house.resident.sees(QStringLiteral("12.345.678-5")), "what was on the screen is covered");
    QVERIFY(house.resident.sees(QStringLiteral("45 segundos")));
    house.resident.wait(44s);
    QVERIFY(house.resident.sees(QStringLiteral("1 segundo")));
    house.resident.wait(1s);
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
    QVERIFY(house.desk.forgotten >= 1);
}

void TestShell::anyTouchExtends()
{
    House house;
    walkToName(house);
    const QString heading = house.resident.heading();
    for (int extension = 0; extension < 11; ++extension) {
        house.resident.wait(180s);
        QCOMPARE(house.resident.heading(), QStringLiteral("¿Sigue ahí?"));
        house.resident.wait(40s);
        switch (extension % 3) {
        case 0:
            QTest::mouseClick(house.resident.button(QStringLiteral("Sí, quiero seguir")), Qt::LeftButton);
            break;
        case 1:
            QTest::mouseClick(house.resident.page(), Qt::LeftButton, {}, QPoint(3, 3));
            break;
        default:
            QTest::keyClick(&house.window, Qt::Key_Shift);
        }
        QCOMPARE(house.resident.heading(), heading);
    }
}

void TestShell::nothingOfTheResidentIsLeft()
{
    House house;
    walkToName(house);
    QApplication::clipboard()->setText(QStringLiteral("12.345.678-5"));
    house.resident.touch(QStringLiteral("Terminar"));
    house.resident.touch(QStringLiteral("Sí, terminar"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(house.resident.sees(QStringLiteral("Borramos todo")));
    const QStringList words = journeys::givenAway() << QStringLiteral("Soto") << QStringLiteral("undo");
    QCOMPARE(journeys::found(words, journeys::everythingIn(house.window)), QStringList());
    QCOMPARE(house.window.windowTitle(), QStringLiteral("Ventanilla"));
}

void TestShell::hidingCoversAndATouchReturns()
{
    House house;
    walkToName(house);
    const QString heading = house.resident.heading();
    QElapsedTimer timer;
    timer.start();
    house.resident.touch(QStringLiteral("Ocultar"));
    QVERIFY(timer.elapsed() < 100);
    QVERIFY(house.window.isHidden());
    const QImage covered = house.window.grab().toImage();
    QVERIFY(house.window.childAt(house.window.rect().center())->size() == house.window.size());
    house.resident.wait(500ms);
    QTest::mouseClick(house.window.childAt(house.window.rect().center()), Qt::LeftButton);
    QVERIFY(!house.window.isHidden());
    QVERIFY(house.window.grab().toImage() != covered);
    QCOMPARE(house.resident.heading(), heading);
}

void TestShell::endingAsksOnce()
{
    House house;
    walkToName(house);
    house.resident.touch(QStringLiteral("Terminar"));
    house.resident.touch(QStringLiteral("No, seguir aquí"));
    QCOMPARE(house.resident.heading(), QStringLiteral("Revise antes de enviar"));
    house.resident.touch(QStringLiteral("Terminar"));
    house.resident.touch(QStringLiteral("Sí, terminar"));
    QVERIFY(house.resident.sees(QStringLiteral("Borramos todo")));
    house.resident.touch(QStringLiteral("Volver al inicio"));
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
}

void TestShell::theSessionsSettingsEndWithIt()
{
    House house;
    house.resident.touch(QStringLiteral("Ver mejor"));
    house.resident.touch(QStringLiteral("Letra más grande"));
    QVERIFY(house.theme.textSize() != theme::TextSize::Normal);
    house.resident.touch(QStringLiteral("Listo"));
    house.resident.wait(180s);
    house.resident.wait(1s);
    QCOMPARE(house.theme.textSize(), theme::TextSize::Normal);
}

void TestShell::smallAndOddWindowsStand_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("one pixel") << QSize(1, 1) << QSizeF(339, 212);
    QTest::newRow("compact") << QSize(1280, 800) << QSizeF(217, 136);
    QTest::newRow("portrait") << QSize(1080, 1920) << QSizeF(268, 476);
    QTest::newRow("no millimetres") << QSize(800, 600) << QSizeF();
    QTest::newRow("a strip") << QSize(3000, 120) << QSizeF(339, 212);
}

void TestShell::smallAndOddWindowsStand()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    House house(pixels, mm);
    QVERIFY(house.resident.button(QStringLiteral("Empezar")) || pixels.height() < 300);
    house.window.grab();
}

void TestShell::keysDoWhatTouchesDo()
{
    House house;
    house.resident.wait(500ms);
    QTest::keyClick(&house.window, Qt::Key_F1);
    QCOMPARE(house.resident.heading(), QStringLiteral("Ayuda"));
    house.resident.wait(500ms);
    QTest::keyClick(&house.window, Qt::Key_Left);
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
    house.resident.wait(500ms);
    QAbstractButton *begin = house.resident.button(QStringLiteral("Empezar"));
    begin->setFocus();
    QTest::keyClick(begin, Qt::Key_Return);
    QCOMPARE(house.resident.heading(), QStringLiteral("¿Qué le pasó?"));
    QVERIFY2(QApplication::focusWidget(), "the heading has the focus");
    QTest::keyClick(&house.window, Qt::Key_Escape);
    QCOMPARE(house.resident.heading(), QStringLiteral("¿Qué le pasó?"));
    QTest::keyClick(&house.window, Qt::Key_F9);
    QVERIFY(house.window.isHidden());
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
