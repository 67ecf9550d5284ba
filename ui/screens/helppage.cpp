// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/helppage.h"

#include "ui/controls/button.h"
#include "ui/screens/draftpages.h"

namespace screens {

using controls::Button;

HelpPage::HelpPage(
    theme::Theme &theme, const QStringList &ofThePage, bool kept, bool sensitive, Teaching teaching)
    : TextPage(theme, tr("Ayuda"), {})
{
    if (teaching == Teaching::UnderWay)
        offerInClass();
    for (const QString &paragraph : ofThePage)
        addParagraph(paragraph);
    if (kept)
        addParagraph(keptWords());
    addParagraph(tr("Volver está arriba, a la izquierda. Vuelve a la pregunta anterior."));
    addParagraph(sensitive ? tr("Salir rápido borra todo y vuelve al inicio, sin preguntar.")
                           : tr("Ocultar tapa la pantalla. Terminar borra lo que escribió."));
    addParagraph(tr("También puede pedir ayuda a la persona encargada del centro."));
    addClose(tr("Volver"), "arrow_back");
    // Residents need not see it: it comes last.
    if (teaching == Teaching::Offered)
        addAction(Button::Role::Quiet, tr("Para quien enseña"), "school", &HelpPage::teachingWanted);
}

/// First of all: who is stuck does not read on.
void HelpPage::offerInClass()
{
    const auto add = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon));
        connect(button, &Button::clicked, this, signal);
        addRow(button);
    };
    add(Button::Role::Secondary, tr("Llamar a quien enseña"), "back_hand", &HelpPage::instructorCalled);
    add(Button::Role::Quiet, tr("Para quien enseña"), "school", &HelpPage::teachingWanted);
}

} // namespace screens
