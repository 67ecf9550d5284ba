// SPDX-License-Identifier: GPL-3.0-or-later
// A class through the real windows: whoever teaches comes in, learners file, nothing of them stays.
#include "tests/journeys/school.h"
#include "tests/support/workshop.h"
#include "ui/controls/choicecard.h"
#include "ui/screens/donepage.h"
#include "ui/window/practiceband.h"
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::forTeachers;
using journeys::pin;
using journeys::School;
using support::word;

namespace {

const auto firstFiling = QStringLiteral("Mi primera constancia: perdí la cédula");

} // namespace

class TestWorkshop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        school = std::make_unique<School>(folder->path());
        school->open();
    }
    void cleanup()
    {
        school.reset();
        folder.reset();
    }

    void nobodyComesInWithoutThePin();
    void thePinIsNotSaidAloud();
    void whoIsUnderWayIsOfferedNothing();
    void aClassBegins();
    void whereTheLearnerIsTheClassIs();
    void allWait();
    void theScreenIsTakenAway();
    void aStepIsShown();
    void whoCallsIsSeen();
    void whoFollowsTheHandFiles();
    void aLessonBringsItsMistakesAndItsExercise();
    void whoCameAndWhatTheyDidIsKept();
    void aClassGoesOnAfterAPowerCut();
    void aClassThatEveryoneLeftEnds();
    void theEndGivesTheKioskBack();
    void nobodysFilingGoesForAClass();
    void namesGoWhenTheCourseIsOver();
    void aTalkStandsInTheKiosksPlace();

private:
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<School> school;
};

void TestWorkshop::nobodyComesInWithoutThePin()
{
    QVERIFY(school->touch("Ayuda"));
    QVERIFY(school->teach());
    QVERIFY(school->hall->resident().type(word("123")));
    QVERIFY(school->touch("Continuar"));
    QVERIFY(school->sees("Faltan cifras. Son seis."));
    QVERIFY(school->hall->resident().type(word("456")));
    QVERIFY(school->touch("Continuar"));
    QTRY_VERIFY(school->sees("Ese PIN no es."));
    const auto *line = school->hall->resident().page()->findChild<QLineEdit *>();
    QVERIFY(line->text().isEmpty());
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    for (int miss = 2; miss <= 5; ++miss)
        QVERIFY(school->typePin(word("123456")));
    QVERIFY(school->sees("Espere 30 segundos"));
    QVERIFY(school->typePin(pin)); // not even looked at
    QVERIFY(school->sees("Todavía no. Espere"));
    school->hall->clock.advance(31s);
    QVERIFY(school->typePin(pin));
    QVERIFY(school->sees("Empezar una clase"));
    // Whoever leaves comes back by the PIN alone.
    QVERIFY(school->touch("Volver"));
    QTRY_VERIFY(school->hall->resident().button(word("Practicar")));
    QVERIFY(!school->sees("Empezar una clase"));
}

/// With headphones whatever is typed is said; a kiosk turned up for a class is heard by the whole room.
void TestWorkshop::thePinIsNotSaidAloud()
{
    school->hall->voice.plug(true);
    QVERIFY(school->touch("Ayuda"));
    QVERIFY(school->teach());
    const QStringList key { word("Tecla") };
    QVERIFY(school->touch("4")); // on the screen
    QCOMPARE(school->hall->voice.said(), key);
    QTest::keyClick(QApplication::focusWidget(), '8'); // of plastic
    QCOMPARE(school->hall->voice.said(), key);
    QTest::keyClick(&school->hall->front.window(), Qt::Key_Period); // once more
    const QString said = school->hall->voice.said().join(u' ');
    QVERIFY2(!said.contains(word("cuatro")) && !said.contains(word("ocho")) && !said.contains(u'4'),
        qPrintable(said));
}

void TestWorkshop::whoIsUnderWayIsOfferedNothing()
{
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->touch("Ayuda"));
    QVERIFY(!school->teach());
}

void TestWorkshop::aClassBegins()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QCOMPARE(school->state().people, 3);
    QCOMPARE(school->state().lesson->id, word("primera-constancia"));
    QVERIFY(school->hall->front.window().findChild<window::PracticeBand *>());
    QVERIFY(school->hall->resident().button(word("Empezar")));
    QVERIFY(!school->hall->resident().button(word("Dejar de practicar"))); // it ends for all together
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->touch("Volver"));
    QVERIFY(!school->hall->resident().button(word("Dejar de practicar")));
}

void TestWorkshop::whereTheLearnerIsTheClassIs()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    QCOMPARE(school->state().step, word("elegir"));
    QVERIFY(school->hall->resident().find(word("Perdí un documento")));
    QVERIFY(school->touch("Perdí un documento"));
    QVERIFY(school->hall->resident().takeCard());
    QCOMPARE(school->state().step, word("sus-datos"));
    QVERIFY(school->touch("Volver"));
    QVERIFY(school->touch("Volver"));
    QCOMPARE(school->state().step, word("elegir")); // once more: nobody is counted twice
    QVERIFY(school->panel("Siguiente persona"));
    QCOMPARE(school->state().person, 2);
    QCOMPARE(school->state().step, QString());
}

void TestWorkshop::allWait()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->panel("Todos esperan"));
    QCOMPARE(school->state().waitAt, word("elegir"));
    QVERIFY(school->hall->resident().find(word("Perdí un documento")));
    QVERIFY(school->touch("Perdí un documento"));
    QVERIFY(school->hall->resident().takeCard());
    QVERIFY(school->sees("Espere un momento"));
    QCOMPARE(school->state().step, word("elegir"));
    // Nobody is sent away who waits.
    for (int minute = 0; minute < 8; ++minute)
        school->hall->resident().wait(60s);
    QVERIFY(school->sees("Espere un momento"));
    QVERIFY(school->panel("Seguir todos"));
    QTRY_COMPARE(school->state().step, word("sus-datos"));
    QVERIFY(!school->sees("Espere un momento"));
}

void TestWorkshop::theScreenIsTakenAway()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->panel("Tapar la pantalla"));
    QTRY_VERIFY(school->sees("Miren a quien enseña"));
    QVERIFY(!school->sees("¿Qué le pasó?"));
    QVERIFY(school->panel("Destapar la pantalla"));
    QTRY_VERIFY(school->sees("¿Qué le pasó?"));
}

void TestWorkshop::aStepIsShown()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->hall->front.workshop().room().pointAt(word("sus-datos")));
    QVERIFY(school->sees("Ahora vamos en este paso"));
    QVERIFY(school->touch("Seguir"));
    QVERIFY(!school->sees("Ahora vamos en este paso"));
    QVERIFY(school->sees("¿Qué le pasó?"));
}

void TestWorkshop::whoCallsIsSeen()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->touch("Ayuda"));
    QVERIFY(school->touch("Llamar a quien enseña"));
    QVERIFY(school->sees("Ya vienen"));
    QCOMPARE(school->state().stuck, std::optional(training::Stuck::Help));
    QVERIFY(school->touch("Volver"));
    QVERIFY(school->panel("Ya ayudé"));
    QVERIFY(!school->state().stuck);
}

/// Somebody who does nothing but touch what the hand is at.
void TestWorkshop::whoFollowsTheHandFiles()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    auto learner = school->hall->resident();
    for (int touches = 0; touches < 300; ++touches) {
        if (qobject_cast<screens::DonePage *>(learner.page()))
            break;
        QCoreApplication::processEvents();
        QWidget *target = school->hand()->target();
        if (!target)
            QVERIFY2(learner.takeCard(), qPrintable(learner.heading()));
        else if (auto *button = qobject_cast<QAbstractButton *>(target))
            learner.touch(button);
        else if (qobject_cast<QLineEdit *>(target))
            QTest::mouseClick(target, Qt::LeftButton);
        else // a day, a place, their own words
            QVERIFY2(learner.answer(journeys::someAnswers()), qPrintable(learner.heading()));
    }
    QVERIFY2(qobject_cast<screens::DonePage *>(learner.page()), qPrintable(learner.heading()));
    QCOMPARE(school->state().step, word("el-final"));
    // Of whom they were, and what they wrote, the store of the classes has nothing.
    const QJsonObject person = school->hall->front.window().around().desk.invented();
    const QByteArray raw = support::rawClasses(folder->path());
    QVERIFY(raw.contains("el-final"));
    for (const QString &typed :
        { word("11111111"), word("11.111.111"), word("Ejemplo"), word("example.org") })
        QVERIFY2(!raw.contains(typed.toUtf8()), qPrintable(typed));
    QCOMPARE(person.value(u"run").toString(), word("11111111-1")); // whom the hand wrote
}

void TestWorkshop::aLessonBringsItsMistakesAndItsExercise()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(word("Errores puestos a propósito: RUN y fechas"), 2));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(!school->hall->front.window()
                 .around()
                 .desk.planted(word("perdida-documentos"), word("filer.run"))
                 .isUndefined());
    QVERIFY(school->menu("Terminar la clase"));
    QVERIFY(school->touch("Sí, terminar"));
    QTRY_VERIFY(!school->hall->front.isPractising());
    QVERIFY(school->letIn());
    QVERIFY(school->begin(word("El dedo: tocar, soltar, esperar"), 2, false));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->hall->front.window()
                .around()
                .desk.planted(word("perdida-documentos"), word("filer.run"))
                .isUndefined());
    QVERIFY(school->touch("Calentar los dedos"));
    QVERIFY(school->touch("El dedo"));
    QCOMPARE(school->state().step, word("tocar"));
}

void TestWorkshop::whoCameAndWhatTheyDidIsKept()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->menu("Asistencia y niveles"));
    QVERIFY(school->touch("Quién vino"));
    QVERIFY(school->touch("Persona 1"));
    QVERIFY(school->touch("Persona 3"));
    QVERIFY(school->touch("Listo"));
    QCOMPARE(school->hintOf("Quién vino"), word("Han venido: 2"));
    QVERIFY(school->touch("Primeros nombres"));
    QVERIFY(school->touch("Persona 3"));
    QVERIFY(school->hall->resident().type(word("rosa 12345678")));
    QVERIFY(school->touch("Continuar"));
    QVERIFY(school->sees("Un primer nombre es una sola palabra"));
    school->hall->resident().page()->findChild<QLineEdit *>()->clear();
    QVERIFY(school->hall->resident().type(word("rosa")));
    QVERIFY(school->touch("Continuar"));
    QVERIFY(school->touch("Volver"));
    QVERIFY(school->touch("Nivel al entrar"));
    QVERIFY(!school->sees("Persona 2"));
    QVERIFY(school->touch("3 · Rosa"));
    const auto &tasks = school->state().lesson->entry;
    QVERIFY(school->hall->touch(tasks.at(0).text.in(word("es"))));
    QVERIFY(school->hall->touch(tasks.at(2).text.in(word("es"))));
    QVERIFY(school->touch("Listo"));
    QCOMPARE(school->hintOf("3 · Rosa"), word("Hizo 2 de 3"));
    const auto present = school->classes().present(school->state().meeting).value();
    QCOMPARE(present.size(), 2);
    QCOMPARE(present.at(1).person, 3);
    QCOMPARE(present.at(1).entry, std::optional(2));
}

void TestWorkshop::aClassGoesOnAfterAPowerCut()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    QVERIFY(school->panel("Siguiente persona"));
    school->hall.reset();
    school->open();
    QVERIFY(school->hall->front.isPractising());
    QCOMPARE(school->state().person, 2);
    QVERIFY(school->touch("Empezar"));
    QCOMPARE(school->state().step, word("elegir"));
}

void TestWorkshop::aClassThatEveryoneLeftEnds()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->touch("Empezar"));
    // The instructor speaks, and nobody touches anything: what was begun goes, the class does not.
    for (int minute = 0; minute < 10; ++minute)
        school->hall->resident().wait(60s);
    QVERIFY(school->hall->front.isPractising());
    QVERIFY(school->hall->resident().button(word("Empezar")));
    for (int minute = 0; minute < 60; ++minute)
        school->hall->resident().wait(60s);
    QTRY_VERIFY(!school->hall->front.isPractising());
    QVERIFY(!school->hall->front.workshop().isClassUnderWay());
}

void TestWorkshop::theEndGivesTheKioskBack()
{
    QVERIFY(school->letIn());
    QVERIFY(school->begin(firstFiling, 3));
    QTRY_VERIFY(school->hall->front.isPractising());
    QVERIFY(school->menu("Terminar la clase"));
    QVERIFY(school->touch("Sí, terminar"));
    QTRY_VERIFY(!school->hall->front.isPractising());
    QVERIFY(school->hall->resident().button(word("Practicar")));
}

/// However it came to begin: another kiosk's board could lead it.
void TestWorkshop::nobodysFilingGoesForAClass()
{
    auto &workshop = school->hall->front.workshop();
    QVERIFY(workshop.open());
    const auto course = workshop.classes().addCourse(12, workshop.today());
    const auto group = workshop.classes().addGroup(course->id);
    QVERIFY(school->touch("Empezar"));
    const QPointer<window::KioskWindow> before = &school->hall->front.window();
    QVERIFY(workshop.room().start(group->id, workshop.lessons().find(word("el-dedo")), 3));
    QTRY_VERIFY(!workshop.isClassUnderWay());
    QCoreApplication::processEvents();
    QVERIFY(before && &school->hall->front.window() == before);
    QVERIFY(!school->hall->front.isPractising());
    QVERIFY(school->sees("¿Qué le pasó?"));
}

void TestWorkshop::namesGoWhenTheCourseIsOver()
{
    auto &workshop = school->hall->front.workshop();
    QVERIFY(workshop.open());
    const auto course = workshop.classes().addCourse(12, workshop.today());
    const auto group = workshop.classes().addGroup(course->id);
    QVERIFY(workshop.classes().setPerson(group->id, { 7, word("Ñuta") }));
    QVERIFY(school->letIn());
    QVERIFY(school->touch("Borrar los nombres"));
    QVERIFY(school->touch("Curso del 23 de noviembre de 2026, grupo 1"));
    QVERIFY(school->touch("Sí, borrar los nombres"));
    QVERIFY(school->sees("Los nombres se borraron"));
    QCOMPARE(workshop.classes().people(group->id).value(), (QList<training::Person> { { 7, {} } }));
}

void TestWorkshop::aTalkStandsInTheKiosksPlace()
{
    QVERIFY(school->letIn());
    QVERIFY(school->touch("Dar una charla"));
    QVERIFY(school->find("Perdí un documento"));
    QVERIFY(school->touch("Perdí un documento"));
    QTRY_VERIFY(school->hall->front.talk());
    instructor::TalkPage *talk = school->hall->front.talk();
    QVERIFY(talk->isVisible());
    QCOMPARE(talk->size(), QSize(1280, 800));
    school->hall->clock.advance(1s);
    QTest::keyClick(talk, Qt::Key_PageDown);
    QCOMPARE(talk->slide(), 1);
    Q_EMIT talk->ended();
    QTRY_VERIFY(!school->hall->front.talk());
    QVERIFY(school->hall->resident().button(word("Practicar")));
    QVERIFY(!school->sees("Dar una charla"));
}

QTEST_MAIN(TestWorkshop)
#include "tst_workshop.moc"
