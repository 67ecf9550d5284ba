// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/withdrawalpages.h"

#include "ui/controls/button.h"

namespace screens {

using controls::Button;
using kiosk::FilingState;

bool canBeWithdrawn(FilingState state)
{
    switch (state) {
    case FilingState::Sealed:
    case FilingState::InFlight:
    case FilingState::Received:
    case FilingState::Opened:
    case FilingState::NeedsVisit:
    case FilingState::SetAside:
        return true;
    case FilingState::Accepted:
    case FilingState::Refused:
    case FilingState::Void:
        break;
    }
    return false;
}

WithdrawalPage::WithdrawalPage(const Surroundings &around)
    : TextPage(around.theme, tr("¿Quiere retirar su trámite?"),
        { tr("Es su derecho, mientras nadie lo decida. Es gratis y no tiene que decir por qué."),
            tr("Si lo retira, no tendrá folio ni certificado."),
            tr("Si después lo necesita, tendrá que hacerlo de nuevo.") })
{
    addClose(tr("No, dejarlo"), "arrow_back");
    addActionAtRight(Button::Role::Danger, tr("Quiero retirarlo"), "undo", &WithdrawalPage::wanted);
}

WithdrawalConfirmPage::WithdrawalConfirmPage(const Surroundings &around, const base::Comprobante &comprobante)
    : Page(around.theme, tr("¿Lo retiramos ahora?"))
{
    setHint(tr("Comprobante %1. Después no se puede deshacer.").arg(comprobante.toString()));
    addAction(Button::Role::Danger, tr("Sí, retirar ahora"), "check", &WithdrawalConfirmPage::confirmed);
    addActionAtRight(Button::Role::Primary, tr("No, dejarlo"), "arrow_back", &WithdrawalConfirmPage::refused);
}

WithdrawnPage::WithdrawnPage(const Surroundings &around, const kiosk::WithdrawalAnswer &answer)
    : TextPage(around.theme, headingFor(answer), paragraphsFor(answer))
{
    setBackAllowed(false);
    if (answer.found && answer.state == FilingState::Void)
        useOkColour();
    addClose(tr("Ver en qué quedó"), "search");
    addAction(Button::Role::Secondary, tr("Terminar"), "logout", &WithdrawnPage::done);
}

QString WithdrawnPage::headingFor(const kiosk::WithdrawalAnswer &answer)
{
    if (!answer.found)
        return tr("No encontramos ese trámite");
    switch (answer.state) {
    case FilingState::Void:
        return tr("Su trámite quedó retirado");
    case FilingState::Sealed:
    case FilingState::InFlight:
    case FilingState::Received:
        return tr("Anotamos que quiere retirarlo");
    case FilingState::Accepted:
    case FilingState::Refused:
        return tr("Ya lo decidieron");
    case FilingState::Opened:
    case FilingState::NeedsVisit:
    case FilingState::SetAside:
        break;
    }
    return tr("No se pudo retirar");
}

QStringList WithdrawnPage::paragraphsFor(const kiosk::WithdrawalAnswer &answer)
{
    if (!answer.found)
        return { tr("No se retiró nada. Mire su comprobante y su documento, y pruebe otra vez.") };
    switch (answer.state) {
    case FilingState::Void:
        if (answer.mayHaveArrived)
            return { tr("Antes habíamos tratado de enviarlo, y no sabemos si llegó."),
                tr("Si llegó, también se retira allá, salvo que ya lo hayan decidido."),
                tr("Pregunte mañana en qué quedó.") };
        return { tr("Nadie lo va a revisar. Usted no tiene que hacer nada más.") };
    case FilingState::Sealed:
    case FilingState::InFlight:
    case FilingState::Received:
        return { tr("Ya llegó, pero todavía nadie lo abre."),
            tr("Cuando lo abran se retira solo, si su documento es el mismo."),
            tr("Pregunte otro día en qué quedó.") };
    case FilingState::Accepted:
    case FilingState::Refused:
        return { tr("Por eso ya no se puede retirar aquí."),
            tr("Si tiene dudas, pregunte en una comisaría con su comprobante.") };
    case FilingState::Opened:
    case FilingState::NeedsVisit:
    case FilingState::SetAside:
        break;
    }
    return { tr("Sigue donde estaba. Pruebe otra vez más tarde.") };
}

} // namespace screens
