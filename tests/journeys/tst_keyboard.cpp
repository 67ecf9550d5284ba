// SPDX-License-Identifier: GPL-3.0-or-later
// The whole kiosk with Tab, arrows, Return, Space and Escape, and no finger on the screen.
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "ui/controls/focusring.h"
#include "ui/controls/key.h"
#include "ui/window/reading.h"
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::Answers;
using journeys::House;

namespace {

/// Tab until it is there, then a key. The focus is looked at after each.
class Keys final : public journeys::Hands
{
public:
    Keys(journeys::Resident &resident, window::KioskWindow &window) : Hands(resident), m_window(window) { }

    bool press(const QString &words) override
    {
        while (!m_resident.button(words) && m_resident.button(QStringLiteral("Ver más")))
            if (!activate(m_resident.button(QStringLiteral("Ver más"))))
                return false;
        return activate(m_resident.button(words));
    }
    bool write(const QString &field, const QString &text) override
    {
        QWidget *target = fieldNamed(field);
        if (!target || !bringFocusTo(target))
            return false;
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(c), Qt::NoModifier);
        return true;
    }
    bool activate(QAbstractButton *button)
    {
        if (!button || !bringFocusTo(button))
            return false;
        m_resident.wait(500ms);
        QTest::keyClick(button, m_presses++ % 2 ? Qt::Key_Space : Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (!QApplication::focusWidget())
            lost << m_resident.heading();
        return true;
    }

    QStringList lost; ///< headings of the pages where nobody had the focus

private:
    bool bringFocusTo(QWidget *target)
    {
        for (int stops = 0; stops < 80; ++stops) {
            QWidget *focus = QApplication::focusWidget();
            if (!focus) {
                lost << m_resident.heading();
                return false;
            }
            if (focus == target)
                return true;
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        qWarning() << "Tab never comes to" << target->accessibleName() << "on" << m_resident.heading();
        return false;
    }

    window::KioskWindow &m_window;
    int m_presses = 0;
};

/// Tab once around: nothing that can be touched is skipped, and nothing comes after what stands wholly below
/// it.
QStringList outOfOrder(const House &house)
{
    const QWidget *page = house.resident.page();
    QWidgetList met;
    QWidget *first = QApplication::focusWidget();
    for (QWidget *at = first; at && (met.isEmpty() || at != first) && met.size() < 200;
         at = QApplication::focusWidget()) {
        met << at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QStringList wrong;
    for (const auto *button : house.window.findChildren<QAbstractButton *>())
        if (button->isVisible() && !qobject_cast<const controls::Key *>(button) && !met.contains(button))
            wrong << house.resident.heading() + QLatin1String(": never at ") + button->text();
    const auto topOf = [&](const QWidget *widget) { return widget->mapTo(&house.window, QPoint()).y(); };
    const QWidget *before = nullptr;
    for (const QWidget *at : met) {
        const bool goesUp = before && page->isAncestorOf(at) && page->isAncestorOf(before)
            && topOf(at) + at->height() <= topOf(before) && at != first;
        // A column beside another one, a keyboard at the side: from the foot of one to the head of the other.
        if (goesUp
            && at->mapTo(&house.window, QPoint()).x()
                < before->mapTo(&house.window, QPoint()).x() + before->width())
            wrong << house.resident.heading() + QLatin1String(": ") + at->accessibleName()
                    + QLatin1String(" after ") + before->accessibleName();
        before = at;
    }
    return wrong;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a09_everyProcedure_data();
    void a09_everyProcedure();
    void a09_theRingIsSeen();
    void a09_keysOfTheWindow();
    void backGoesThroughPagesOfCards_data();
    void backGoesThroughPagesOfCards();
};

void TestKeyboard::a09_everyProcedure_data()
{
    QTest::addColumn<QString>("procedure");
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered())
        QTest::newRow(qPrintable(definition->id)) << definition->id;
}

void TestKeyboard::a09_everyProcedure()
{
    QFETCH(QString, procedure);
    House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(procedure));
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    auto &resident = house.resident;
    const auto definition = house.desk.catalogue().find(procedure);
    QStringList wrong;
    for (const Answers &answers : Answers::of(procedure)) {
        Keys keys(resident, house.window);
        keys.onStage = [&] { wrong << outOfOrder(house); };
        QVERIFY(keys.press(QStringLiteral("Empezar")));
        if (!definition->group.isEmpty())
            QVERIFY(keys.press(
                house.desk.catalogue().common().group(definition->group)->title.in(QStringLiteral("es"))));
        QVERIFY(keys.press(definition->card.in(QStringLiteral("es"))));
        QVERIFY(journeys::Visit(resident, keys, *definition, answers).goToEnd());
        wrong << outOfOrder(house);
        if (answers.ends.isEmpty() && definition->outcome == procedure::Outcome::Filed) {
            while (resident.button(QStringLiteral("Ver lo que falta")))
                QVERIFY(keys.press(QStringLiteral("Ver lo que falta")));
            QVERIFY(keys.goOn());
            QVERIFY(keys.press(definition->declaration.statement.in(QStringLiteral("es"))));
            QVERIFY(keys.press(QStringLiteral("Enviar constancia")));
            const qsizetype before = house.desk.submissions.size();
            QVERIFY(keys.press(QStringLiteral("Sí, enviar ahora")));
            QTRY_COMPARE(house.desk.submissions.size(), before + 1);
            QTRY_COMPARE(resident.heading(), QStringLiteral("Su constancia quedó guardada"));
        }
        QVERIFY2(keys.lost.isEmpty(), qPrintable(keys.lost.join(u'\n')));
        QVERIFY(resident.leave());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// By the difference of two pictures: a ring of at least two pixels all around, three times as bright or
/// dark.
void TestKeyboard::a09_theRingIsSeen()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Qué documento tiene usted?"), journeys::someAnswers()));
    QWidget *first = window::tabStops(*house.window.page()).at(1);
    const QImage before = house.window.grab().toImage();
    for (int stops = 0; stops < 20 && QApplication::focusWidget() != first; ++stops)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const QImage after = house.window.grab().toImage();
    const QRect place(first->mapTo(&house.window, QPoint()), first->size());
    const auto changed = [&](const QPoint &at) { return before.pixel(at) != after.pixel(at); };
    int ring = 0;
    for (const QPoint &at :
        { QPoint(place.left() - 5, place.center().y()), QPoint(place.right() + 5, place.center().y()),
            QPoint(place.center().x(), place.top() - 5), QPoint(place.center().x(), place.bottom() + 5) })
        ring += changed(at);
    QCOMPARE(ring, 4);
    // And gone with the next touch.
    QTest::mouseClick(house.window.page(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(!house.window.findChild<controls::FocusRing *>()->isVisible());
}

void TestKeyboard::a09_keysOfTheWindow()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    auto &resident = house.resident;
    const auto press = [&](int key) {
        resident.wait(500ms);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    press(Qt::Key_Right);
    QCOMPARE(resident.heading(), QStringLiteral("¿Qué le pasó?"));
    press(Qt::Key_Down); // a card has the focus now
    press(Qt::Key_Left);
    QVERIFY(resident.button(QStringLiteral("Empezar")));
    press(Qt::Key_F1);
    QCOMPARE(resident.heading(), QStringLiteral("Ayuda"));
    press(Qt::Key_Escape);
    QVERIFY(!house.window.interlude());
    press(Qt::Key_F7);
    QCOMPARE(house.theme.scheme(), theme::Scheme::Negro);
    press(Qt::Key_F8);
    QCOMPARE(house.theme.textSize(), theme::TextSize::Large);
    press(Qt::Key_F9);
    QVERIFY(house.window.isHidden());
    press(Qt::Key_Return);
    QVERIFY(!house.window.isHidden());
    press(Qt::Key_F10);
    QVERIFY(resident.button(QStringLiteral("English")));
    press(Qt::Key_Escape);
    QVERIFY(QApplication::focusWidget());
}

void TestKeyboard::backGoesThroughPagesOfCards_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QString>("more");
    const QString more = QStringLiteral("Ver más"), better = QStringLiteral("Ver mejor");
    QTest::newRow("what happened") << QStringList { QStringLiteral("Empezar") }
                                   << QStringLiteral("Ver más trámites");
    QTest::newRow("to see better") << QStringList { better } << more;
    QTest::newRow("to hear better") << QStringList { better, QStringLiteral("Oír mejor") } << more;
    QTest::newRow("how to touch") << QStringList { better, QStringLiteral("Cómo responde al tocar") } << more;
}

/// In letters so large, on a screen so small, that the cards do not stand on one page.
void TestKeyboard::backGoesThroughPagesOfCards()
{
    QFETCH(QStringList, way);
    QFETCH(QString, more);
    House house({ 600, 560 }, { 102, 95 });
    house.theme.setTextSize(house.theme.largestSize());
    auto &resident = house.resident;
    const QString before = QStringLiteral("Anterior");
    for (const QString &words : way) {
        while (!resident.button(words) && resident.touch(more)) { }
        QVERIFY(resident.touch(words));
    }
    const QString heading = resident.heading();
    QVERIFY(!resident.button(before));
    QVERIFY(resident.touch(more));
    QVERIFY(resident.button(before));
    QTest::keyClick(&house.window, Qt::Key_Left);
    QCOMPARE(resident.heading(), heading);
    QVERIFY(!resident.button(before));
    QTest::keyClick(&house.window, Qt::Key_Left);
    QTRY_VERIFY(resident.button(QStringLiteral("Empezar")));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
