// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/paceflow.h"

#include "ui/instructor/boardcontent.h"
#include "ui/instructor/cards.h"
#include "ui/screens/textpage.h"

namespace instructor {

using entrance::Card;
using entrance::CardsPage;

namespace {

const QString helped = QStringLiteral("helped"), nextStep = QStringLiteral("step"),
              nextPerson = QStringLiteral("person"), wait = QStringLiteral("wait"),
              point = QStringLiteral("point"), blank = QStringLiteral("blank"), read = QStringLiteral("read"),
              more = QStringLiteral("more");

} // namespace

PaceFlow::PaceFlow(const screens::Surroundings &around, const Office &office)
    : WayFlow(around), m_office(office), m_workshop(office.workshop)
{
}

void PaceFlow::start()
{
    go([this] { showPanel(); });
}

const training::Step *PaceFlow::stepAt(qsizetype index) const
{
    const QList<training::Step> &steps = m_workshop.state()->lesson->steps;
    return index >= 0 && index < steps.size() ? &steps.at(index) : nullptr;
}

qsizetype PaceFlow::index() const
{
    const auto &steps = m_workshop.state()->lesson->steps;
    const QString here = m_workshop.state()->step;
    const auto at = std::find_if(
        steps.begin(), steps.end(), [&here](const training::Step &step) { return step.id == here; });
    return at == steps.end() ? -1 : at - steps.begin();
}

QString PaceFlow::stepToHold() const
{
    return stepAt(std::max<qsizetype>(index(), 0))->id;
}

void PaceFlow::showPanel()
{
    const training::ClassState &state = *m_workshop.state();
    const qsizetype at = index();
    QList<Card> cards;
    if (state.stuck)
        cards << Card { helped, tr("Ya ayudé"), tr("Pidió ayuda, o se detuvo aquí"),
            QStringLiteral("back_hand") };
    if (const training::Step *next = stepAt(at + 1))
        cards << Card { nextStep, tr("Paso siguiente"), in(next->action), QStringLiteral("arrow_forward") };
    if (state.person < state.people)
        cards << Card { nextPerson, tr("Siguiente persona"),
            tr("Va la %1 de %2").arg(state.person).arg(state.people), QStringLiteral("person") };
    cards << Card { wait, state.waitAt.isEmpty() ? tr("Todos esperan") : tr("Seguir todos"),
        state.waitAt.isEmpty() ? tr("Nadie pasa de este paso") : tr("Ahora nadie pasa de un paso"),
        state.waitAt.isEmpty() ? QStringLiteral("pause") : QStringLiteral("play_arrow") }
          << Card { point, state.pointedAt.isEmpty() ? tr("Mostrar este paso") : tr("Dejar de mostrar"),
                 tr("Dice en la pantalla en qué vamos"), QStringLiteral("touch_app") }
          << Card { blank, state.blanked ? tr("Destapar la pantalla") : tr("Tapar la pantalla"),
                 tr("Para que miren a quien enseña"), QStringLiteral("visibility_off") };
    if (stepAt(at))
        cards << Card { read, tr("Qué se dice en este paso"), {}, QStringLiteral("menu_book") };
    cards << Card { more, tr("Más"), tr("Con su PIN: personas, niveles, terminar"),
        QStringLiteral("lock_person") };
    QStringList hint;
    if (const int screen = m_workshop.link().screen())
        hint << screenName(screen) + u'.';
    hint << (at < 0 ? tr("Todavía nadie empieza.")
                    : tr("Paso %1 de %2.").arg(at + 1).arg(state.lesson->steps.size()));
    auto *page = new CardsPage(m_around.theme, in(state.lesson->title), hint.join(u' '), cards);
    connect(page, &CardsPage::chosen, this, &PaceFlow::chosen);
    hand(page);
}

/// What is done is done, and the class goes on: the screen is the learner's again.
void PaceFlow::chosen(const QString &card)
{
    if (!m_workshop.isClassUnderWay())
        return;
    const training::ClassState state = *m_workshop.state();
    training::ClassRoom &room = m_workshop.room();
    const auto goOn = [&]() -> base::Result<> {
        const training::Step *next = stepAt(index() + 1);
        // Who waits goes this one step, and waits there.
        return (state.waitAt.isEmpty() ? base::Result<>() : room.waitAt(next->id))
            .and_then([&] { return index() < 0 ? base::Result<>() : room.finish(); })
            .and_then([&] { return room.reach(next->id); });
    };
    if (card == read)
        return go([this] { showStep(); });
    if (card == more)
        return nest(std::make_unique<InstructorFlow>(m_around, m_office));
    const auto done = card == helped ? room.helped()
        : card == nextStep           ? goOn()
        : card == nextPerson         ? room.nextPerson()
        : card == wait               ? room.waitAt(state.waitAt.isEmpty() ? stepToHold() : QString())
        : card == point              ? room.pointAt(state.pointedAt.isEmpty() ? stepToHold() : QString())
                                     : room.blank(!state.blanked);
    if (isWell(done))
        Q_EMIT left();
}

void PaceFlow::showStep()
{
    const training::Step &step = *stepAt(index());
    QStringList lines;
    for (const auto &line : step.say)
        lines << tr("Diga: %1").arg(in(line));
    lines << tr("Hacen: %1").arg(in(step.action)) << tr("Mire: %1").arg(in(step.watchFor))
          << tr("Pregunte: %1").arg(in(step.ask));
    auto *page = new screens::TextPage(m_around.theme, tr("Este paso"), lines);
    page->addClose(tr("Volver"), "arrow_back");
    connect(page, &screens::TextPage::closed, this, &PaceFlow::back);
    hand(page);
}

} // namespace instructor
