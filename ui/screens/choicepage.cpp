// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/choicepage.h"

#include "ui/controls/cardgrid.h"
#include <QJsonArray>

namespace screens {

using controls::CardGrid;
using controls::ChoiceCard;

ChoicePage::ChoicePage(const Surroundings &around, const procedure::Field &field,
    const QList<procedure::Option> &options, ChoiceCard::Behaviour behaviour, const QJsonValue &before)
    : AnswerPage(around, field), m_behaviour(behaviour), m_cards(new CardGrid(m_theme))
{
    QList<ChoiceCard *> cards;
    for (const procedure::Option &option : options) {
        auto *card = new ChoiceCard(m_theme, behaviour, option.label.in(around.language),
            option.hint.in(around.language), option.icon);
        card->setValue(option.value);
        cards.append(card);
    }
    m_cards->setCards(cards);
    if (behaviour == ChoiceCard::Behaviour::Check && field.hint.isEmpty())
        setHint(field.optional ? tr("Puede tocar varias, o ninguna.") : tr("Puede tocar varias."));
    QStringList chosen;
    const QJsonArray several = before.toArray();
    for (const QJsonValue &value : several)
        chosen.append(value.toString());
    if (before.isString())
        chosen.append(before.toString());
    m_cards->select(chosen);
    setCards(m_cards);
    addContinue();
}

QJsonValue ChoicePage::value() const
{
    const QStringList chosen = m_cards->selected();
    if (chosen.isEmpty())
        return QJsonValue::Undefined;
    if (m_behaviour == ChoiceCard::Behaviour::Check)
        return QJsonArray::fromStringList(chosen);
    return chosen.first();
}

} // namespace screens
