// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/timechooser.h"

#include "ui/controls/choicecard.h"
#include <QTime>
#include <QVBoxLayout>
#include <array>

namespace controls {

using theme::Length;
using theme::TextRole;

namespace {

struct Part
{
    const char *value, *icon;
    int first, last; ///< hours, both included
};
constexpr std::array parts { Part { "madrugada", "bedtime", 0, 5 }, Part { "manana", "wb_sunny", 6, 11 },
    Part { "tarde", "wb_twilight", 12, 19 }, Part { "noche", "dark_mode", 20, 23 } };
constexpr int hourColumns = 4, minuteColumns = 4, everyMinuteColumns = 10, minutesOfAnHour = 60;

const Part &partNamed(const QString &value)
{
    const auto *found = std::find_if(
        parts.begin(), parts.end(), [&](const Part &part) { return value == QLatin1String(part.value); });
    return found == parts.end() ? parts.front() : *found;
}

QString partOf(QTime time)
{
    const auto *found = std::find_if(parts.begin(), parts.end(),
        [&](const Part &part) { return time.hour() >= part.first && time.hour() <= part.last; });
    return QLatin1String(found->value);
}

/// "3 de la tarde".
QString hourName(int hour)
{
    if (hour == 0)
        return TimeChooser::tr("12 de la noche");
    if (hour == 12)
        return TimeChooser::tr("12 del día");
    const QString part = partOf(QTime(hour, 0));
    const QString pattern = part == QLatin1String("madrugada") ? TimeChooser::tr("%1 de la madrugada")
        : part == QLatin1String("manana")                      ? TimeChooser::tr("%1 de la mañana")
        : part == QLatin1String("tarde")                       ? TimeChooser::tr("%1 de la tarde")
                                                               : TimeChooser::tr("%1 de la noche");
    return pattern.arg(hour > 12 ? hour - 12 : hour);
}

QString stored(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

} // namespace

QString partOfDayTitle(const theme::Theme &theme, const QString &part)
{
    const bool isLarge = theme.textSize() >= theme::TextSize::Larger;
    if (part == QLatin1String("madrugada"))
        return isLarge ? TimeChooser::tr("Madrugada") : TimeChooser::tr("En la madrugada");
    if (part == QLatin1String("manana"))
        return isLarge ? TimeChooser::tr("Mañana") : TimeChooser::tr("En la mañana");
    if (part == QLatin1String("tarde"))
        return isLarge ? TimeChooser::tr("Tarde") : TimeChooser::tr("En la tarde");
    return isLarge ? TimeChooser::tr("Noche") : TimeChooser::tr("En la noche");
}

TimeChooser::TimeChooser(theme::Theme &theme, bool allowUnknown, QWidget *parent)
    : Chooser(parent), m_theme(theme), m_allowUnknown(allowUnknown),
      m_prompt(new Prompt(theme, TextRole::BodyBold, QString(), this)), m_grid(new PagedGrid(theme, 2, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(Length::Gap));
    layout->addWidget(m_prompt);
    layout->addWidget(m_grid);
    layout->addStretch();
    showParts();
}

void TimeChooser::setPart(const QString &part)
{
    const QTime before = chosen();
    if (before.isValid() && partOf(before) != part)
        m_value = QJsonValue::Undefined;
    m_fixedPart = m_part = part;
    m_stage = Stage::Start;
    showRemembered();
}

void TimeChooser::setValue(const QJsonValue &value)
{
    m_value = value;
    m_stage = Stage::Start;
    m_fixedPart.isEmpty() ? showParts() : showRemembered();
}

QTime TimeChooser::chosen() const
{
    return QTime::fromString(m_value.toString(), QStringLiteral("HH:mm"));
}

void TimeChooser::goBack()
{
    switch (m_stage) {
    case Stage::Start:
        return;
    case Stage::Hour:
        return enter(Stage::Start);
    case Stage::Minute:
        return enter(Stage::Hour);
    case Stage::EveryMinute:
        return enter(Stage::Minute);
    }
}

void TimeChooser::enter(Stage stage)
{
    const bool moved = m_stage != stage;
    m_stage = stage;
    switch (stage) {
    case Stage::Start:
        m_fixedPart.isEmpty() ? showParts() : showRemembered();
        break;
    case Stage::Hour:
        showHours();
        break;
    case Stage::Minute:
        showMinutes(5);
        break;
    case Stage::EveryMinute:
        showMinutes(1);
        break;
    }
    if (moved)
        Q_EMIT stageChanged();
}

QAbstractButton *TimeChooser::card(
    const QString &title, const QString &icon, bool checked, std::function<void()> act)
{
    const QString hint = checked && chosen().isValid() ? tr("A las %1").arg(stored(chosen())) : QString();
    auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Radio, title, hint, icon);
    card->setChecked(checked);
    connect(card, &QAbstractButton::clicked, this, std::move(act));
    return card;
}

QAbstractButton *TimeChooser::button(const QString &text, bool checked, std::function<void()> act)
{
    auto *button = new Button(m_theme, Button::Role::Quiet, text);
    button->setCheckable(checked);
    button->setChecked(checked);
    connect(button, &QAbstractButton::clicked, this, std::move(act));
    return button;
}

void TimeChooser::offer(const QString &prompt, const QList<QAbstractButton *> &items, int columns)
{
    m_prompt->setText(prompt);
    m_prompt->setVisible(!prompt.isEmpty());
    m_grid->setGenerousRow(m_stage == Stage::Start ? (m_theme.isCompact() ? 20 : 26) : 0);
    m_grid->setMaximumColumns(columns);
    m_grid->setItems(items);
}

void TimeChooser::showParts()
{
    QList<QAbstractButton *> items;
    for (const Part &part : parts) {
        const QString value = QLatin1String(part.value);
        const bool checked = chosen().isValid() && partOf(chosen()) == value;
        items << card(partOfDayTitle(m_theme, value), QLatin1String(part.icon), checked, [this, value] {
            m_part = value;
            enter(Stage::Hour);
        });
    }
    const QJsonValue unknown = QStringLiteral("unknown");
    if (m_allowUnknown)
        items << card(
            tr("No sé"), QStringLiteral("help"), m_value == unknown, [this, unknown] { choose(unknown); });
    offer({}, items, 2);
}

void TimeChooser::showRemembered()
{
    offer(tr("¿Recuerda la hora?"),
        { card(tr("Sí, la recuerdo"), QStringLiteral("schedule"), chosen().isValid(),
              [this] { enter(Stage::Hour); }),
            card(tr("No recuerdo bien"), QStringLiteral("help"),
                m_value == QJsonValue(QStringLiteral("unknown")),
                [this] { choose(QStringLiteral("unknown")); }) },
        2);
}

void TimeChooser::showHours()
{
    QList<QAbstractButton *> items;
    const Part &part = partNamed(m_part);
    for (int hour = part.first; hour <= part.last; ++hour)
        items << button(hourName(hour), chosen().isValid() && chosen().hour() == hour, [this, hour] {
            m_hour = hour;
            enter(Stage::Minute);
        });
    offer(tr("¿A qué hora?"), items, hourColumns);
}

/// Few remember more than five minutes; who does, or reads it on a paper, finds all sixty.
void TimeChooser::showMinutes(int step)
{
    QList<QAbstractButton *> items;
    for (int minute = 0; minute < minutesOfAnHour; minute += step) {
        const QTime time(m_hour, minute);
        const bool isWord = minute == 0 && step > 1 && m_theme.textSize() < theme::TextSize::Larger;
        auto *key = button(isWord ? tr("En punto") : QString::number(minute), chosen() == time,
            [this, time] { choose(stored(time)); });
        key->setAccessibleName(stored(time));
        items << key;
    }
    if (step > 1)
        items << button(tr("Otro minuto"), false, [this] { enter(Stage::EveryMinute); });
    offer(tr("%1. ¿Con cuántos minutos?").arg(hourName(m_hour)), items,
        step > 1 ? minuteColumns : everyMinuteColumns);
}

void TimeChooser::choose(const QJsonValue &value)
{
    m_value = value;
    enter(Stage::Start);
    Q_EMIT valueChanged(value);
}

} // namespace controls
