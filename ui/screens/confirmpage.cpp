// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/confirmpage.h"

#include "ui/controls/button.h"

namespace screens {

ConfirmPage::ConfirmPage(theme::Theme &theme, const QString &procedureTitle)
    : Page(theme, tr("¿Enviamos su constancia?"))
{
    setHint(tr("Trámite: %1. Después de enviarla no podrá cambiarla aquí.").arg(procedureTitle));
    using controls::Button;
    addAction(Button::Role::Secondary, tr("No, todavía no"), "arrow_back", &ConfirmPage::refused);
    addActionAtRight(Button::Role::Send, tr("Sí, enviar ahora"), "send", &ConfirmPage::confirmed);
}

} // namespace screens
