// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/helppage.h"

#include "ui/screens/draftpages.h"

namespace screens {

HelpPage::HelpPage(theme::Theme &theme, const QStringList &ofThePage, bool kept, bool sensitive)
    : TextPage(theme, tr("Ayuda"), ofThePage)
{
    if (kept)
        addParagraph(keptWords());
    addParagraph(tr("Volver está arriba, a la izquierda. Vuelve a la pregunta anterior."));
    addParagraph(sensitive ? tr("Salir rápido borra todo y vuelve al inicio, sin preguntar.")
                           : tr("Ocultar tapa la pantalla. Terminar borra lo que escribió."));
    addParagraph(tr("También puede pedir ayuda a la persona encargada del centro."));
    addClose(tr("Volver"), "arrow_back");
}

} // namespace screens
