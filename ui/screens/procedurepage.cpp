// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/procedurepage.h"

#include "ui/controls/cardgrid.h"

namespace screens {

ProcedurePage::ProcedurePage(const Surroundings &around) : Page(around.theme, tr("¿Qué le pasó?"))
{
    setHint(tr("Toque lo que más se parezca."));
    setHelp({ tr("Si le robaron o alguien le hizo daño, eso es una denuncia y se hace en otro lugar. Aquí le "
                 "diremos dónde.") });
    using controls::ChoiceCard;
    auto *grid = new controls::CardGrid(m_theme);
    QList<ChoiceCard *> cards;
    for (const procedure::DefinitionPtr &definition : around.desk.catalogue().ordered()) {
        auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press,
            definition->card.in(around.language), definition->cardHint.in(around.language), definition->icon);
        card->setValue(definition->id);
        cards.append(card);
    }
    grid->setCards(cards);
    grid->setMoreText(tr("Ver más trámites"));
    connect(grid, &controls::CardGrid::chosen, this, &ProcedurePage::chosen);
    connect(grid, &controls::CardGrid::pageShown, this, &Page::contentChanged);
    setBody(grid, BodyHeight::Shrinks);
}

} // namespace screens
