// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/erasedpage.h"

#include "ui/controls/aloud.h"

namespace screens {

ErasedPage::ErasedPage(theme::Theme &theme, const QString &language, bool practice)
    : TextPage(theme, tr("Listo. Borramos todo de esta pantalla."),
        { practice ? tr("Era una práctica: no se envió ni se guardó nada.")
                   : tr("Lo que envió sigue guardado. Si tiene un papel, lléveselo."),
            tr("Gracias por venir.") })
{
    controls::setSpokenLanguage(*this, language);
    setBackAllowed(false);
    addClose(tr("Volver al inicio"));
}

} // namespace screens
