// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/idlepage.h"

#include "ui/controls/button.h"

namespace screens {

IdlePage::IdlePage(theme::Theme &theme, int secondsLeft) : Page(theme, tr("¿Sigue ahí?"))
{
    using controls::Button;
    count(secondsLeft);
    auto *stay = new Button(theme, Button::Role::Primary, tr("Sí, quiero seguir"), QStringLiteral("check"));
    connect(stay, &Button::clicked, this, &IdlePage::stays);
    addAction(stay, true);
    auto *leave = new Button(theme, Button::Role::Secondary, tr("No, terminar"), QStringLiteral("logout"));
    connect(leave, &Button::clicked, this, &IdlePage::leaves);
    addActionAtRight(leave);
}

void IdlePage::count(int secondsLeft)
{
    setHint(secondsLeft == 1
            ? tr("En 1 segundo borramos todo. Toque la pantalla para seguir.")
            : tr("En %1 segundos borramos todo. Toque la pantalla para seguir.").arg(secondsLeft));
}

} // namespace screens
