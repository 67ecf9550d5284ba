// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/hearbetterpage.h"

#include "ui/controls/cardgrid.h"

namespace screens {

using controls::CardGrid;
using controls::ChoiceCard;

HearBetterPage::HearBetterPage(theme::Theme &theme)
    : Page(theme, tr("¿Cómo quiere oír la voz?"), tr("Oír mejor"))
{
    setHint(tr("Toque lo que le acomode. Escuchar está abajo, en cada página."));
    auto *grid = new CardGrid(theme);
    QList<ChoiceCard *> cards;
    const auto add = [&](const QString &title, const char *icon, void (HearBetterPage::*wanted)(int),
                         int by) {
        auto *card = new ChoiceCard(theme, ChoiceCard::Behaviour::Press, title, {}, QLatin1String(icon));
        connect(card, &QAbstractButton::clicked, this, [this, wanted, by] { Q_EMIT(this->*wanted)(by); });
        cards.append(card);
    };
    add(tr("Más lento"), "directions_walk", &HearBetterPage::rateWanted, -1);
    add(tr("Más rápido"), "directions_run", &HearBetterPage::rateWanted, +1);
    add(tr("Más bajo"), "volume_down", &HearBetterPage::volumeWanted, -1);
    add(tr("Más fuerte"), "volume_up", &HearBetterPage::volumeWanted, +1);
    grid->setCards(cards);
    setCards(grid);
    addAction(controls::Button::Role::Primary, tr("Listo"), "check", &HearBetterPage::closed);
}

} // namespace screens
