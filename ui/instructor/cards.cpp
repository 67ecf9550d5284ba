// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/cards.h"

#include "app/text/dates.h"

namespace instructor {

using entrance::Card;
using entrance::CardsPage;

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
