// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/notsetuppage.h"

namespace screens {

NotSetUpPage::NotSetUpPage(theme::Theme &theme)
    : TextPage(theme, tr("Esta Ventanilla todavía no está en marcha"),
        { tr("Falta que la persona técnica la prepare. Mientras tanto se puede practicar.") })
{
    setBackAllowed(false);
    addClose(tr("Poner en marcha"), "construction");
    addAction(controls::Button::Role::Secondary, tr("Practicar"), "school", &NotSetUpPage::practiceWanted);
}

} // namespace screens
