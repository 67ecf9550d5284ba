// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/idlepage.h"

#include "ui/controls/announce.h"
#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/screens/draftpages.h"

namespace screens {

IdlePage::IdlePage(theme::Theme &theme, int secondsLeft, bool kept)
    : Page(theme, tr("¿Sigue ahí?")), m_kept(kept)
{
    using controls::Button;
    count(secondsLeft);
    keepHint();
    addAction(Button::Role::Primary, tr("Sí, quiero seguir"), "check", &IdlePage::stays);
    addActionAtRight(Button::Role::Secondary, kept ? tr("No, terminar y borrar todo") : tr("No, terminar"),
        "logout", &IdlePage::leaves);
}

void IdlePage::count(int secondsLeft)
{
    const bool isLast = secondsLeft == 1;
    if (m_kept)
        m_countdown = isLast
            ? tr("En 1 segundo cerramos su trámite. Toque la pantalla para seguir.")
            : tr("En %1 segundos cerramos su trámite. Toque la pantalla para seguir.").arg(secondsLeft);
    else
        m_countdown = isLast
            ? tr("En 1 segundo borramos todo. Toque la pantalla para seguir.")
            : tr("En %1 segundos borramos todo. Toque la pantalla para seguir.").arg(secondsLeft);
    const QString left = m_kept ? keptWords() : tr("Lo que no ha enviado no se guarda.");
    setHint(m_countdown + u'\n' + left);
    // Each second told would be nothing heard to its end.
    if (secondsLeft % 15 != 0 && secondsLeft != 5)
        return;
    controls::announce(heading());
    Q_EMIT told(m_countdown);
}

} // namespace screens
