// SPDX-License-Identifier: GPL-3.0-or-later
// Hands that tremble, rest on the glass, or touch what was not meant.
#include "tests/journeys/everypage.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "ui/screens/page.h"
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::Resident;
using journeys::someAnswers;

namespace {

QString plainCard(const House &house)
{
    return house.desk.catalogue().find(QStringLiteral("perdida-documentos"))->card.in(QStringLiteral("es"));
}

void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// A tap on a place of the window, whatever stands there by now.
void tap(House &house, QPoint place, Qt::MouseButton button = Qt::LeftButton)
{
    QWidget *there = house.window.childAt(place);
    QTest::mouseClick(there, button, {}, there->mapFrom(&house.window, place));
    settle();
}

/// What the page asks and what has been answered. Where the next letter would go may change.
QStringList answered(const House &house)
{
    QStringList all { house.resident.heading() };
    for (const QWidget *widget : house.resident.page()->findChildren<QWidget *>()) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            all << QString::number(button->isChecked());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            all << line->text();
        if (const auto *box = qobject_cast<const QPlainTextEdit *>(widget))
            all << box->toPlainText();
    }
    return all;
}

QPoint middleOf(const House &house, const QWidget *widget)
{
    return widget->mapTo(&house.window, widget->rect().center());
}

} // namespace

class TestTouch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_finger = QTest::createTouchDevice(); }
    void a12_aDoubleTapMovesOnePageAndNeverSends_data();
    void a12_aDoubleTapMovesOnePageAndNeverSends();
    void a12_aBurstActivatesOncePerSpan_data();
    void a12_aBurstActivatesOncePerSpan();
    void a12_whoTremblesChoosesMore();
    void a13_slidingOffCancels();
    void a13_wanderingInsideDoesNot();
    void a25_aPressIsSeenAtOnce();
    void a26_nothingRepeatsByItself();
    void a26_noMenuNoTooltipNoOtherButton();
    void a26_threeFingersAreOne();
    void a26_noKeyOpensAnything();

private:
    QPointingDevice *m_finger = nullptr;
};

void TestTouch::a12_aDoubleTapMovesOnePageAndNeverSends_data()
{
    QTest::addColumn<int>("apart");
    for (const int apart : { 60, 150, 250 })
        QTest::addRow("%d ms", apart) << apart;
}

/// On every page of a whole filing; the second tap lands where the first did.
void TestTouch::a12_aDoubleTapMovesOnePageAndNeverSends()
{
    QFETCH(int, apart);
    House house;
    Resident &resident = house.resident;
    QSignalSpy shown(&house.window, &window::KioskWindow::pageShown);
    int pages = 0;
    resident.onPage = [&] {
        QAbstractButton *go = resident.button(QStringLiteral("Continuar"));
        if (!go)
            return;
        const QPoint place = middleOf(house, go);
        const QString before = resident.step();
        resident.wait(500ms);
        shown.clear();
        tap(house, place);
        const auto first = shown.count();
        house.clock.advance(std::chrono::milliseconds(apart));
        tap(house, place);
        QCOMPARE(shown.count(), first);
        QVERIFY(first <= 1);
        ++pages;
        if (resident.step() != before) // it may be left blank: back, to answer it
            resident.touch(QStringLiteral("Volver"));
    };
    QVERIFY(resident.begin(plainCard(house)));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    QVERIFY2(pages > 8, qPrintable(QString::number(pages)));
    resident.onPage = nullptr;
    while (resident.button(QStringLiteral("Ver lo que falta")))
        resident.touch(QStringLiteral("Ver lo que falta"));
    // From the review on, as fast as a hand can, all over the place: nothing is sent.
    const QPoint place = middleOf(house, resident.button(QStringLiteral("Continuar")));
    for (int i = 0; i < 40; ++i) {
        tap(house, place);
        house.clock.advance(std::chrono::milliseconds(apart));
    }
    settle();
    QVERIFY(house.desk.submissions.isEmpty());
}

void TestTouch::a12_aBurstActivatesOncePerSpan_data()
{
    QTest::addColumn<int>("debounce");
    for (const int debounce : { 300, 500, 800 })
        QTest::addRow("%d ms", debounce) << debounce;
}

/// Twenty taps in 1.2 seconds, on the one button that stays where it is.
void TestTouch::a12_aBurstActivatesOncePerSpan()
{
    QFETCH(int, debounce);
    House house;
    house.settings.debounce = std::chrono::milliseconds(debounce); // as the centre wants it
    house.resident.touch(QStringLiteral("Empezar"));
    house.resident.leave(); // from the next resident on
    house.resident.touch(QStringLiteral("Ver mejor"));
    QAbstractButton *bigger = house.resident.button(QStringLiteral("Fondo negro"));
    QSignalSpy clicked(bigger, &QAbstractButton::clicked);
    house.resident.wait(1000ms);
    for (int i = 0; i < 20; ++i) {
        tap(house, middleOf(house, bigger));
        house.clock.advance(60ms);
    }
    const auto most = 1 + 19 * 60 / debounce;
    QVERIFY2(clicked.count() >= 1 && clicked.count() <= most, qPrintable(QString::number(clicked.count())));
}

void TestTouch::a12_whoTremblesChoosesMore()
{
    House house;
    Resident &resident = house.resident;
    const auto tapsThatCount = [&](std::chrono::milliseconds apart) {
        resident.touch(QStringLiteral("Ver mejor"));
        QAbstractButton *card = resident.button(QStringLiteral("Fondo blanco"));
        QSignalSpy clicked(card, &QAbstractButton::clicked);
        resident.wait(1000ms);
        tap(house, middleOf(house, card));
        house.clock.advance(apart);
        tap(house, middleOf(house, card));
        resident.wait(1000ms);
        resident.touch(QStringLiteral("Listo"));
        return static_cast<int>(clicked.count());
    };
    QCOMPARE(tapsThatCount(450ms), 2);
    resident.touch(QStringLiteral("Ver mejor"));
    resident.touch(QStringLiteral("Cómo responde al tocar"));
    QVERIFY(resident.button(QStringLiteral("Normal"))->isChecked());
    resident.touch(QStringLiteral("Muy lenta"));
    resident.wait(1000ms);
    resident.touch(QStringLiteral("Listo"));
    resident.wait(1000ms);
    QCOMPARE(tapsThatCount(750ms), 1);
    resident.wait(1000ms);
    QCOMPARE(tapsThatCount(850ms), 2);
    // The next resident finds it as the centre has it.
    resident.wait(1000ms);
    resident.touch(QStringLiteral("Empezar"));
    resident.wait(house.settings.idle);
    resident.wait(house.settings.answer);
    QCOMPARE(tapsThatCount(450ms), 2);
}

void TestTouch::a13_slidingOffCancels()
{
    House house;
    QAbstractButton *begin = house.resident.button(QStringLiteral("Empezar"));
    QSignalSpy clicked(begin, &QAbstractButton::clicked);
    house.resident.wait(500ms);
    QTest::mousePress(begin, Qt::LeftButton);
    QVERIFY(begin->isDown());
    const QPoint outside(begin->rect().center().x(), begin->height() + house.theme.px(3));
    QTest::mouseMove(begin, outside);
    QTest::mouseRelease(begin, Qt::LeftButton, {}, outside);
    settle();
    QCOMPARE(clicked.count(), 0);
    QVERIFY(!begin->isDown());
    // And nothing has to be waited out: it was no touch.
    QTest::mouseClick(begin, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestTouch::a13_wanderingInsideDoesNot()
{
    House house;
    house.resident.touch(QStringLiteral("Empezar"));
    house.resident.wait(500ms);
    const auto cards = house.resident.page()->findChildren<QAbstractButton *>();
    QAbstractButton *card = *std::find_if(cards.cbegin(), cards.cend(), [](const QAbstractButton *one) {
        return one->isVisible() && one->text() != QLatin1String("Volver");
    });
    QSignalSpy clicked(card, &QAbstractButton::clicked);
    const QPoint middle = card->rect().center();
    QTest::mousePress(card, Qt::LeftButton, {}, middle);
    const int reach = house.theme.px(12);
    for (int step = 1; step <= 6; ++step)
        QTest::mouseMove(card, middle + QPoint(reach * step / 6, step % 2 ? 5 : -5));
    QTest::mouseRelease(card, Qt::LeftButton, {}, middle + QPoint(reach, 0));
    QCOMPARE(clicked.count(), 1);
}

/// Before it acts, and without a clock: the next thing that is painted is the press.
void TestTouch::a25_aPressIsSeenAtOnce()
{
    journeys::House house;
    QAbstractButton *button = house.resident.button(QStringLiteral("Empezar"));
    house.resident.wait(std::chrono::milliseconds(500));
    const QImage before = button->grab().toImage();
    QTest::mousePress(button, Qt::LeftButton);
    QVERIFY(button->grab().toImage() != before);
    QVERIFY(house.resident.button(QStringLiteral("Empezar"))); // nothing has happened yet
    QTest::mouseRelease(button, Qt::LeftButton, {}, QPoint(-20, -20));
    QCOMPARE(button->grab().toImage(), before);
}

/// Held as long as one likes, a key is one letter, "Borrar" included.
void TestTouch::a26_nothingRepeatsByItself()
{
    const journeys::EveryKind every;
    House house({ 1280, 800 }, { 339, 212 }, {}, every.catalogue);
    int seen = 0;
    journeys::EveryPage pages(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] {
        for (const auto *button : house.window.findChildren<QAbstractButton *>())
            QVERIFY2(!button->autoRepeat(), qPrintable(button->text()));
        ++seen;
        auto *line = house.resident.page()->findChild<QLineEdit *>();
        if (!line || !line->isVisible())
            return;
        const QString before = line->text();
        QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::sendEvent(line, &held);
        QCOMPARE(line->text(), before);
    });
    pages.ofEveryKind(every);
    QVERIFY(seen > 30);
    QAbstractButton *bigger = house.resident.button(QStringLiteral("Ver mejor"));
    QSignalSpy clicked(bigger, &QAbstractButton::clicked);
    house.resident.wait(1000ms);
    bigger->setFocus();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::sendEvent(bigger, &held);
    QCOMPARE(clicked.count(), 0);
}

void TestTouch::a26_noMenuNoTooltipNoOtherButton()
{
    const journeys::EveryKind every;
    House house({ 1280, 800 }, { 339, 212 }, {}, every.catalogue);
    QSignalSpy shown(&house.window, &window::KioskWindow::pageShown);
    int touched = 0;
    journeys::EveryPage pages(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] {
        house.resident.wait(500ms);
        const QStringList before = answered(house);
        shown.clear();
        const auto widgets = house.window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible())
                continue;
            QVERIFY2(widget->toolTip().isEmpty(), qPrintable(widget->toolTip()));
            const QPoint middle = widget->rect().center(), global = widget->mapToGlobal(middle);
            for (const Qt::MouseButton button : { Qt::RightButton, Qt::MiddleButton, Qt::BackButton })
                QTest::mouseClick(widget, button, {}, middle);
            QContextMenuEvent menu(QContextMenuEvent::Mouse, middle, global);
            QCoreApplication::sendEvent(widget, &menu);
            QHelpEvent tip(QEvent::ToolTip, middle, global);
            QCoreApplication::sendEvent(widget, &tip);
            ++touched;
        }
        settle();
        QVERIFY(!QApplication::activePopupWidget());
        QCOMPARE(shown.count(), 0);
        QCOMPARE(answered(house), before);
        for (const QWidget *top : QApplication::topLevelWidgets())
            QVERIFY2(!top->isVisible() || top == &house.window, top->metaObject()->className());
    });
    pages.ofEveryKind(every);
    QVERIFY(touched > 1000);
}

/// A hand that rests on the glass: only the first finger is a touch, and it is one.
void TestTouch::a26_threeFingersAreOne()
{
    House house;
    Resident &resident = house.resident;
    resident.touch(QStringLiteral("Ver mejor"));
    resident.wait(500ms);
    QList<QSignalSpy *> spies;
    QList<QPoint> places;
    for (const char *words : { "Fondo negro", "Colores suaves", "Fondo blanco" }) {
        QAbstractButton *card = resident.button(QString::fromUtf8(words));
        spies << new QSignalSpy(card, &QAbstractButton::clicked);
        places << middleOf(house, card);
    }
    QTest::touchEvent(&house.window, m_finger).press(0, places[0]).press(1, places[1]).press(2, places[2]);
    QTest::touchEvent(&house.window, m_finger).stationary(0).move(1, places[1] + QPoint(2, 2)).stationary(2);
    QTest::touchEvent(&house.window, m_finger).release(2, places[2]).stationary(0).stationary(1);
    QTest::touchEvent(&house.window, m_finger).release(1, places[1]).release(0, places[0]);
    settle();
    QCOMPARE(spies[0]->count(), 1);
    QCOMPARE(spies[1]->count() + spies[2]->count(), 0);
    qDeleteAll(spies);
}

/// What a desktop does with keys, the kiosk does not.
void TestTouch::a26_noKeyOpensAnything()
{
    House house;
    Resident &resident = house.resident;
    QVERIFY(resident.begin(plainCard(house)));
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), someAnswers()));
    const QString heading = resident.heading();
    resident.wait(500ms);
    QKeyEvent close(QEvent::KeyPress, Qt::Key_F4, Qt::AltModifier);
    QCoreApplication::sendEvent(&house.window, &close);
    QCloseEvent closing;
    QSpontaneKeyEvent::setSpontaneous(&closing);
    qApp->notify(&house.window, &closing); // sendEvent() would say that the program itself asked
    QVERIFY(!closing.isAccepted());
    for (const int key : { Qt::Key_Q, Qt::Key_W, Qt::Key_N, Qt::Key_O, Qt::Key_P, Qt::Key_S, Qt::Key_F4,
             Qt::Key_F10, Qt::Key_F11, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Escape })
        for (const Qt::KeyboardModifiers held :
            { Qt::KeyboardModifiers(Qt::ControlModifier), Qt::ControlModifier | Qt::AltModifier,
                Qt::KeyboardModifiers(Qt::AltModifier), Qt::KeyboardModifiers(Qt::MetaModifier) })
            QTest::keyClick(&house.window, Qt::Key(key), held);
    QTest::keyClick(&house.window, Qt::Key_Menu);
    settle();
    QVERIFY(house.window.isVisible());
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(resident.heading(), heading);
    QVERIFY(house.desk.submissions.isEmpty());
}

QTEST_MAIN(TestTouch)
#include "tst_touch.moc"
