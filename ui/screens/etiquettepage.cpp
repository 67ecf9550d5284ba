// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/etiquettepage.h"

namespace screens {

EtiquettePage::EtiquettePage(const Surroundings &around)
    : TextPage(around.theme, tr("Para quien ayuda"),
        { tr("La persona toca la pantalla, usted acompaña."),
            tr("Antes de enviar, la persona mira sola lo que dice. Si no puede leer, usted le lee.") })
{
    addClose(tr("Continuar"), "arrow_forward");
}

} // namespace screens
