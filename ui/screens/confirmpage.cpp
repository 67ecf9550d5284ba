// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/confirmpage.h"

#include "ui/controls/button.h"

namespace screens {

ConfirmPage::ConfirmPage(const Surroundings &around, const QString &procedureTitle)
    : Page(around.theme,
        around.desk.isPractice() ? tr("Aquí se enviaría su constancia") : tr("¿Enviamos su constancia?"))
{
    const bool isPractice = around.desk.isPractice();
    setHint(isPractice ? tr("Trámite: %1. Es una práctica: no se envía. Puede seguir para ver cómo termina.")
                             .arg(procedureTitle)
                       : tr("Trámite: %1. Después de enviarla no podrá cambiarla aquí.").arg(procedureTitle));
    using controls::Button;
    addAction(Button::Role::Secondary, tr("No, todavía no"), "arrow_back", &ConfirmPage::refused);
    addActionAtRight(Button::Role::Send, isPractice ? tr("Seguir sin enviar") : tr("Sí, enviar ahora"),
        "send", &ConfirmPage::confirmed);
}

} // namespace screens
