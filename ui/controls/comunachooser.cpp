// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/comunachooser.h"

#include <QCollator>
#include <QVBoxLayout>

namespace controls {

using theme::Length;
using theme::TextRole;

namespace {
constexpr int mostFound = 3, letterColumns = 8, nameColumns = 3;
}

ComunaChooser::ComunaChooser(
    theme::Theme &theme, const procedure::Places &places, const QStringList &nearby, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_places(places), m_nearby(nearby), m_stack(new QStackedLayout(this)),
      m_near(new CardGrid(theme)), m_list(new PagedGrid(theme, nameColumns))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_near);
    m_stack->addWidget(makeSearch());
    m_stack->addWidget(m_list);
    fillNearby();
}

QWidget *ComunaChooser::makeSearch()
{
    auto *page = new QWidget;
    m_field = new LineField(m_theme);
    m_field->setExpectedCharacters(10);
    m_found = new PagedGrid(m_theme, mostFound + 1);
    m_found->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_none = new News(m_theme);
    m_none->setText(tr("No hay una comuna que empiece así."));
    m_keyboard = new Keyboard(m_theme);
    m_keyboard->setTarget(m_field);
    m_keyboard->setCapitals(Keyboard::Capitals::Words);
    auto *top = new QHBoxLayout;
    top->setSpacing(m_theme.px(Length::Gap));
    top->addWidget(m_field, 1);
    top->addWidget(m_none, 2);
    top->addWidget(m_found, 2);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(Length::Gap));
    layout->addLayout(top);
    layout->addWidget(m_keyboard);
    layout->addStretch();
    connect(m_field, &QLineEdit::textChanged, this, &ComunaChooser::search);
    return page;
}

Button *ComunaChooser::button(const QString &text, std::function<void()> act)
{
    auto *button = new Button(m_theme, Button::Role::Quiet, text);
    connect(button, &QAbstractButton::clicked, this, std::move(act));
    return button;
}

void ComunaChooser::setValue(const QString &code)
{
    m_value = code;
    fillNearby();
    enter(Stage::Nearby);
}

QSize ComunaChooser::minimumSizeHint() const
{
    // Of what is shown: the stage with the keyboard needs more height than a page with cards has.
    return m_stack->currentWidget()->minimumSizeHint();
}

bool ComunaChooser::canGoBack() const
{
    return m_stage != Stage::Nearby;
}

void ComunaChooser::goBack()
{
    switch (m_stage) {
    case Stage::Nearby:
        break;
    case Stage::Search:
        enter(Stage::Nearby);
        break;
    case Stage::Letters:
        enter(Stage::Search);
        break;
    case Stage::Names:
        fillLetters();
        enter(Stage::Letters);
        break;
    }
}

void ComunaChooser::enter(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    m_stack->setCurrentIndex(stage == Stage::Nearby ? 0 : stage == Stage::Search ? 1 : 2);
    if (stage == Stage::Search) {
        m_field->wipe();
        search({});
        m_field->setFocus(Qt::OtherFocusReason);
    }
    updateGeometry();
    Q_EMIT stageChanged();
}

void ComunaChooser::fillNearby()
{
    QStringList codes = m_nearby;
    if (m_places.contains(m_value) && !codes.contains(m_value))
        codes.prepend(m_value); // found by search: shown, and chosen
    QList<ChoiceCard *> cards;
    for (const QString &code : codes) {
        auto *card = new ChoiceCard(
            m_theme, ChoiceCard::Behaviour::Radio, m_places.name(code), {}, QStringLiteral("location_on"));
        card->setValue(code);
        card->setChecked(code == m_value);
        connect(card, &QAbstractButton::clicked, this, [this, code] { choose(code); });
        cards << card;
    }
    auto *other = new ChoiceCard(
        m_theme, ChoiceCard::Behaviour::Press, tr("Otra comuna"), {}, QStringLiteral("search"));
    connect(other, &QAbstractButton::clicked, this, [this] { enter(Stage::Search); });
    m_near->setCards(cards << other);
}

void ComunaChooser::search(const QString &typed)
{
    const auto found = typed.trimmed().isEmpty() ? QList<procedure::Comuna>() : m_places.search(typed);
    QList<QAbstractButton *> items;
    const qsizetype most
        = m_theme.textSize() >= theme::TextSize::Larger ? 1 : mostFound; // one row, whatever the size
    for (const procedure::Comuna &comuna : found.first(std::min(found.size(), most)))
        items << button(comuna.name, [this, code = comuna.code] { choose(code); });
    m_none->setVisible(found.isEmpty() && !typed.trimmed().isEmpty());
    items << button(tr("Ver lista"), [this] {
        fillLetters();
        enter(Stage::Letters);
    });
    m_found->setItems(items);
}

/// Ñ is a letter of its own, Á is an A.
static QChar initial(const QString &name)
{
    const QChar first = name.at(0).toUpper();
    return first == u'Ñ' ? first : QString(first).normalized(QString::NormalizationForm_D).at(0);
}

void ComunaChooser::fillLetters()
{
    QStringList letters;
    for (const procedure::Comuna &comuna : m_places.all())
        letters << initial(comuna.name);
    letters.removeDuplicates();
    letters.sort();
    if (letters.removeOne(QStringLiteral("Ñ")))
        letters.insert(letters.indexOf(QStringLiteral("N")) + 1, QStringLiteral("Ñ"));
    QList<QAbstractButton *> items;
    for (const QString &letter : std::as_const(letters))
        items << button(letter, [this, letter] {
            fillNames(letter.at(0));
            enter(Stage::Names);
        });
    m_list->setMaximumColumns(letterColumns);
    m_list->setItems(items);
}

void ComunaChooser::fillNames(QChar letter)
{
    QList<QAbstractButton *> items;
    for (const procedure::Comuna &comuna : m_places.all())
        if (initial(comuna.name) == letter)
            items << button(comuna.name, [this, code = comuna.code] { choose(code); });
    m_list->setMaximumColumns(nameColumns);
    m_list->setItems(items);
}

void ComunaChooser::choose(const QString &code)
{
    m_value = code;
    if (m_stage == Stage::Nearby)
        m_near->select({ code });
    else
        fillNearby();
    enter(Stage::Nearby);
    Q_EMIT valueChanged(code);
}

} // namespace controls
