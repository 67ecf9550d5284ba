// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/cardgrid.h"

namespace controls {

CardGrid::CardGrid(theme::Theme &theme, QWidget *parent) : PagedGrid(theme, 2, parent)
{
    setGenerousRow(theme.isCompact() ? 20 : 26);
}

void CardGrid::setCards(const QList<ChoiceCard *> &cards)
{
    QList<QAbstractButton *> items;
    for (ChoiceCard *card : cards) {
        items << card;
        connect(card, &QAbstractButton::clicked, this, [this, card] { pressed(card); });
    }
    setItems(items);
}

QList<ChoiceCard *> CardGrid::cards() const
{
    QList<ChoiceCard *> cards;
    for (QAbstractButton *item : items())
        cards << static_cast<ChoiceCard *>(item);
    return cards;
}

QStringList CardGrid::selected() const
{
    QStringList values;
    for (const ChoiceCard *card : cards())
        if (card->isChecked())
            values << card->value();
    return values;
}

void CardGrid::select(const QStringList &values)
{
    for (ChoiceCard *card : cards())
        card->setChecked(values.contains(card->value()));
}

void CardGrid::pressed(ChoiceCard *card)
{
    if (card->behaviour() == ChoiceCard::Behaviour::Radio)
        select({ card->value() });
    Q_EMIT chosen(card->value());
}

} // namespace controls
