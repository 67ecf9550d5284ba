// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/cardspage.h"

#include "app/text/dates.h"
#include "ui/controls/cardgrid.h"

namespace instructor {

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

QList<Card> procedureCards(const procedure::Catalogue &catalogue, const QString &language)
{
    QList<Card> cards;
    for (const auto &definition : catalogue.ordered())
        cards << Card { definition->id, definition->card.in(language), definition->cardHint.in(language),
            definition->icon };
    return cards;
}

QList<Card> groupCards(const QList<training::Going> &groups, const QString &language)
{
    QList<Card> cards;
    for (const auto &[course, group, held] : groups)
        cards << Card { QString::number(group.id),
            CardsPage::tr("Curso del %1, grupo %2")
                .arg(text::day(course.begunOn, language), QString::number(group.place)),
            CardsPage::tr("Van %1 de %2 reuniones").arg(held).arg(course.meetings), QStringLiteral("group") };
    return cards;
}

} // namespace instructor
