// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/languagepage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/cardgrid.h"

namespace screens {

using controls::CardGrid;
using controls::ChoiceCard;

LanguagePage::LanguagePage(
    theme::Theme &theme, const QList<std::pair<QString, QString>> &languages, const QString &now)
    : Page(theme, tr("¿En qué idioma?")), m_cards(new CardGrid(theme))
{
    setHint(tr("Lo que ya escribió queda como está."));
    QList<ChoiceCard *> cards;
    for (const auto &[code, name] : languages) {
        auto *card
            = new ChoiceCard(theme, ChoiceCard::Behaviour::Radio, name, {}, QStringLiteral("translate"));
        card->setValue(code);
        card->setChecked(code == now);
        controls::setSpokenLanguage(*card, code);
        cards.append(card);
    }
    m_cards->setCards(cards);
    connect(m_cards, &CardGrid::chosen, this, &LanguagePage::chosen);
    connect(m_cards, &CardGrid::pageShown, this, &Page::contentChanged);
    setBody(m_cards, BodyHeight::Shrinks);
    addAction(controls::Button::Role::Secondary, tr("Volver"), "arrow_back", &LanguagePage::closed);
}

bool LanguagePage::stepBack()
{
    if (m_cards->page() == 0)
        return false;
    m_cards->showPage(m_cards->page() - 1);
    return true;
}

} // namespace screens
