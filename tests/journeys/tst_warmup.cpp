// SPDX-License-Identifier: GPL-3.0-or-later
// The exercises of practice, for who has never touched a screen or typed: the finger's and the keyboard's.
#include "app/training/lessons.h"
#include "tests/journeys/classroom.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/traces.h"
#include "ui/controls/key.h"
#include "ui/screens/typingpage.h"
#include "ui/screens/warmup.h"
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::Classroom;
using journeys::House;
using journeys::markedKey;
using journeys::Resident;
using screens::WarmUp;

namespace {

const auto fingers = QStringLiteral("Calentar los dedos"), here = QStringLiteral("Toque aquí"),
           goOn = QStringLiteral("Continuar"), first = QStringLiteral("Toque el cuadro con un dedo.");

/// A learner at one of the exercises.
struct Exercise : Classroom
{
    explicit Exercise(WarmUp what, const QString &language = QStringLiteral("es"))
        : Classroom(settingsIn(language))
    {
        learner.touch(fingers);
        learner.touch(what == WarmUp::Finger ? QStringLiteral("El dedo") : QStringLiteral("El teclado"));
    }
    QAbstractButton *target() { return learner.button(here); }
    bool touchTargets(int times)
    {
        bool isDone = true;
        for (int i = 0; i < times; ++i)
            isDone = isDone && learner.touch(here);
        return isDone;
    }
    /// Presses the square, and lets go somewhere else.
    void slideOff()
    {
        learner.wait(500ms);
        const QPoint outside(-30, target()->height() / 2);
        QTest::mousePress(target(), Qt::LeftButton);
        QTest::mouseMove(target(), outside);
        QTest::mouseRelease(target(), Qt::LeftButton, {}, outside);
        QCoreApplication::processEvents();
    }
    QLineEdit *line() { return learner.page()->findChild<QLineEdit *>(); }
    /// Types what is marked until nothing is.
    QString follow()
    {
        for (int keys = 0; keys < 40 && markedKey(learner); ++keys)
            learner.touch(markedKey(learner));
        return line()->text();
    }
};

int markedKeys(const Resident &learner)
{
    int marked = 0;
    for (const controls::Key *key : learner.page()->findChildren<controls::Key *>())
        marked += key->isVisible() && key->isMarked();
    return marked;
}

} // namespace

class TestWarmUp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheFirstPageAndBack_data();
    void fromTheFirstPageAndBack();
    void theSquareMovesAndBecomesSmaller();
    void itAnswersWhenItIsLetGo();
    void whoSlidesOffIsToldThatNothingHappened();
    void twoQuickTouchesCountAsOne();
    void theNextKeyIsMarked_data();
    void theNextKeyIsMarked();
    void whatIsOneTooManyIsErased();
    void whoGoesOnTooEarlyIsToldWhatIsNext();
    void capitalsDoNotMatter();
    void aKeyboardAloneIsEnough();
    void whoListensHearsWhatToDo();
    void anotherLanguageKeepsWhatWasTyped();
    void endingWipes_data();
    void endingWipes();
    void aRealKioskHasNone();
};

void TestWarmUp::fromTheFirstPageAndBack_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "es", "en", "ht" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestWarmUp::fromTheFirstPageAndBack()
{
    QFETCH(QString, language);
    Classroom room(Classroom::settingsIn(language));
    auto &learner = room.learner;
    QVERIFY(learner.touch(fingers));
    QVERIFY(learner.touch(QStringLiteral("El dedo")));
    for (int targets = 0; targets < 4; ++targets)
        QVERIFY(learner.touch(here));
    for (int exercises = 0; exercises < 3; ++exercises)
        QVERIFY(learner.touch(here) && learner.touch(goOn));
    QVERIFY(learner.isOn(QStringLiteral("Bien. Ya sabe tocar.")));
    QVERIFY(learner.touch(QStringLiteral("Ahora el teclado")));
    while (qobject_cast<screens::TypingPage *>(learner.page())) {
        while (markedKey(learner))
            learner.touch(markedKey(learner));
        QVERIFY(learner.sees(QStringLiteral("Está listo. Toque Continuar.")));
        QVERIFY(learner.touch(goOn));
    }
    QVERIFY(learner.isOn(QStringLiteral("Bien. Ya sabe escribir aquí.")));
    QVERIFY(learner.touch(QStringLiteral("Volver al inicio")));
    QVERIFY(learner.button(QStringLiteral("Empezar")));
    // And by "Volver", from the middle.
    QVERIFY(learner.touch(fingers) && learner.touch(QStringLiteral("El teclado")));
    QVERIFY(learner.touch(QStringLiteral("Volver")));
    QVERIFY(learner.button(QStringLiteral("El dedo")));
    QVERIFY(learner.touch(QStringLiteral("Volver")));
    QVERIFY(learner.button(QStringLiteral("Empezar")));
}

void TestWarmUp::theSquareMovesAndBecomesSmaller()
{
    Exercise room(WarmUp::Finger);
    const auto metrics = theme::Metrics::of({ 1280, 800 }, { 339, 212 });
    QList<QPoint> places;
    for (const double side : { 60.0, 45.0, 30.0, 20.0 }) {
        const QAbstractButton *target = room.target();
        QVERIFY(std::abs(metrics.mm(target->height()) - side) < 1.5);
        const QPoint place = target->mapTo(&room.window(), QPoint());
        QVERIFY(!places.contains(place));
        places << place;
        QVERIFY(room.learner.touch(here));
    }
}

void TestWarmUp::itAnswersWhenItIsLetGo()
{
    Exercise room(WarmUp::Finger);
    auto &learner = room.learner;
    QVERIFY(room.touchTargets(4));
    const QString task = learner.heading();
    learner.wait(500ms);
    QTest::mousePress(room.target(), Qt::LeftButton);
    QCOMPARE(learner.heading(), task);
    QTest::mouseRelease(room.target(), Qt::LeftButton);
    QVERIFY(learner.isOn(QStringLiteral("Respondió cuando usted soltó. Así es siempre.")));
    QVERIFY(room.target()); // and the page stays
}

void TestWarmUp::whoSlidesOffIsToldThatNothingHappened()
{
    Exercise room(WarmUp::Finger);
    auto &learner = room.learner;
    const auto nothing = QStringLiteral("Lo soltó fuera: no pasó nada. Así puede arrepentirse.");
    // Already with the first square, which stays where it is.
    room.slideOff();
    QVERIFY(learner.isOn(nothing));
    QVERIFY(room.touchTargets(4) && learner.touch(here) && learner.touch(goOn));
    QVERIFY(learner.touch(here)); // let go inside: nobody is told that it was wrong
    QVERIFY(
        learner.isOn(QStringLiteral("Soltó adentro y respondió. Si quiere, corra el dedo hacia afuera.")));
    room.slideOff();
    QVERIFY(learner.isOn(nothing));
}

void TestWarmUp::twoQuickTouchesCountAsOne()
{
    Exercise room(WarmUp::Finger);
    auto &learner = room.learner;
    QVERIFY(room.touchTargets(4));
    for (int exercises = 0; exercises < 2; ++exercises)
        QVERIFY(learner.touch(here) && learner.touch(goOn));
    learner.wait(500ms);
    for (int touches = 0; touches < 2; ++touches)
        QTest::mouseClick(room.target(), Qt::LeftButton);
    QVERIFY(learner.isOn(QStringLiteral("Contó una sola vez. Con una vez basta.")));
    QVERIFY(learner.touch(here));
    QVERIFY(learner.isOn(QStringLiteral("Usted esperó, y contó otra vez. Con una vez basta.")));
}

void TestWarmUp::theNextKeyIsMarked_data()
{
    QTest::addColumn<bool>("isAlphabetic");
    QTest::newRow("as on a computer") << false;
    QTest::newRow("A, B, C") << true;
}

void TestWarmUp::theNextKeyIsMarked()
{
    QFETCH(bool, isAlphabetic);
    Exercise room(WarmUp::Keyboard);
    auto &learner = room.learner;
    if (isAlphabetic)
        QVERIFY(learner.touch(QStringLiteral("ABC")));
    for (const char *wanted : { "Rosa", "Rosa", "soñé", "4085" }) {
        QCOMPARE(markedKeys(learner), 1);
        QCOMPARE(room.follow(), QString::fromUtf8(wanted));
        QVERIFY(learner.sees(QString::fromUtf8(wanted)));
        QVERIFY(learner.touch(goOn));
        QCOMPARE(learner.button(QStringLiteral("QWE")) != nullptr,
            isAlphabetic && learner.button(QStringLiteral("Espacio")));
    }
    QVERIFY(learner.isOn(QStringLiteral("Bien. Ya sabe escribir aquí.")));
}

void TestWarmUp::whatIsOneTooManyIsErased()
{
    Exercise room(WarmUp::Keyboard);
    auto &learner = room.learner;
    room.follow();
    QVERIFY(learner.touch(goOn));
    QCOMPARE(room.line()->text(), QStringLiteral("Rosaa"));
    QVERIFY(learner.sees(QStringLiteral("Sobra una. Toque Borrar.")));
    QCOMPARE(markedKey(learner), learner.button(QStringLiteral("Borrar")));
    QVERIFY(learner.touch(QStringLiteral("Borrar")) && learner.touch(goOn));
    // So is any other letter that was not asked for, on whichever page of keys somebody is.
    QVERIFY(learner.type(QStringLiteral("si")));
    QCOMPARE(markedKey(learner), learner.button(QStringLiteral("Borrar")));
    QVERIFY(learner.touch(QStringLiteral("Borrar")) && learner.touch(QStringLiteral("123")));
    QCOMPARE(markedKey(learner), learner.button(QStringLiteral("abc")));
    QCOMPARE(room.follow(), QStringLiteral("soñé"));
}

void TestWarmUp::whoGoesOnTooEarlyIsToldWhatIsNext()
{
    Exercise room(WarmUp::Keyboard);
    auto &learner = room.learner;
    QVERIFY(learner.type(QStringLiteral("ro")) && learner.touch(goOn));
    QVERIFY(learner.sees(QStringLiteral("Antes toque «s».")));
    QCOMPARE(room.line()->text(), QStringLiteral("Ro"));
}

void TestWarmUp::capitalsDoNotMatter()
{
    Exercise room(WarmUp::Keyboard);
    QTest::keyClicks(room.line(), QStringLiteral("rOSA "));
    QVERIFY(room.learner.sees(QStringLiteral("Está listo. Toque Continuar.")));
}

/// One that is plugged in: Tab to the square, Enter; letters, Enter.
void TestWarmUp::aKeyboardAloneIsEnough()
{
    Exercise room(WarmUp::Finger);
    auto &learner = room.learner;
    QVERIFY(QTest::qWaitForWindowActive(&room.window()));
    journeys::Keys keys(learner, room.window());
    for (int squares = 0; squares < 4; ++squares)
        QVERIFY(keys.press(here));
    for (int exercises = 0; exercises < 3; ++exercises)
        QVERIFY(keys.press(here) && keys.press(goOn));
    QVERIFY(keys.press(QStringLiteral("Ahora el teclado")));
    QVERIFY(keys.write({}, QStringLiteral("Rosa")) && keys.press(goOn));
    QTest::keyClick(room.line(), Qt::Key_Backspace);
    QVERIFY(keys.press(goOn));
    for (const char *wanted : { "soñé", "4085" })
        QVERIFY(keys.write({}, QString::fromUtf8(wanted)) && keys.press(goOn));
    QVERIFY(learner.isOn(QStringLiteral("Bien. Ya sabe escribir aquí.")));
}

void TestWarmUp::whoListensHearsWhatToDo()
{
    Classroom room;
    auto &learner = room.learner;
    window::Ways ways = room.window().ways();
    ways.isAudioMode = true;
    room.window().follow(ways);
    const auto hears = [&](const QString &words) { return room.voice.said().join(u' ').contains(words); };
    room.voice.fallSilent();
    QVERIFY(learner.touch(fingers) && learner.touch(QStringLiteral("El dedo")));
    QTRY_VERIFY(hears(first));
    room.voice.fallSilent();
    learner.wait(500ms);
    QTest::keyClick(&room.window(), Qt::Key_Down);
    QTRY_VERIFY(hears(here));
    for (int squares = 0; squares < 4; ++squares)
        QVERIFY(learner.touch(here));
    room.voice.fallSilent();
    QVERIFY(learner.touch(here));
    QTRY_VERIFY(hears(QStringLiteral("Respondió cuando usted soltó.")));
}

void TestWarmUp::anotherLanguageKeepsWhatWasTyped()
{
    Exercise room(WarmUp::Keyboard);
    auto &learner = room.learner;
    QVERIFY(learner.type(QStringLiteral("ro")));
    QTest::keyClick(&room.window(), Qt::Key_F10);
    learner.speak(journeys::dictionaryOf(QStringLiteral("ht")));
    QVERIFY(learner.touch(QString::fromUtf8("Kreyòl ayisyen")));
    QCOMPARE(room.line()->text(), QStringLiteral("Ro"));
    QVERIFY(learner.sees(QStringLiteral("Ahora toque «s».")));
}

void TestWarmUp::endingWipes_data()
{
    QTest::addColumn<bool>("isAway");
    QTest::newRow("Terminar") << false;
    QTest::newRow("away") << true;
}

void TestWarmUp::endingWipes()
{
    QFETCH(bool, isAway);
    Exercise room(WarmUp::Keyboard);
    auto &learner = room.learner;
    QVERIFY(learner.type(QStringLiteral("xyzzy")));
    const auto lower
        = [&] { return journeys::found({ QStringLiteral("yzzy") }, journeys::everythingIn(room.window())); };
    QVERIFY(!lower().isEmpty());
    if (isAway) {
        learner.wait(180s);
        QVERIFY(learner.isOn(QStringLiteral("¿Sigue ahí?")));
        learner.wait(45s);
        QVERIFY(learner.button(QStringLiteral("Empezar")));
    } else {
        QVERIFY(learner.leave());
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(lower(), QStringList());
}

void TestWarmUp::aRealKioskHasNone()
{
    House house;
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
    QVERIFY(!house.resident.button(fingers));
}

QTEST_MAIN(TestWarmUp)
#include "tst_warmup.moc"
