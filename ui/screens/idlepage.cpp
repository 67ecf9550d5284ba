// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/idlepage.h"

#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/screens/draftpages.h"

namespace screens {

IdlePage::IdlePage(theme::Theme &theme, int secondsLeft, bool kept)
    : Page(theme, tr("¿Sigue ahí?")), m_kept(kept)
{
    using controls::Button;
    count(secondsLeft);
    setBody(new controls::Paragraph(theme, kept ? keptWords() : tr("Lo que no ha enviado no se guarda.")));
    auto *stay = new Button(theme, Button::Role::Primary, tr("Sí, quiero seguir"), QStringLiteral("check"));
    connect(stay, &Button::clicked, this, &IdlePage::stays);
    addAction(stay, true);
    auto *leave = new Button(theme, Button::Role::Secondary,
        kept ? tr("No, terminar y borrar todo") : tr("No, terminar"), QStringLiteral("logout"));
    connect(leave, &Button::clicked, this, &IdlePage::leaves);
    addActionAtRight(leave);
}

void IdlePage::count(int secondsLeft)
{
    if (m_kept)
        setHint(secondsLeft == 1
                ? tr("En 1 segundo cerramos su trámite. Toque la pantalla para seguir.")
                : tr("En %1 segundos cerramos su trámite. Toque la pantalla para seguir.").arg(secondsLeft));
    else
        setHint(secondsLeft == 1
                ? tr("En 1 segundo borramos todo. Toque la pantalla para seguir.")
                : tr("En %1 segundos borramos todo. Toque la pantalla para seguir.").arg(secondsLeft));
}

} // namespace screens
