// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/leavepage.h"

#include "ui/controls/button.h"

namespace screens {

LeavePage::LeavePage(theme::Theme &theme, bool somethingToErase, bool kept)
    : Page(theme, somethingToErase ? tr("¿Quiere terminar y borrar sus datos?") : tr("¿Quiere terminar?"))
{
    if (kept)
        setHint(tr("Borramos todo, también el trámite a medias. Lo que ya envió sigue guardado."));
    else if (somethingToErase)
        setHint(tr("Lo que escribió se borra y no queda guardado. Lo que ya envió sigue guardado."));
    using controls::Button;
    auto *stay
        = new Button(theme, Button::Role::Primary, tr("No, seguir aquí"), QStringLiteral("arrow_back"));
    connect(stay, &Button::clicked, this, &LeavePage::refused);
    addAction(stay, true);
    auto *leave = new Button(theme, Button::Role::Danger, tr("Sí, terminar"), QStringLiteral("logout"));
    connect(leave, &Button::clicked, this, &LeavePage::confirmed);
    addActionAtRight(leave);
}

} // namespace screens
