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

QString searchForm(const QString &text)
{
    QString form;
    const QString lower = text.toLower().simplified();
    for (QChar c : lower) {
        const QString parts = c == u'ñ' ? QString(c) : QString(c).normalized(QString::NormalizationForm_D);
        for (QChar part : parts)
            if (part.category() != QChar::Mark_NonSpacing)
                form += part == u'\'' ? QChar(u' ') : part;
    }
    return form;
}

ComunaChooser::ComunaChooser(
    theme::Theme &theme, const QList<Comuna> &all, const QStringList &nearby, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_all(all), m_nearby(nearby), m_stack(new QStackedLayout(this)),
      m_near(new CardGrid(theme)), m_list(new PagedGrid(theme, nameColumns))
{
    std::sort(m_all.begin(), m_all.end(), [](const Comuna &a, const Comuna &b) {
        return searchForm(a.name).replace(u'ñ', QStringLiteral("n~"))
            < searchForm(b.name).replace(u'ñ', QStringLiteral("n~"));
    });
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
    m_field->setAccessibleName(tr("Nombre de la comuna"));
    m_field->setExpectedCharacters(14);
    m_found = new PagedGrid(m_theme, mostFound + 1);
    m_found->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_none = new Label(m_theme, TextRole::Body, tr("No hay una comuna que empiece así."));
    auto *keyboard = new Keyboard(m_theme);
    keyboard->setTarget(m_field);
    auto *top = new QHBoxLayout;
    top->setSpacing(m_theme.px(Length::Gap));
    top->addWidget(m_field, 2);
    top->addWidget(m_none, 3);
    top->addWidget(m_found, 3);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(Length::Gap));
    layout->addLayout(top);
    layout->addWidget(keyboard);
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

const ComunaChooser::Comuna *ComunaChooser::find(const QString &code) const
{
    const auto found
        = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Comuna &c) { return c.code == code; });
    return found == m_all.cend() ? nullptr : &*found;
}

void ComunaChooser::setValue(const QString &code)
{
    m_value = code;
    fillNearby();
    show(Stage::Nearby);
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
        show(Stage::Nearby);
        break;
    case Stage::Letters:
        show(Stage::Search);
        break;
    case Stage::Names:
        fillLetters();
        show(Stage::Letters);
        break;
    }
}

void ComunaChooser::show(Stage stage)
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
    Q_EMIT stageChanged();
}

void ComunaChooser::fillNearby()
{
    QStringList codes = m_nearby;
    if (find(m_value) && !codes.contains(m_value))
        codes.prepend(m_value); // found by search: shown, and chosen
    QList<ChoiceCard *> cards;
    for (const QString &code : codes) {
        const Comuna *comuna = find(code);
        if (!comuna)
            continue;
        auto *card = new ChoiceCard(
            m_theme, ChoiceCard::Behaviour::Radio, comuna->name, {}, QStringLiteral("location_on"));
        card->setValue(code);
        card->setChecked(code == m_value);
        connect(card, &QAbstractButton::clicked, this, [this, code] { choose(code); });
        cards << card;
    }
    auto *other = new ChoiceCard(
        m_theme, ChoiceCard::Behaviour::Press, tr("Otra comuna"), {}, QStringLiteral("search"));
    connect(other, &QAbstractButton::clicked, this, [this] { show(Stage::Search); });
    m_near->setCards(cards << other);
}

void ComunaChooser::search(const QString &typed)
{
    const QString wanted = searchForm(typed);
    QList<const Comuna *> begin, contain;
    for (const Comuna &comuna : std::as_const(m_all)) {
        const QString name = searchForm(comuna.name);
        if (wanted.isEmpty() || name.startsWith(wanted))
            begin << &comuna;
        else if (name.contains(u' ' + wanted))
            contain << &comuna;
    }
    begin << contain;
    QList<QAbstractButton *> items;
    for (const Comuna *comuna : std::as_const(begin)) {
        if (wanted.isEmpty() || items.size() == mostFound)
            break;
        items << button(comuna->name, [this, code = comuna->code] { choose(code); });
    }
    m_none->setVisible(begin.isEmpty());
    items << button(tr("Lista A–Z"), [this] {
        fillLetters();
        show(Stage::Letters);
    });
    m_found->setItems(items);
}

void ComunaChooser::fillLetters()
{
    QList<QAbstractButton *> items;
    QChar last;
    for (const Comuna &comuna : std::as_const(m_all)) {
        const QChar letter = searchForm(comuna.name).at(0).toUpper();
        if (letter == last)
            continue;
        last = letter;
        items << button(letter, [this, letter] {
            fillNames(letter);
            show(Stage::Names);
        });
    }
    m_list->setMaximumColumns(letterColumns);
    m_list->setItems(items);
}

void ComunaChooser::fillNames(QChar letter)
{
    QList<QAbstractButton *> items;
    for (const Comuna &comuna : std::as_const(m_all))
        if (searchForm(comuna.name).at(0).toUpper() == letter)
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
    show(Stage::Nearby);
    Q_EMIT valueChanged(code);
}

} // namespace controls
