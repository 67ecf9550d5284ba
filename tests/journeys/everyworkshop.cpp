// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of who teaches, over the first page; and in practice what learners see of a class.
#include "tests/journeys/everypage.h"
#include "tests/support/workshop.h"
#include "ui/controls/choicecard.h"
#include "ui/instructor/instructorflow.h"
#include "ui/instructor/paceflow.h"
#include "ui/window/screenpictures.h"
#include "ui/window/tutor.h"
#include <QLineEdit>

namespace journeys {

using support::word;

namespace {

const auto pin = QStringLiteral("482915");

instructor::Office officeOf(House &house, instructor::Workshop &workshop)
{
    return { workshop, house.desk,
        [&house](const QString &language) {
            return std::make_unique<window::ScreenPictures>(
                house.desk, house.settings, house.clock, language);
        },
        {} };
}

} // namespace

/// Touches the card, on whichever page of the cards it is, seeing each.
bool EveryPage::take(const QString &card)
{
    while (!m_resident.button(card) && m_resident.button(QStringLiteral("Ver más"))) {
        m_resident.touch(QStringLiteral("Ver más"));
        see();
    }
    const bool touched = m_resident.touch(card);
    m_tookAll = m_tookAll && touched;
    see();
    return touched;
}

/// Through the pages of cards, too.
void EveryPage::toTheMenu()
{
    while (!m_resident.isOn(QStringLiteral("¿Qué quiere hacer?")) && m_house.window.isLaid())
        take(QStringLiteral("Volver"));
}

void EveryPage::letIn(instructor::Workshop &workshop)
{
    window::KioskWindow &window = m_house.window;
    window.lay(std::make_unique<instructor::InstructorFlow>(window.around(), officeOf(m_house, workshop)));
    see();
    m_resident.type(pin.left(2));
    take(QStringLiteral("Continuar"));
    m_resident.type(pin.mid(2));
    m_resident.touch(QStringLiteral("Continuar"));
    // A PIN takes a second of one processor on purpose, and as many as others leave it.
    const auto isIn = [this] { return m_resident.isOn(QStringLiteral("¿Qué quiere hacer?")); };
    QVERIFY(QTest::qWaitFor(isIn, 60000));
    see();
}

bool EveryPage::ofTheWorkshop()
{
    theWorkshop();
    return m_tookAll && !m_house.window.isLaid();
}

void EveryPage::theWorkshop()
{
    const QTemporaryDir folder;
    base::Settings settings = m_house.settings;
    settings.dataFolder = folder.path();
    QVERIFY(staff::Pin(folder.path(), staff::Role::Instructor, m_house.clock).set(pin));
    instructor::Workshop workshop(settings, m_house.clock);
    if (m_house.desk.isPractice())
        ofTheClass(workshop);
    else
        beforeTheClass(workshop);
}

void EveryPage::beforeTheClass(instructor::Workshop &workshop)
{
    letIn(workshop);
    take(QStringLiteral("Traer lecciones"));
    toTheMenu();
    take(QStringLiteral("Empezar una clase"));
    take(QStringLiteral("Un curso nuevo"));
    take(QStringLiteral("Continuar"));
    const auto lesson = workshop.lessons().find(QStringLiteral("repaso-y-cierre")); // of any procedure
    take(lesson->title.in(m_house.window.around().language)); // no dictionary has it
    takeTheRest(QStringLiteral("Ver más"));
    const auto practised = m_house.desk.catalogue().ordered().last();
    take(practised->card.in(QStringLiteral("es")));
    take(QStringLiteral("Continuar")); // nobody yet
    toTheMenu();
    take(QStringLiteral("Dar una charla"));
    toTheMenu();
    take(QStringLiteral("Papeles"));
    takeTheRest(QStringLiteral("Ver más"));
    toTheMenu();
    take(QStringLiteral("Unirse a una pizarra"));
    m_resident.type(QStringLiteral("5"));
    take(QStringLiteral("Continuar"));
    m_resident.type(QStringLiteral("127.0.0.1"));
    take(QStringLiteral("Continuar"));
    take(QStringLiteral("Continuar")); // no code yet; a keyboard that gave its room comes back
    QTest::mouseClick(m_resident.page()->findChild<QLineEdit *>(), Qt::LeftButton);
    m_resident.type(QStringLiteral("abcdefghjkmn"));
    take(QStringLiteral("Continuar"));
    take(QStringLiteral("Dejar la pizarra"));
    take(QStringLiteral("Borrar los nombres"));
    m_resident.touch(m_resident.page()->findChild<controls::ChoiceCard *>());
    see();
    take(QStringLiteral("Sí, borrar los nombres"));
    for (int pages = 0; pages < 20 && m_house.window.isLaid(); ++pages)
        take(QStringLiteral("Volver"));
}

void EveryPage::ofTheClass(instructor::Workshop &workshop)
{
    QVERIFY(workshop.open());
    const auto course = workshop.classes().addCourse(12, workshop.today());
    const auto group = workshop.classes().addGroup(course->id);
    const auto lesson = workshop.lessons().find(QStringLiteral("primera-constancia"));
    QVERIFY(workshop.room().start(group->id, lesson, 15));
    window::KioskWindow &window = m_house.window;
    window::Tutor tutor(window, workshop);
    window.setTeaching(screens::HelpPage::Teaching::UnderWay);
    m_resident.touch(QStringLiteral("Ayuda"));
    see();
    take(QStringLiteral("Llamar a quien enseña"));
    take(QStringLiteral("Volver"));
    take(QStringLiteral("Empezar")); // the hand is there
    QVERIFY(workshop.room().pointAt(lesson->steps.last().id));
    see();
    take(QStringLiteral("Seguir"));
    QVERIFY(workshop.room().pointAt({}));
    QVERIFY(workshop.room().blank(true));
    see();
    QVERIFY(workshop.room().blank(false));
    QVERIFY(workshop.room().waitAt(workshop.state()->step));
    m_resident.find(m_house.desk.catalogue().find(lesson->procedure)->card.in(QStringLiteral("es")));
    take(m_house.desk.catalogue().find(lesson->procedure)->card.in(QStringLiteral("es")));
    m_resident.takeCard();
    see(); // they wait
    QVERIFY(workshop.room().waitAt({}));
    see();
    window.lay(std::make_unique<instructor::PaceFlow>(window.around(), officeOf(m_house, workshop)));
    see();
    take(QStringLiteral("Qué se dice en este paso"));
    takeTheRest(QStringLiteral("Seguir leyendo"));
    while (m_house.window.isLaid())
        m_resident.touch(QStringLiteral("Volver"));
    letIn(workshop);
    peopleOfTheClass();
    QVERIFY(workshop.link().open(QHostAddress::LocalHost, 0));
    take(QStringLiteral("Ver la pizarra"));
    toTheMenu();
    take(QStringLiteral("Unir otras pantallas"));
    takeTheRest(QStringLiteral("Seguir leyendo"));
    take(QStringLiteral("Dejar de compartir"));
    take(QStringLiteral("Terminar la clase"));
    take(QStringLiteral("No, seguir"));
    take(QStringLiteral("Volver"));
    QVERIFY(workshop.room().end());
    m_resident.leave();
}

void EveryPage::peopleOfTheClass()
{
    take(QStringLiteral("Asistencia y niveles"));
    take(QStringLiteral("Quién vino"));
    take(QStringLiteral("Persona 1"));
    takeTheRest(QStringLiteral("Ver más"));
    take(QStringLiteral("Listo"));
    take(QStringLiteral("Primeros nombres"));
    take(QStringLiteral("Persona 1"));
    m_resident.type(QStringLiteral("12"));
    take(QStringLiteral("Continuar"));
    take(QStringLiteral("Volver"));
    take(QStringLiteral("Volver"));
    take(QStringLiteral("Nivel al entrar"));
    take(QStringLiteral("Persona 1"));
    m_resident.touch(m_resident.page()->findChild<controls::ChoiceCard *>());
    see();
    takeTheRest(QStringLiteral("Ver más"));
    take(QStringLiteral("Listo"));
    take(QStringLiteral("Volver"));
    take(QStringLiteral("Cuántas practican aquí"));
    take(QStringLiteral("Volver"));
    take(QStringLiteral("Volver"));
}

} // namespace journeys
