// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/printbutton.h"

namespace screens {

using printing::JobState;

PrintButton::PrintButton(const Surroundings &around, Draw draw)
    : Button(around.theme, Role::Secondary, tr("Imprimir"), QStringLiteral("print")), m_desk(around.desk),
      m_draw(std::move(draw)), m_withoutPaper(tr("Nada se perdió. Anótelo, o pida ayuda a quien atiende."))
{
    connect(this, &Button::clicked, this, &PrintButton::touched);
    connect(&m_desk, &kiosk::FilingDesk::paperMoved, this, &PrintButton::follow);
    connect(&m_desk, &kiosk::FilingDesk::printFailed, this, [this] { follow(JobState::Failed); });
}

bool PrintButton::isUnderWay() const
{
    const auto state = m_desk.paperState();
    return state && !printing::isOver(*state);
}

void PrintButton::touched()
{
    if (isUnderWay())
        tellAgain();
    else if (m_asksCopies)
        Q_EMIT copiesWanted();
    else
        print();
}

void PrintButton::print(int copies)
{
    if (isUnderWay() || !m_draw)
        return;
    const auto pdf = m_draw(m_desk.paper());
    if (!pdf)
        return follow(JobState::Failed);
    m_isMine = true;
    m_desk.print({ .pdf = *pdf, .copies = copies, .isOfHouse = m_isOfHouse });
}

void PrintButton::tellAgain()
{
    m_said.clear();
    if (isUnderWay())
        follow(*m_desk.paperState());
}

void PrintButton::follow(JobState state)
{
    if (!printing::isOver(state))
        setText(printing::isComing(state) ? tr("Imprimiendo…") : tr("En espera…"));
    else if (std::exchange(m_isMine, false) && state == JobState::Printed)
        setText(tr("Imprimir otra vez"));
    else
        setText(tr("Imprimir"));
    tell(state);
    if (printing::isOver(state))
        m_said.clear();
}

void PrintButton::tell(JobState state)
{
    const auto say = [this](const QString &what, const QString &toDo = {}) {
        if (std::exchange(m_said, what) == what)
            return;
        if (toDo.isEmpty())
            Q_EMIT told(what);
        else
            Q_EMIT troubled(what, toDo);
    };
    switch (state) {
    case JobState::Handed:
    case JobState::Waiting:
    case JobState::Printing:
        return say(tr("Imprimiendo. Espere su papel."));
    case JobState::OutOfPaper:
        return say(tr("Falta papel."), tr("Pida a quien atiende que ponga papel: se imprimirá solo."));
    case JobState::Open:
        return say(
            tr("La impresora está abierta."), tr("Pida a quien atiende que la cierre: se imprimirá solo."));
    case JobState::OutOfInk:
        return say(tr("A la impresora le falta tinta."),
            tr("Pida a quien atiende que la cambie: se imprimirá solo."));
    case JobState::Jammed:
        return say(tr("El papel no puede salir."),
            tr("Pida a quien atiende que revise la impresora: se imprimirá solo."));
    case JobState::Stopped:
        return say(tr("La impresora está detenida."), m_withoutPaper);
    case JobState::NoAnswer:
        return say(tr("La impresora no responde."), m_withoutPaper);
    case JobState::Printed:
        return Q_EMIT printed(tr("Listo. Llévese su papel."));
    case JobState::Failed:
    case JobState::Cancelled:
        return say(tr("No pudimos imprimir."), m_withoutPaper);
    }
}

} // namespace screens
