// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/talkspage.h"

namespace instructor {

namespace {

QList<Card> cardsOf(const screens::Surroundings &around)
{
    QList<Card> cards;
    for (const auto &definition : around.desk.catalogue().ordered())
        cards.append({ definition->id, definition->card.in(around.language),
            definition->cardHint.in(around.language), definition->icon });
    return cards;
}

} // namespace

TalksPage::TalksPage(const screens::Surroundings &around)
    : CardsPage(around.theme, tr("¿De qué trámite es la charla?"),
        tr("En la charla, avance con Av Pág y vuelva con Re Pág."), cardsOf(around))
{
    setHelp({ tr("También sirve un control remoto de presentaciones."),
        tr("Con la tecla B la pantalla queda negra. Con la misma tecla vuelve.") });
}

} // namespace instructor
