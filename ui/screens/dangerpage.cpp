// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/dangerpage.h"

#include "ui/screens/contactrow.h"

namespace screens {

DangerPage::DangerPage(const Surroundings &around)
    : TextPage(around.theme, tr("Si está en peligro, llame ahora"), {})
{
    setHint(tr("Llame desde un teléfono. Esta pantalla no llama a nadie."));
    for (const procedure::Contact &contact : around.desk.catalogue().common().emergency)
        addRow(new ContactRow(m_theme, contact, around.language));
    setMoreText(tr("Ver más números"));
    addClose(tr("Volver"), "arrow_back");
}

} // namespace screens
