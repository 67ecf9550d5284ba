// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/preparedpage.h"

#include "ui/controls/button.h"

namespace screens {

PreparedPage::PreparedPage(const Surroundings &around, const procedure::Definition &definition)
    : TextPage(around.theme, tr("Su hoja está lista"),
        { tr("Todavía no es una denuncia. Llévela usted a Carabineros."),
            tr("Cuando toque Terminar, la borramos de aquí. No queda ninguna copia.") })
{
    using controls::Button;
    const auto action = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon));
        connect(button, &Button::clicked, this, signal);
        addAction(button, role == Button::Role::Primary);
    };
    action(Button::Role::Primary, around.desk.canPrint() ? tr("Ver e imprimir mi hoja") : tr("Ver mi hoja"),
        "description", &PreparedPage::sheetWanted);
    if (!definition.referral.isEmpty())
        action(Button::Role::Secondary, tr("Dónde llevarla"), "location_on", &PreparedPage::whereWanted);
    action(Button::Role::Secondary, tr("Qué debo hacer ahora"), "assignment", &PreparedPage::nextStepsWanted);
}

} // namespace screens
