// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/monthschooser.h"

#include "app/text/dates.h"
#include "ui/controls/choicecard.h"
#include <QJsonArray>
#include <QVBoxLayout>

namespace controls {

using theme::Length;
using theme::TextRole;

namespace {

constexpr int monthColumns = 4, monthsOfAYear = 12;

QString stored(QDate month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

} // namespace

MonthsChooser::MonthsChooser(theme::Theme &theme, QDate first, QDate last, QWidget *parent)
    : Chooser(parent), m_theme(theme), m_first(first.year(), first.month(), 1),
      m_last(last.year(), last.month(), 1), m_header(new QHBoxLayout),
      m_prompt(new Prompt(theme, TextRole::BodyBold, QString(), this)),
      m_grid(new PagedGrid(theme, monthColumns, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(Length::Gap));
    m_header->setSpacing(theme.px(Length::Gap));
    m_header->addWidget(m_prompt, 1);
    layout->addLayout(m_header);
    layout->addWidget(m_grid);
    layout->addStretch();
    connect(&theme, &theme::Theme::changed, this, [this] {
        if (m_isBrief != hasBriefNames())
            showYear(m_year);
    });
    showYear(m_last.year());
}

QJsonValue MonthsChooser::value() const
{
    return m_months.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonArray::fromStringList(m_months);
}

void MonthsChooser::setValue(const QJsonValue &value)
{
    m_months.clear();
    const QJsonArray months = value.toArray();
    for (const QJsonValue &month : months)
        m_months.append(month.toString());
    showYear(m_last.year());
}

/// Very large whole names would take six pages of two months each.
bool MonthsChooser::hasBriefNames() const
{
    return m_theme.textSize() >= theme::TextSize::Larger;
}

QAbstractButton *MonthsChooser::monthCard(QDate month)
{
    const QString name = text::capitalMonth(month.month());
    const QString face = m_isBrief ? name.left(3) : name;
    auto *card = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Check, face);
    card->setAccessibleName(tr("%1 de %2").arg(text::capitalMonth(month.month())).arg(month.year()));
    card->setChecked(m_months.contains(stored(month)));
    connect(card, &QAbstractButton::clicked, this, [this, card, one = stored(month)] {
        m_months.removeAll(one);
        if (card->isChecked())
            m_months.append(one);
        m_months.sort();
        tell();
        Q_EMIT valueChanged(value());
    });
    return card;
}

QWidget *MonthsChooser::yearButton(int year, const QString &icon)
{
    auto *button = new Button(m_theme, Button::Role::Secondary, tr("Ver %1").arg(year), icon);
    button->setAccessibleName(tr("Ver los meses de %1").arg(year));
    connect(button, &QAbstractButton::clicked, this, [this, year] {
        showYear(year);
        Q_EMIT stageChanged();
    });
    return button;
}

void MonthsChooser::showYear(int year)
{
    m_year = year;
    m_isBrief = hasBriefNames();
    QList<QAbstractButton *> items;
    for (int number = 1; number <= monthsOfAYear; ++number) {
        const QDate month(year, number, 1);
        if (month >= m_first && month <= m_last)
            items << monthCard(month);
    }
    m_grid->setItems(items);
    for (QWidget *former : std::as_const(m_years)) {
        former->hide();
        former->deleteLater();
    }
    m_years.clear();
    if (year > m_first.year())
        m_years << yearButton(year - 1, QStringLiteral("arrow_back"));
    if (year < m_last.year())
        m_years << yearButton(year + 1, QStringLiteral("arrow_forward"));
    for (QWidget *button : std::as_const(m_years)) {
        m_header->addWidget(button);
        button->show();
    }
    tell();
}

void MonthsChooser::tell()
{
    m_prompt->setText(m_months.isEmpty() ? tr("Año %1").arg(m_year)
                                         : tr("Año %1. Marcados: %2.").arg(m_year).arg(m_months.size()));
}

} // namespace controls
