// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/lostnumberpage.h"

#include "ui/controls/button.h"

namespace screens {

LostNumberPage::LostNumberPage(const Surroundings &around)
    : TextPage(around.theme, tr("Si no tiene su número"),
        { tr("Sin el número no podemos buscar su trámite. Así nadie más lo puede ver."),
            tr("Busque el papel, o la foto del cuadro en su teléfono."),
            tr("Si lo dejó hoy aquí, pregunte a la persona encargada si encontró su papel."),
            tr("También puede preguntar en la oficina que lo recibe, con su documento. Ahí lo ven cuando ya "
               "llegó."),
            tr("O hágalo de nuevo. El primero también sigue su camino.") })
{
    addClose(tr("Volver"), "arrow_back");
    using controls::Button;
    addAction(Button::Role::Secondary, tr("Hacerlo de nuevo"), "add", &LostNumberPage::anotherWanted);
}

} // namespace screens
