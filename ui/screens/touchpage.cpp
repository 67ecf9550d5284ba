// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/touchpage.h"

#include "ui/controls/button.h"
#include "ui/controls/cardgrid.h"

namespace screens {

using controls::Button;
using controls::CardGrid;
using controls::ChoiceCard;

TouchPage::TouchPage(theme::Theme &theme, std::chrono::milliseconds debounce)
    : Page(theme, tr("¿Cómo quiere que responda la pantalla?"), tr("Al tocar"))
{
    setHint(tr("Si su mano toca dos veces sin querer, elija más lenta."));
    QList<ChoiceCard *> cards;
    const auto add = [&](int milliseconds, const QString &title) {
        auto *card = new ChoiceCard(theme, ChoiceCard::Behaviour::Radio, title);
        card->setValue(QString::number(milliseconds));
        card->setChecked(debounce.count() == milliseconds);
        cards.append(card);
    };
    add(300, tr("Normal"));
    add(500, tr("Más lenta"));
    add(800, tr("Muy lenta"));
    auto *grid = new CardGrid(theme);
    grid->setCards(cards);
    connect(grid, &CardGrid::chosen, this,
        [this](const QString &value) { Q_EMIT chosen(std::chrono::milliseconds(value.toInt())); });
    setCards(grid);
    addAction(Button::Role::Primary, tr("Listo"), "check", &TouchPage::closed);
}

} // namespace screens
