// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/draftpages.h"

#include "ui/controls/button.h"
#include "ui/screens/donebody.h"
#include "ui/screens/slipcontent.h"

namespace screens {

using controls::Button;

QString keptWords()
{
    return DraftPage::tr("Sus respuestas quedan guardadas tres días. Solo se abren con su mismo documento.");
}

DraftPage::DraftPage(theme::Theme &theme, const QString &procedureTitle)
    : Page(theme, tr("Usted dejó un trámite a medias"), tr("Trámite a medias"))
{
    setBackAllowed(false);
    setHint(tr("Trámite: %1. ¿Quiere seguir donde quedó?").arg(procedureTitle) + u'\n'
        + tr("Si empieza de nuevo, borramos lo que había respondido."));
    keepHint();
    setHelp({ tr(
        "La vez pasada usted no terminó. Guardamos sus respuestas, y solo se abren con su documento.") });
    addAction(Button::Role::Primary, tr("Sí, seguir"), "arrow_forward", &DraftPage::goesOn);
    addActionAtRight(Button::Role::Secondary, tr("No, empezar de nuevo"), nullptr, &DraftPage::beginsAnew);
}

UnseenPage::UnseenPage(theme::Theme &theme, const kiosk::Unseen &unseen, bool hasSlip)
    : Page(theme, tr("La constancia que dejó quedó guardada"), tr("Quedó guardada"))
{
    setBackAllowed(false);
    useOkColour();
    setHint(tr("La vez pasada se cortó antes de mostrarle su número. Es este."));
    auto *body = new DoneBody(theme, unseen.filed.comprobante, unseen.filed.validUntil);
    body->setPresented(isPresented(unseen.state), unseen.state == kiosk::FilingState::Accepted);
    setBody(body, BodyHeight::Shrinks);
    setHelp({ tr("Anote el número de comprobante."),
        tr("Con ese número y su documento puede preguntar en qué va su trámite.") });
    auto *on = new Button(theme, hasSlip ? Button::Role::Secondary : Button::Role::Primary,
        tr("Ya lo anoté, hacer otro trámite"));
    connect(on, &Button::clicked, this, &UnseenPage::goesOn);
    if (hasSlip) {
        addAction(Button::Role::Primary, tr("Ver mi comprobante"), "description", &UnseenPage::slipWanted);
    }
    addAction(on, !hasSlip);
}

} // namespace screens
