// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/languagepage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/cardgrid.h"

namespace screens {

using controls::CardGrid;
using controls::ChoiceCard;

LanguagePage::LanguagePage(
    theme::Theme &theme, const QList<std::pair<QString, QString>> &languages, const QString &now)
    : Page(theme, tr("¿En qué idioma?"))
{
    setHint(tr("Lo que ya escribió queda como está."));
    auto *grid = new CardGrid(theme);
    QList<ChoiceCard *> cards;
    for (const auto &[code, name] : languages) {
        auto *card
            = new ChoiceCard(theme, ChoiceCard::Behaviour::Radio, name, {}, QStringLiteral("translate"));
        card->setValue(code);
        card->setChecked(code == now);
        controls::setSpokenLanguage(*card, code);
        cards.append(card);
    }
    grid->setCards(cards);
    connect(grid, &CardGrid::chosen, this, &LanguagePage::chosen);
    setCards(grid);
    addAction(controls::Button::Role::Secondary, tr("Volver"), "arrow_back", &LanguagePage::closed);
}

} // namespace screens
