// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/dangerpage.h"

#include "app/text/dates.h"
#include "ui/screens/contactrow.h"
#include "ui/screens/emergency.h"

namespace screens {

DangerPage::DangerPage(theme::Theme &theme, const QString &language)
    : TextPage(theme, tr("Si está en peligro, llame ahora"), {})
{
    const Emergency emergency = Emergency::load(language);
    setHint(tr("Llame desde un teléfono. Esta pantalla no llama a nadie."));
    for (const Emergency::Contact &contact : emergency.contacts)
        addRow(new ContactRow(theme, contact.phone, contact.label,
            contact.hours.isEmpty() ? contact.use : contact.use + QLatin1String(". ") + contact.hours));
    if (emergency.lastChecked.isValid())
        addParagraph(
            tr("Última revisión de estos números: %1.").arg(text::day(emergency.lastChecked, language)));
    setMoreText(tr("Ver más números"));
    addClose(tr("Volver"), QStringLiteral("arrow_back"));
}

} // namespace screens
