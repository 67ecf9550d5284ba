// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/erasedpage.h"

#include "app/printing/job.h"
#include "ui/controls/aloud.h"

namespace screens {

ErasedPage::Paper ErasedPage::letOut(kiosk::FilingDesk &desk)
{
    const auto asked = desk.paperState();
    if (desk.letPaperOut())
        return Paper::ComesOut;
    return asked && !printing::isOver(*asked) ? Paper::NotPrinted : Paper::None;
}

ErasedPage::ErasedPage(theme::Theme &theme, const QString &language, bool practice, Paper paper)
    : TextPage(theme, tr("Listo. Borramos todo de esta pantalla."), {})
{
    if (paper == Paper::ComesOut)
        addParagraph(tr("Su papel está saliendo. Espérelo, y lléveselo."));
    else if (paper == Paper::NotPrinted)
        addParagraph(tr("Su papel no salió, y ya no saldrá: también lo borramos de la impresora."));
    addParagraph(practice          ? tr("Era una práctica: no se envió ni se guardó nada.")
            : paper == Paper::None ? tr("Lo que envió sigue guardado. Si tiene un papel, lléveselo.")
                                   : tr("Lo que envió sigue guardado."));
    addParagraph(tr("Gracias por venir."));
    controls::setSpokenLanguage(*this, language);
    setBackAllowed(false);
    addClose(tr("Volver al inicio"));
}

} // namespace screens
