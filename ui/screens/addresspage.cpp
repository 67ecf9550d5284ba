// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/addresspage.h"

#include "app/guide/validate.h"
#include "ui/controls/cardgrid.h"
#include "ui/screens/ownkeyboard.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::CardGrid;
using controls::ChoiceCard;
using controls::Keyboard;

namespace {

const QString street = QStringLiteral("street"), number = QStringLiteral("number"),
              unit = QStringLiteral("unit"), sector = QStringLiteral("sector"),
              kilometre = QStringLiteral("kilometre"), parcel = QStringLiteral("parcel"),
              reference = QStringLiteral("reference");

} // namespace

AddressPage::AddressPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_parts(before.toObject())
{
    const bool isCountry
        = m_parts.contains(kilometre) || m_parts.contains(parcel) || !m_parts.contains(street);
    if (!m_parts.isEmpty())
        m_way = isCountry ? Way::Country : Way::Street;
    addContinue();
    enter(0);
}

QList<AddressPage::Stage> AddressPage::stages() const
{
    const PartFields::Shape sign { reference, tr("Otra seña, si hay") };
    if (m_way == Way::Street)
        return { { { street, tr("Calle o pasaje") } },
            { { number, tr("Número"), 1, tr("Sin número"), QStringLiteral("S/N") },
                { unit, tr("Depto. o casa") } },
            { { sector, tr("Villa, si hay") }, sign } };
    return { { { sector, tr("Sector o localidad") }, { street, tr("Camino, si hay") } },
        { { kilometre, tr("Kilómetro") }, { parcel, tr("Parcela o sitio") } }, { sign } };
}

void AddressPage::enter(int stage)
{
    m_stage = stage;
    stage == 0 ? showWays() : showFields();
}

void AddressPage::showWays()
{
    auto *grid = new CardGrid(m_theme);
    const auto card = [this, grid](Way way, const QString &title, const QString &hint, const QString &icon) {
        auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Radio, title, hint, icon);
        card->setValue(title);
        card->setChecked(m_way == way);
        connect(card, &ChoiceCard::clicked, grid, [this, way] { m_way = way; });
        return card;
    };
    grid->setCards(
        { card(Way::Street, tr("Con calle"), tr("Calle o pasaje, y número"), QStringLiteral("home")),
            card(Way::Country, tr("Sin calle"), tr("Campo, sector, parcela"), QStringLiteral("cottage")) });
    m_fields = nullptr;
    askFor({});
    setTyping(nullptr);
    setBottom(nullptr);
    setCards(grid);
}

void AddressPage::showFields()
{
    m_fields = new PartFields(m_theme, stages().at(m_stage - 1), guide::maximumLength(m_field), m_parts);
    connect(m_fields, &PartFields::aloneChanged, this, &AddressPage::askFor);
    connect(m_fields, &PartFields::entered, this, &Page::advance);
    askFor({});
    setBody(m_fields);
    showKeyboard();
}

void AddressPage::showKeyboard()
{
    auto *keyboard = makeOwnKeyboard(m_around);
    const auto aim = [this, keyboard, fields = m_fields] {
        const QString key = fields->currentKey();
        keyboard->setTarget(fields->current());
        keyboard->setCapitals(key == reference ? Keyboard::Capitals::Sentences : Keyboard::Capitals::Words);
        keyboard->showDigits(key == number || key == kilometre);
        setTyping(fields->current());
    };
    connect(m_fields, &PartFields::currentChanged, keyboard, aim);
    aim();
    setBottom(keyboard);
    keyboard->show();
}

void AddressPage::keep()
{
    if (!m_fields)
        return;
    const QJsonObject typed = m_fields->value();
    for (auto it = typed.begin(); it != typed.end(); ++it)
        m_parts.insert(it.key(), it.value());
}

void AddressPage::goOn()
{
    // One at a time where they do not fit beside each other: "Continuar" first goes through them.
    if (m_fields && m_fields->showNext())
        return;
    keep();
    const bool isPlace
        = !m_parts.value(street).toString().isEmpty() || !m_parts.value(sector).toString().isEmpty();
    const bool mayLeave = m_stage == 0 ? m_way != Way::None : isPlace;
    // The walk has the words for what is missing.
    if (!mayLeave || m_stage == stages().size())
        return AnswerPage::goOn();
    enter(m_stage + 1);
    stageShown();
}

bool AddressPage::stepBack()
{
    if (m_fields && m_fields->showPrevious())
        return true;
    if (AnswerPage::stepBack()) // an earlier page of the ways
        return true;
    keep();
    if (m_stage == 0)
        return false;
    enter(m_stage - 1);
    stageShown();
    return true;
}

void AddressPage::wipe()
{
    if (m_fields)
        m_fields->wipe();
    m_parts = {};
}

void AddressPage::showProblem(const QString &sentence)
{
    if (m_fields)
        m_fields->setWrong(true);
    Page::showProblem(sentence);
}

/// Only what this way of telling a place asks for: a number goes when it turns out that there is no street.
QJsonValue AddressPage::value() const
{
    if (m_way == Way::None)
        return QJsonValue::Undefined;
    QJsonObject address;
    const QList<Stage> all = stages();
    for (const Stage &stage : all)
        for (const PartFields::Shape &shape : stage)
            if (const QString text = m_parts.value(shape.key).toString(); !text.isEmpty())
                address.insert(shape.key, text);
    return address;
}

} // namespace screens
