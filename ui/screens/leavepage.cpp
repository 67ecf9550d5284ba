// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/leavepage.h"

#include "ui/controls/button.h"

namespace screens {

LeavePage::LeavePage(const Surroundings &around, bool somethingToErase, bool kept)
    : Page(
        around.theme, somethingToErase ? tr("¿Quiere terminar y borrar sus datos?") : tr("¿Quiere terminar?"))
{
    if (somethingToErase && around.desk.isPractice())
        setHint(tr("Lo que practicó se borra. No se envió nada."));
    else if (kept)
        setHint(tr("Borramos todo, también el trámite a medias. Lo que ya envió sigue guardado."));
    else if (somethingToErase)
        setHint(tr("Lo que escribió se borra y no queda guardado. Lo que ya envió sigue guardado."));
    using controls::Button;
    addAction(Button::Role::Primary, tr("No, seguir aquí"), "arrow_back", &LeavePage::refused);
    addActionAtRight(Button::Role::Danger, tr("Sí, terminar"), "logout", &LeavePage::confirmed);
}

} // namespace screens
