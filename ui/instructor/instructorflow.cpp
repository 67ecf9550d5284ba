// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/instructorflow.h"

#include "app/base/errc.h"
#include "ui/instructor/cards.h"
#include "ui/instructor/papersflow.h"
#include "ui/instructor/peopleflow.h"
#include "ui/instructor/roomflows.h"
#include "ui/instructor/startflow.h"
#include "ui/instructor/talkspage.h"
#include <QDir>

namespace instructor {

using entrance::Card;
using entrance::CardsPage;

namespace {

const QString startClass = QStringLiteral("start"), people = QStringLiteral("people"),
              endClass = QStringLiteral("end"), bring = QStringLiteral("bring"),
              forget = QStringLiteral("forget"), open = QStringLiteral("open"), join = QStringLiteral("join"),
              papers = QStringLiteral("papers"), board = QStringLiteral("board"),
              talk = QStringLiteral("talk");

} // namespace

InstructorFlow::InstructorFlow(const screens::Surroundings &around, const Office &office)
    : LockedFlow(
        around, office.workshop.keeper(), tr("Aquí entra quien enseña. No hay nada de los vecinos.")),
      m_office(office), m_workshop(office.workshop)
{
}

void InstructorFlow::enter()
{
    if (isWell(m_workshop.open()))
        replace([this] { showMenu(); });
}

void InstructorFlow::showMenu()
{
    const Card joining { join, tr("Unirse a una pizarra"), tr("La clase la lleva otra pantalla"),
        QStringLiteral("swap_horiz") };
    QList<Card> cards;
    if (const training::ClassState *state = m_workshop.state()) {
        cards = { { people, tr("Asistencia y niveles"), tr("De la clase de hoy"), QStringLiteral("group") },
            { board, tr("Ver la pizarra"), tr("Cómo va la clase"), QStringLiteral("assignment") },
            { open, tr("Unir otras pantallas"), tr("Todas en una pizarra, por la red de la sala"),
                QStringLiteral("add") },
            { endClass, tr("Terminar la clase"), in(state->lesson->title), QStringLiteral("check") } };
        if (!m_workshop.link().isOpen())
            cards << joining; // once more, after a power cut
    } else {
        cards = { { startClass, tr("Empezar una clase"), tr("Con las personas que están aquí"),
                      QStringLiteral("play_arrow") },
            { talk, tr("Dar una charla"), tr("De un trámite, para toda la sala"),
                QStringLiteral("record_voice_over") },
            { papers, tr("Papeles"), tr("Guías, planes, listas, diplomas, informe"),
                QStringLiteral("print") },
            joining,
            { forget, tr("Borrar los nombres"), tr("Cuando el curso ya terminó"),
                QStringLiteral("person_off") } };
    }
    cards << Card { bring, tr("Traer lecciones"), tr("Desde una memoria USB"), QStringLiteral("save") };
    auto *page = new CardsPage(
        m_around.theme, tr("¿Qué quiere hacer?"), tr("Al salir, hay que escribir el PIN otra vez."), cards);
    page->setHelp({ tr("Todo lo que se hace en una clase es práctica: nada se envía.") });
    connect(page, &CardsPage::chosen, this, &InstructorFlow::chosen);
    hand(page);
}

void InstructorFlow::chosen(const QString &card)
{
    if (card == startClass)
        nest(std::make_unique<StartFlow>(m_around, m_workshop));
    else if (card == people)
        nest(std::make_unique<PeopleFlow>(m_around, m_workshop));
    else if (card == board)
        nest(std::make_unique<BoardFlow>(m_around, m_workshop));
    else if (card == open)
        nest(std::make_unique<OpenFlow>(m_around, m_workshop));
    else if (card == join)
        nest(std::make_unique<JoinFlow>(m_around, m_workshop));
    else if (card == talk)
        go([this] { chooseTalk(); });
    else if (card == papers)
        nest(std::make_unique<PapersFlow>(
            m_around, m_office.desk, m_office.pictures, m_workshop.classes(), m_workshop.lessons()));
    else if (card == endClass)
        go([this] { askToEnd(); });
    else if (card == bring)
        go([this] { chooseFile(); });
    else if (card == forget)
        go([this] { chooseWhoseNames(); });
}

void InstructorFlow::chooseTalk()
{
    auto *page = new TalksPage(m_around);
    connect(page, &CardsPage::chosen, this, [this](const QString &id) { m_office.talk(id); });
    hand(page);
}

void InstructorFlow::askToEnd()
{
    askYesOrNo(tr("¿Terminamos la clase?"),
        tr("Lo que se contó queda guardado. La pantalla vuelve a ser la de los vecinos."),
        { tr("Sí, terminar"), "check" }, tr("No, seguir"),
        [this] { (void)isWell(m_workshop.room().end()); }); // then this window goes
}

void InstructorFlow::chooseFile()
{
    const QString stick = m_workshop.settings().slipFolder;
    const QDir folder(stick);
    QList<Card> cards;
    if (!stick.isEmpty()) {
        const QStringList names = folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
        for (const QString &name : names)
            cards << Card { name, name, {}, QStringLiteral("menu_book") };
    }
    if (cards.isEmpty())
        return replace(toRead(tr("No hay lecciones en la memoria"),
            { tr("Ponga la memoria USB y pruebe otra vez."),
                tr("Las lecciones son archivos que terminan en .json.") }));
    auto *page = new CardsPage(m_around.theme, tr("¿Cuál lección traemos?"), tr("Toque el archivo."), cards);
    connect(page, &CardsPage::chosen, this, [this, page, folder](const QString &name) {
        const auto brought = m_workshop.bring(folder.filePath(name));
        if (brought)
            return replace(
                toRead(tr("La lección quedó aquí"), { tr("Ya puede elegirla al empezar una clase.") }));
        if (brought.error().code.category() == make_error_code(base::Errc::CannotRead).category())
            return complain(brought.error());
        page->showProblem(tr("Ese archivo no es una lección. Revíselo con ventanillactl lesson check."));
    });
    hand(page);
}

void InstructorFlow::chooseWhoseNames()
{
    const auto groups = training::groupsOf(m_workshop.classes());
    if (!isWell(groups))
        return;
    if (groups->isEmpty())
        return replace(toRead(tr("Todavía no hay cursos"), { tr("No hay nombres que borrar.") }));
    auto *page = new CardsPage(m_around.theme, tr("¿De qué grupo borramos los nombres?"),
        tr("Los números y las cuentas quedan."), groupCards(*groups, m_around.language));
    connect(page, &CardsPage::chosen, this,
        [this](const QString &group) { go([this, group] { askToForget(group.toLongLong()); }); });
    hand(page);
}

void InstructorFlow::askToForget(qint64 group)
{
    askYesOrNo(tr("¿Borramos los nombres?"), tr("No se pueden recuperar."),
        { tr("Sí, borrar los nombres"), "person_off" }, tr("No, dejarlos"), [this, group] {
            if (isWell(m_workshop.classes().forgetNames(group)))
                replace(toRead(tr("Los nombres se borraron"), { tr("Quedan los números de cada persona.") }));
        });
}

} // namespace instructor
