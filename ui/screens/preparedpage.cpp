// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/preparedpage.h"

#include "ui/controls/button.h"
#include "ui/theme/theme.h"

namespace screens {

PreparedPage::PreparedPage(const Surroundings &around, const procedure::Definition &definition)
    : TextPage(around.theme, tr("Su hoja está lista"),
        { tr("Todavía no es una denuncia. Llévela usted a Carabineros."),
            around.desk.canPrint() ? tr("Imprímala aquí, y llévese el papel.")
                                   : tr("Aquí no hay impresora. Copie en un papel lo que quiera llevar."),
            tr("Cuando usted termina, la borramos de aquí. No queda ninguna copia.") })
{
    if (around.language != QLatin1String("es"))
        addParagraph(tr("La hoja está en español, para que la lean en la oficina."));
    using controls::Button;
    addAction(Button::Role::Primary,
        around.desk.canPrint() ? tr("Ver e imprimir mi hoja") : tr("Ver mi hoja"), "description",
        &PreparedPage::sheetWanted);
    if (!definition.referral.isEmpty())
        addAction(Button::Role::Secondary, tr("Dónde llevarla"), "location_on", &PreparedPage::whereWanted);
    addAction(
        Button::Role::Secondary, tr("Qué debo hacer ahora"), "assignment", &PreparedPage::nextStepsWanted);
    auto *another
        = addAction(Button::Role::Secondary, tr("Otro trámite"), "add", &PreparedPage::anotherWanted);
    // In larger letters there is no room for it: it stands after what to do now.
    dropActionAbove(theme::TextSize::Large, another);
}

} // namespace screens
