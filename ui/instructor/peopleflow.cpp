// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/peopleflow.h"

#include "ui/entrance/numberpage.h"
#include "ui/entrance/wordpage.h"
#include "ui/instructor/cards.h"
#include <QSet>

namespace instructor {

using entrance::Card;
using entrance::CardsPage;
using entrance::numberIn;
using entrance::NumberPage;
using entrance::WordPage;

using training::Person;
using training::Presence;

namespace {

constexpr int longestName = 20;
const QString attendance = QStringLiteral("attendance"), names = QStringLiteral("names"),
              entry = QStringLiteral("entry"), exitTasks = QStringLiteral("exit"),
              howMany = QStringLiteral("people");

} // namespace

PeopleFlow::PeopleFlow(const screens::Surroundings &around, Workshop &workshop)
    : WayFlow(around), m_workshop(workshop), m_meeting(workshop.state()->meeting)
{
}

void PeopleFlow::start()
{
    go([this] { showMenu(); });
}

QList<PeopleFlow::Here> PeopleFlow::all() const
{
    QMap<int, Here> all;
    const auto group = m_workshop.classes().groupOf(m_meeting);
    const int people = std::max(m_workshop.state()->people, m_workshop.link().board().people());
    for (int number = 1; number <= people; ++number)
        all[number].person.number = number;
    const auto listed = group.and_then([this](qint64 id) { return m_workshop.classes().people(id); });
    for (const Person &person : listed.value_or(QList<Person>()))
        all[person.number].person = person;
    const auto came = m_workshop.classes().present(m_meeting);
    for (const Presence &presence : came.value_or(QList<Presence>())) {
        all[presence.person].person.number = presence.person;
        all[presence.person].presence = presence;
    }
    return all.values();
}

QString PeopleFlow::nameOf(const Person &person) const
{
    return person.name.isEmpty() ? tr("Persona %1").arg(person.number)
                                 : tr("%1 · %2").arg(QString::number(person.number), person.name);
}

void PeopleFlow::showMenu()
{
    const auto here = all();
    const auto came
        = std::count_if(here.begin(), here.end(), [](const Here &one) { return one.presence.has_value(); });
    auto *page = new CardsPage(m_around.theme, tr("Las personas de la clase"),
        tr("Solo números o primeros nombres. Nunca el RUN."),
        { { attendance, tr("Quién vino"), tr("Han venido: %1").arg(came), QStringLiteral("check_circle") },
            { names, tr("Primeros nombres"), tr("Solo si ellas quieren"), QStringLiteral("badge") },
            { entry, tr("Nivel al entrar"), tr("Tres tareas, antes de la lección"), QStringLiteral("rule") },
            { exitTasks, tr("Nivel al salir"), tr("Tres tareas, después de la lección"),
                QStringLiteral("fact_check") },
            { howMany, tr("Cuántas practican aquí"), QString::number(m_workshop.state()->people),
                QStringLiteral("group") } });
    connect(page, &CardsPage::chosen, this, [this](const QString &card) {
        if (card == attendance)
            return go([this] { tickWhoCame(); });
        if (card == howMany)
            return go([this] { askHowMany(); });
        if (card == names)
            return go([this] {
                choosePerson(
                    tr("¿De quién es el nombre?"), [](const Here &) { return QString(); }, false,
                    [this](const Here &one) { go([this, person = one.person] { askName(person); }); });
            });
        const When when = card == entry ? When::Entry : When::Exit;
        go([this, when] {
            const auto done = [when](const Here &one) {
                return when == When::Entry ? one.presence->entry : one.presence->exit;
            };
            choosePerson(
                when == When::Entry ? tr("¿Quién hace las tareas de entrada?")
                                    : tr("¿Quién hace las tareas de salida?"),
                [done](const Here &one) {
                    return done(one) ? tr("Hizo %1 de 3").arg(*done(one)) : tr("Todavía no");
                },
                true,
                [this, when](const Here &one) {
                    go([this, when, number = one.person.number] { askTasks(number, when); });
                });
        });
    });
    hand(page);
}

void PeopleFlow::tickWhoCame()
{
    QList<Card> cards;
    for (const Here &one : all())
        cards << Card { QString::number(one.person.number), nameOf(one.person), {}, {},
            one.presence.has_value() };
    auto *page = new CardsPage(m_around.theme, tr("¿Quién vino hoy?"), tr("Toque a cada persona que está."),
        cards, CardsPage::Behaviour::Check);
    page->addDone(tr("Listo"));
    connect(page, &CardsPage::ticked, this, [this](const QString &number, bool isHere) {
        (void)isWell(m_workshop.classes().setPresent(m_meeting, number.toInt(), isHere));
    });
    connect(page, &CardsPage::done, this, &PeopleFlow::back);
    hand(page);
}

void PeopleFlow::choosePerson(const QString &heading, const std::function<QString(const Here &)> &hint,
    bool onlyWhoCame, const std::function<void(const Here &)> &chosen)
{
    QList<Card> cards;
    const auto here = all();
    for (const Here &one : here) {
        if (one.presence || !onlyWhoCame)
            cards << Card { QString::number(one.person.number), nameOf(one.person), hint(one),
                QStringLiteral("person") };
    }
    if (cards.isEmpty())
        return replace(toRead(tr("Todavía no hay nadie"), { tr("Primero diga quién vino.") }));
    auto *page = new CardsPage(m_around.theme, heading, {}, cards);
    connect(page, &CardsPage::chosen, this, [here, chosen](const QString &number) {
        for (const Here &one : here)
            if (QString::number(one.person.number) == number)
                return chosen(one);
    });
    hand(page);
}

void PeopleFlow::askName(const Person &person)
{
    auto *page = new WordPage(m_around,
        { .heading = tr("Persona %1: ¿cómo le decimos?").arg(person.number),
            .shortHeading = tr("Primer nombre"),
            .hint = tr("Una sola palabra. En blanco: queda solo el número."),
            .most = longestName,
            .before = person.name });
    connect(page, &WordPage::given, this, [this, page, person](const QString &typed) {
        const auto put = m_workshop.classes().groupOf(m_meeting).and_then([&](qint64 group) {
            return m_workshop.classes().setPerson(group, { person.number, typed });
        });
        if (!put && put.error().code == training::Errc::BadName)
            return page->showProblem(tr("Un primer nombre es una sola palabra, sin números."));
        if (isWell(put))
            back();
    });
    hand(page);
}

/// What they did is ticked, and counted: which ones they were is not kept.
void PeopleFlow::askTasks(int person, When when)
{
    const training::Lesson &lesson = *m_workshop.state()->lesson;
    const QList<training::Task> &tasks = when == When::Entry ? lesson.entry : lesson.exit;
    QList<Card> cards;
    QStringList seen;
    for (const training::Task &task : tasks) {
        cards << Card { QString::number(cards.size()), in(task.text), {}, {}, false };
        seen << in(task.text) + u' ' + in(task.seen);
    }
    auto *page = new CardsPage(m_around.theme, tr("¿Qué hizo sin ayuda?"),
        tr("Persona %1. Toque cada tarea que hizo.").arg(person), cards, CardsPage::Behaviour::Check);
    page->setHelp(seen);
    page->addDone(tr("Listo"));
    auto done = std::make_shared<QSet<QString>>();
    connect(page, &CardsPage::ticked, this, [done](const QString &task, bool isDone) {
        if (isDone)
            done->insert(task);
        else
            done->remove(task);
    });
    connect(page, &CardsPage::done, this, [this, person, when, done] {
        Presence presence { person, {}, {} };
        for (const Here &one : all())
            if (one.person.number == person && one.presence)
                presence = *one.presence;
        (when == When::Entry ? presence.entry : presence.exit) = int(done->size());
        if (isWell(m_workshop.classes().setTasks(m_meeting, presence)))
            back();
    });
    hand(page);
}

void PeopleFlow::askHowMany()
{
    auto *page = new NumberPage(m_around, tr("¿Cuántas personas practican en esta pantalla?"),
        tr("0 si solo muestra la pizarra."), 3, QString::number(m_workshop.state()->people));
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        const auto set = m_workshop.room().setPeople(numberIn(digits));
        if (!set && set.error().code == training::Errc::BadNumber)
            return page->showProblem(tr("Ya practicaron más. Escriba cuántas son: hasta 999."));
        if (isWell(set))
            back();
    });
    hand(page);
}

} // namespace instructor
