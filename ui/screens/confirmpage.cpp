// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/confirmpage.h"

#include "ui/controls/button.h"

namespace screens {

ConfirmPage::ConfirmPage(theme::Theme &theme, const QString &procedureTitle)
    : Page(theme, tr("¿Enviamos su constancia?"))
{
    setHint(tr("Trámite: %1. Después de enviarla no podrá cambiarla aquí.").arg(procedureTitle));
    using controls::Button;
    auto *back
        = new Button(theme, Button::Role::Secondary, tr("No, todavía no"), QStringLiteral("arrow_back"));
    connect(back, &Button::clicked, this, &ConfirmPage::refused);
    addAction(back);
    auto *send = new Button(theme, Button::Role::Send, tr("Sí, enviar ahora"), QStringLiteral("send"));
    connect(send, &Button::clicked, this, &ConfirmPage::confirmed);
    addActionAtRight(send);
}

} // namespace screens
