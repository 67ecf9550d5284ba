// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/procedurepage.h"

#include "ui/controls/cardgrid.h"

namespace screens {

using controls::ChoiceCard;

namespace {

const QLatin1String lookUp("?"); ///< no procedure's id is this

} // namespace

ProcedurePage::ProcedurePage(const Surroundings &around, bool another)
    : Page(around.theme, tr("¿Qué le pasó?")), m_language(around.language)
{
    setHint(another ? tr("Lo que ya dijo de usted sirve también aquí. Al final lo puede cambiar.")
                    : tr("Toque lo que más se parezca."));
    setHelp({ tr("Si no sabe cuál es, toque el que más se parezca. Después puede volver."),
        tr("Si le robaron, aquí puede preparar su denuncia. La denuncia se hace en otro lugar.") });
    const procedure::Catalogue &catalogue = around.desk.catalogue();
    const QDateTime now = around.clock.now();
    QList<ChoiceCard *> cards;
    for (const auto &definition : catalogue.offered({}, now))
        cards.append(cardOf(*definition));
    for (const procedure::CardGroup &group : catalogue.common().groups) {
        const auto inside = catalogue.offered(group.id, now);
        if (inside.size() == 1)
            cards.append(cardOf(*inside.first()));
        else if (!inside.isEmpty())
            cards.append(cardOf(group));
    }
    if (another) {
        cards.append(new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, tr("¿En qué va mi trámite?"),
            tr("Con su comprobante"), QStringLiteral("search")));
        cards.last()->setValue(lookUp);
    }
    offer(cards);
}

ProcedurePage::ProcedurePage(const Surroundings &around, const procedure::CardGroup &group)
    : Page(around.theme, group.title.in(around.language)), m_language(around.language)
{
    setHint(tr("Toque lo que más se parezca."));
    QList<ChoiceCard *> cards;
    for (const auto &definition : around.desk.catalogue().offered(group.id, around.clock.now()))
        cards.append(cardOf(*definition));
    offer(cards);
}

ChoiceCard *ProcedurePage::cardOf(const procedure::Definition &definition) const
{
    auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, definition.card.in(m_language),
        definition.cardHint.in(m_language), definition.icon);
    card->setValue(definition.id);
    return card;
}

ChoiceCard *ProcedurePage::cardOf(const procedure::CardGroup &group) const
{
    auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, group.title.in(m_language),
        group.hint.in(m_language), group.icon);
    card->setValue(QLatin1Char('/') + group.id); // no procedure's id has a slash
    return card;
}

void ProcedurePage::offer(const QList<ChoiceCard *> &cards)
{
    auto *grid = new controls::CardGrid(m_theme);
    grid->setCards(cards);
    grid->setMoreText(tr("Ver más trámites"));
    connect(grid, &controls::CardGrid::chosen, this, [this](const QString &value) {
        if (value == lookUp)
            Q_EMIT lookUpWanted();
        else if (value.startsWith(u'/'))
            Q_EMIT groupChosen(value.mid(1));
        else
            Q_EMIT chosen(value);
    });
    setCards(grid);
}

} // namespace screens
