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
    using controls::Button;
    const auto action = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon));
        connect(button, &Button::clicked, this, signal);
        addAction(button, role == Button::Role::Primary);
        return button;
    };
    action(Button::Role::Primary, around.desk.canPrint() ? tr("Ver e imprimir mi hoja") : tr("Ver mi hoja"),
        "description", &PreparedPage::sheetWanted);
    if (!definition.referral.isEmpty())
        action(Button::Role::Secondary, tr("Dónde llevarla"), "location_on", &PreparedPage::whereWanted);
    action(Button::Role::Secondary, tr("Qué debo hacer ahora"), "assignment", &PreparedPage::nextStepsWanted);
    auto *another = action(Button::Role::Secondary, tr("Otro trámite"), "add", &PreparedPage::anotherWanted);
    // In larger letters there is no room for it: it stands after what to do now.
    const auto fit
        = [this, another] { setActionAvailable(another, m_theme.textSize() <= theme::TextSize::Large); };
    connect(&m_theme, &theme::Theme::changed, this, fit);
    fit();
}

} // namespace screens
