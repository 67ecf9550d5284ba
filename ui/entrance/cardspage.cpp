// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/cardspage.h"

#include "ui/controls/cardgrid.h"

namespace entrance {

using controls::Button;
using controls::CardGrid;
using controls::ChoiceCard;

CardsPage::CardsPage(theme::Theme &theme, const QString &heading, const QString &hint,
    const QList<Card> &cards, Behaviour behaviour)
    : Page(theme, heading)
{
    setHint(hint);
    QList<ChoiceCard *> made;
    for (const Card &card : cards) {
        made << new ChoiceCard(theme, behaviour, card.title, card.hint, card.icon);
        made.last()->setValue(card.value);
        made.last()->setChecked(card.checked);
    }
    auto *grid = new CardGrid(theme);
    grid->setCards(made);
    connect(grid, &CardGrid::chosen, this, [this, grid, behaviour](const QString &value) {
        if (behaviour == Behaviour::Check)
            Q_EMIT ticked(value, grid->selected().contains(value));
        else
            Q_EMIT chosen(value);
    });
    setCards(grid);
}

void CardsPage::addDone(const QString &label)
{
    addAction(Button::Role::Primary, label, "check", &CardsPage::done);
}

} // namespace entrance
