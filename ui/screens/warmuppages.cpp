// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/warmuppages.h"

#include "ui/controls/cardgrid.h"

namespace screens {

using controls::Button;
using controls::ChoiceCard;

WarmUpPage::WarmUpPage(const Surroundings &around) : Page(around.theme, tr("¿Qué quiere ejercitar?"))
{
    setHint(tr("No hay apuro, y nada queda guardado."));
    auto *finger = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, tr("El dedo"),
        tr("Tocar, soltar y esperar"), QStringLiteral("touch_app"));
    auto *keyboard = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, tr("El teclado"),
        tr("Escribir y borrar"), QStringLiteral("edit"));
    auto *grid = new controls::CardGrid(m_theme);
    grid->setCards({ finger, keyboard });
    connect(finger, &ChoiceCard::clicked, this, [this] { Q_EMIT chosen(WarmUp::Finger); });
    connect(keyboard, &ChoiceCard::clicked, this, [this] { Q_EMIT chosen(WarmUp::Keyboard); });
    setCards(grid);
}

WarmedUpPage::WarmedUpPage(const Surroundings &around, WarmUp what)
    : TextPage(around.theme,
        what == WarmUp::Finger ? tr("Bien. Ya sabe tocar.") : tr("Bien. Ya sabe escribir aquí."),
        what == WarmUp::Finger ? QStringList { tr("Toque una vez, suelte y espere."),
            tr("Si tocó mal, corra el dedo hacia afuera y suelte.") }
                               : QStringList { tr("Mire la línea después de cada letra."),
                                   tr("Si sobra una letra, toque Borrar una vez.") })
{
    useOkColour();
    if (what == WarmUp::Finger)
        addAction(Button::Role::Primary, tr("Ahora el teclado"), "edit", &WarmedUpPage::keyboardWanted);
    addAction(what == WarmUp::Finger ? Button::Role::Secondary : Button::Role::Primary,
        tr("Volver al inicio"), "home", &TextPage::closed);
}

} // namespace screens
