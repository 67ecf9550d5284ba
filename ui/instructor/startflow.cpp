// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/startflow.h"

#include "ui/entrance/numberpage.h"
#include "ui/instructor/cards.h"

namespace instructor {

using entrance::Card;
using entrance::CardsPage;
using entrance::numberIn;
using entrance::NumberPage;

namespace {

constexpr int usualMeetings = 12; // as SENAMA's courses have
const QString newCourse = QStringLiteral("course"), newGroup = QStringLiteral("group");

} // namespace

StartFlow::StartFlow(const screens::Surroundings &around, Workshop &workshop)
    : WayFlow(around), m_workshop(workshop)
{
}

void StartFlow::start()
{
    go([this] { chooseGroup(); });
}

void StartFlow::chooseGroup()
{
    const auto groups = training::groupsOf(m_workshop.classes());
    QList<Card> cards = groupCards(groups.value_or(QList<training::Going>()), m_around.language);
    if (!cards.isEmpty())
        cards << Card { newGroup, tr("Otro grupo del mismo curso"), {}, QStringLiteral("add") };
    cards << Card { newCourse, tr("Un curso nuevo"), tr("Con su primer grupo"), QStringLiteral("add") };
    auto *page = new CardsPage(m_around.theme, tr("¿Con qué grupo es la clase?"), {}, cards);
    connect(page, &CardsPage::chosen, this, &StartFlow::chose);
    hand(page);
    (void)isWell(groups);
}

void StartFlow::chose(const QString &card)
{
    if (card == newCourse)
        return go([this] { askMeetings(); });
    if (card == newGroup) {
        const auto courses = m_workshop.classes().courses();
        if (!isWell(courses))
            return;
        const auto group = m_workshop.classes().addGroup(courses->first().id);
        if (!isWell(group))
            return;
        m_group = group->id;
    } else {
        m_group = card.toLongLong();
    }
    go([this] { chooseLesson(); });
}

void StartFlow::askMeetings()
{
    auto *page = new NumberPage(m_around, tr("¿De cuántas reuniones es el curso?"),
        tr("Lo usual son doce, de media hora a tres cuartos."), 2, QString::number(usualMeetings));
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        const auto course = m_workshop.classes().addCourse(digits.toInt(), m_workshop.today());
        if (!course && course.error().code == training::Errc::BadNumber)
            return page->showProblem(tr("Un curso tiene de 1 a 60 reuniones."));
        if (!isWell(course))
            return;
        const auto group = m_workshop.classes().addGroup(course->id);
        if (!isWell(group))
            return;
        m_group = group->id;
        replace([this] { chooseLesson(); });
    });
    hand(page);
}

/// The one whose turn it is first.
void StartFlow::chooseLesson()
{
    const auto record = m_workshop.classes().record(m_group);
    const int next = record && !record->meetings.isEmpty() ? record->meetings.last().place + 1 : 1;
    const training::Lessons &lessons = m_workshop.lessons();
    QList<Card> cards;
    for (const training::LessonPtr &lesson : lessons.ordered()) {
        const int meeting = lessons.meetingOf(lesson->id);
        const bool isNext = meeting == next;
        const Card card { lesson->id, in(lesson->title),
            isNext            ? tr("Toca hoy: reunión %1. %2 minutos.").arg(meeting).arg(lesson->minutes)
                : meeting > 0 ? tr("Reunión %1. %2 minutos.").arg(meeting).arg(lesson->minutes)
                              : tr("%1 minutos.").arg(lesson->minutes),
            QStringLiteral("menu_book") };
        if (isNext)
            cards.prepend(card);
        else
            cards.append(card);
    }
    auto *page = new CardsPage(m_around.theme, tr("¿Qué lección es hoy?"), {}, cards);
    connect(page, &CardsPage::chosen, this, [this](const QString &id) {
        m_lesson = m_workshop.lessons().find(id);
        if (m_lesson->procedure == training::anyProcedure)
            go([this] { choosePractised(); });
        else
            go([this] { askPeople(); });
    });
    hand(page);
}

void StartFlow::choosePractised()
{
    auto *page = new CardsPage(m_around.theme, tr("¿Qué trámite practican?"), {},
        procedureCards(m_around.desk.catalogue(), m_around.language));
    connect(page, &CardsPage::chosen, this, [this](const QString &id) {
        m_lesson = training::madeOutTo(*m_lesson, id);
        go([this] { askPeople(); });
    });
    hand(page);
}

void StartFlow::askPeople()
{
    auto *page = new NumberPage(m_around, tr("¿Cuántas personas practican en esta pantalla?"),
        tr("0 si solo muestra la pizarra."), 3);
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        const auto started = m_workshop.room().start(m_group, m_lesson, numberIn(digits));
        if (!started && started.error().code == training::Errc::BadNumber)
            return page->showProblem(tr("Escriba cuántas son: de 0 a 999."));
        (void)isWell(started);
    });
    hand(page);
}

} // namespace instructor
