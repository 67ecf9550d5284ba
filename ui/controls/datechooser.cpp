// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/datechooser.h"

#include "app/text/dates.h"
#include "ui/controls/choicecard.h"
#include <QVBoxLayout>

namespace controls {

using theme::Length;
using theme::TextRole;

namespace {

constexpr int monthColumns = 4, dayColumns = 8;

QJsonValue toValue(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

DateChooser::DateChooser(theme::Theme &theme, const Range &range, QWidget *parent)
    : Chooser(parent), m_theme(theme), m_range(range),
      m_prompt(new Prompt(theme, TextRole::BodyBold, QString(), this)), m_grid(new PagedGrid(theme, 2, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(Length::Gap));
    layout->addWidget(m_prompt);
    layout->addWidget(m_grid);
    layout->addStretch();
    showRelative();
}

void DateChooser::setValue(const QJsonValue &value)
{
    m_value = value;
    enter(Stage::Relative);
}

QDate DateChooser::chosenDate() const
{
    return QDate::fromString(m_value.toString(), Qt::ISODate);
}

bool DateChooser::canGoBack() const
{
    return m_stage != Stage::Relative;
}

bool DateChooser::spansYears() const
{
    constexpr int mostMonths = 13; // a year back from today, with this month at both ends
    const int months = (m_range.last.year() - m_range.first.year()) * 12 + m_range.last.month()
        - m_range.first.month() + 1;
    return months > mostMonths;
}

void DateChooser::goBack()
{
    if (m_stage == Stage::Day)
        enter(Stage::Month);
    else
        enter(m_stage == Stage::Month && spansYears() ? Stage::Year : Stage::Relative);
}

void DateChooser::enter(Stage stage)
{
    const bool moved = m_stage != stage;
    m_stage = stage;
    switch (stage) {
    case Stage::Relative:
        showRelative();
        break;
    case Stage::Year:
        showYears();
        break;
    case Stage::Month:
        showMonths();
        break;
    case Stage::Day:
        showDays();
        break;
    }
    if (moved)
        Q_EMIT stageChanged();
}

QAbstractButton *DateChooser::card(
    const QString &title, const QString &icon, const QJsonValue &value, const QString &hint)
{
    auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Radio, title, hint, icon);
    card->setChecked(m_value == value);
    connect(card, &QAbstractButton::clicked, this, [this, value] { choose(value); });
    return card;
}

QAbstractButton *DateChooser::button(const QString &text, bool checked, std::function<void()> act)
{
    auto *button = new Button(m_theme, Button::Role::Quiet, text);
    button->setCheckable(checked);
    button->setChecked(checked);
    connect(button, &QAbstractButton::clicked, this, std::move(act));
    return button;
}

/// The weekday helps to recognise the day, where there is room for it.
QString DateChooser::toldDate(QDate date) const
{
    if (m_theme.textSize() < theme::TextSize::Larger)
        return text::recentDay(date, {});
    return date.year() == m_range.today.year() ? text::dayOfMonth(date) : text::day(date);
}

void DateChooser::showRelative()
{
    const auto inRange = [this](QDate date) { return date >= m_range.first && date <= m_range.last; };
    const QDate today = m_range.today, yesterday = today.addDays(-1), tomorrow = today.addDays(1);
    QList<QAbstractButton *> items;
    if (inRange(today))
        items << card(tr("Hoy"), QStringLiteral("today"), toValue(today));
    if (inRange(yesterday))
        items << card(tr("Ayer"), QStringLiteral("history"), toValue(yesterday));
    if (inRange(tomorrow))
        items << card(tr("Mañana"), QStringLiteral("event"), toValue(tomorrow));
    const QDate chosen = chosenDate();
    const bool other = chosen.isValid() && chosen != today && !(inRange(yesterday) && chosen == yesterday)
        && !(inRange(tomorrow) && chosen == tomorrow);
    auto *otherDay = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Radio, tr("Otro día"),
        other ? toldDate(chosen) : QString(), QStringLiteral("calendar_month"));
    otherDay->setChecked(other);
    connect(otherDay, &QAbstractButton::clicked, this,
        [this] { enter(spansYears() ? Stage::Year : Stage::Month); });
    items << otherDay;
    if (m_range.allowUnknown)
        items << card(tr("No recuerdo bien"), QStringLiteral("help"), QStringLiteral("unknown"));
    m_prompt->hide();
    m_grid->setGenerousRow(m_theme.isCompact() ? 20 : 26);
    m_grid->setMaximumColumns(2);
    m_grid->setItems(items);
}

void DateChooser::showYears()
{
    QList<QAbstractButton *> items;
    QList<int> years;
    for (int year = m_range.first.year(); year <= m_range.last.year(); ++year)
        years << year;
    if (!looksAhead())
        std::reverse(years.begin(), years.end());
    for (const int year : std::as_const(years))
        items << button(QString::number(year), chosenDate().year() == year, [this, year] {
            m_year = year;
            enter(Stage::Month);
        });
    ask(tr("¿En qué año?"), monthColumns, items);
}

void DateChooser::showMonths()
{
    QDate first(m_range.first.year(), m_range.first.month(), 1),
        last(m_range.last.year(), m_range.last.month(), 1);
    if (spansYears()) {
        first = std::max(first, QDate(m_year, 1, 1));
        last = std::min(last, QDate(m_year, 12, 1));
    }
    QList<QAbstractButton *> items;
    QList<QDate> months;
    for (QDate month = first; month <= last; month = month.addMonths(1))
        months << month;
    // Nearest first: what is reported here happened lately, and what is announced comes soon.
    if (!looksAhead())
        std::reverse(months.begin(), months.end());
    for (const QDate month : std::as_const(months)) {
        const bool tellYear = !spansYears() && month.year() != m_range.today.year();
        const QString name = text::capitalMonth(month.month())
            + (tellYear ? u' ' + QString::number(month.year()) : QString());
        const QDate chosen = chosenDate();
        items << button(
            name, chosen.year() == month.year() && chosen.month() == month.month(), [this, month] {
                m_year = month.year();
                m_month = month.month();
                enter(Stage::Day);
            });
    }
    ask(tr("¿En qué mes?"), monthColumns, items);
}

void DateChooser::showDays()
{
    QList<QAbstractButton *> items;
    const QDate first(m_year, m_month, 1);
    for (QDate day = first; day.month() == m_month; day = day.addDays(1)) {
        if (day < m_range.first || day > m_range.last)
            continue;
        auto *number
            = button(QString::number(day.day()), day == chosenDate(), [this, day] { choose(toValue(day)); });
        number->setAccessibleName(text::recentDay(day, {}));
        items << number;
    }
    ask(tr("¿Qué día de %1?").arg(text::monthOfYear(first)), dayColumns, items);
}

void DateChooser::ask(const QString &prompt, int columns, const QList<QAbstractButton *> &items)
{
    m_prompt->setText(prompt);
    m_prompt->show();
    m_grid->setGenerousRow(0);
    m_grid->setMaximumColumns(columns);
    m_grid->setItems(items);
}

void DateChooser::choose(const QJsonValue &value)
{
    m_value = value;
    enter(Stage::Relative);
    Q_EMIT valueChanged(value);
}

} // namespace controls
