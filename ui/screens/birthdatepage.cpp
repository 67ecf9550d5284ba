// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/birthdatepage.h"

#include "app/text/dates.h"
#include "ui/controls/keypad.h"
#include "ui/controls/label.h"
#include "ui/controls/linefield.h"
#include "ui/controls/pagedgrid.h"
#include "ui/theme/theme.h"
#include <QVBoxLayout>

namespace screens {

using controls::Button;
using controls::LineField;

namespace {

constexpr int monthColumns = 3, monthsOfAYear = 12, mostDays = 31;

QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed)
        if (c >= u'0' && c <= u'9')
            digits += c;
    return digits;
}

} // namespace

BirthDatePage::BirthDatePage(
    const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field)
{
    const QDate date = QDate::fromString(before.toString(), Qt::ISODate);
    if (date.isValid()) {
        m_day = QString::number(date.day());
        m_month = date.month();
        m_year = QString::number(date.year());
    }
    addContinue();
    if (field.allowUnknown) {
        auto *unknown = new Button(m_theme, Button::Role::Quiet, tr("No sé"), QStringLiteral("help"));
        connect(unknown, &Button::clicked, this, [this] {
            m_isUnknown = true;
            Q_EMIT answered(value());
        });
        addAction(unknown);
    }
    enter(Stage::Day);
}

void BirthDatePage::enter(Stage stage)
{
    m_stage = stage;
    switch (stage) {
    case Stage::Day:
        return showPad(tr("¿Qué día?"), m_day, 2);
    case Stage::Month:
        return showMonths();
    case Stage::Year:
        return showPad(tr("%1 de %2. ¿De qué año?").arg(m_day, text::month(m_month)), m_year, 4);
    }
}

void BirthDatePage::showPad(const QString &prompt, const QString &typed, int digits)
{
    auto *body = new QWidget;
    auto *label = new controls::Label(m_theme, theme::TextRole::BodyBold, prompt);
    m_line = new LineField(m_theme);
    m_line->setFormatter(digitsOf);
    m_line->setMaxLength(digits);
    m_line->setExpectedCharacters(digits + 4);
    m_line->setText(typed);
    m_line->setAccessibleName(m_field.label.in(m_around.language) + u' ' + prompt);
    label->setBuddy(m_line);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(theme::Length::Gap));
    column->addWidget(label);
    column->addWidget(m_line, 0, Qt::AlignLeft);
    auto *pad = new controls::Keypad(m_theme, controls::Keypad::Keys::Digits);
    pad->setTarget(m_line);
    pad->setKeysTakeFocus(m_around.choices.keysTakeFocus);
    setBody(body);
    setSide(pad);
    pad->show();
    setTyping(m_line);
}

void BirthDatePage::showMonths()
{
    auto *grid = new controls::PagedGrid(m_theme, monthColumns);
    QList<QAbstractButton *> items;
    for (int month = 1; month <= monthsOfAYear; ++month) {
        auto *button = new Button(m_theme, Button::Role::Quiet, text::capitalMonth(month));
        button->setCheckable(true);
        button->setChecked(month == m_month);
        // Not Qt's exclusive buttons: Tab would pass by all but one of them.
        connect(button, &Button::clicked, this, [this, grid, month] {
            m_month = month;
            for (int other = 0; other < monthsOfAYear; ++other)
                grid->items().at(other)->setChecked(other + 1 == month);
        });
        items << button;
    }
    grid->setItems(items);
    m_line = nullptr;
    setTyping(nullptr);
    setSide(nullptr);
    setCards(grid);
}

void BirthDatePage::keep()
{
    if (m_line)
        (m_stage == Stage::Day ? m_day : m_year) = m_line->text();
}

bool BirthDatePage::isDayPossible() const
{
    return m_day.toInt() >= 1 && m_day.toInt() <= mostDays;
}

void BirthDatePage::goOn()
{
    keep();
    m_isUnknown = false;
    const bool mayLeave = m_stage == Stage::Day ? isDayPossible() : m_month > 0;
    // The walk has the words for what is missing, and for a day that no month has.
    if (m_stage == Stage::Year || !mayLeave)
        return AnswerPage::goOn();
    enter(m_stage == Stage::Day ? Stage::Month : Stage::Year);
    stageShown();
}

bool BirthDatePage::stepBack()
{
    if (AnswerPage::stepBack()) // an earlier page of the months
        return true;
    keep();
    if (m_stage == Stage::Day)
        return false;
    enter(m_stage == Stage::Year ? Stage::Month : Stage::Day);
    stageShown();
    return true;
}

void BirthDatePage::wipe()
{
    if (m_line)
        m_line->wipe();
    m_day.clear();
    m_year.clear();
}

void BirthDatePage::showProblem(const QString &sentence)
{
    if (m_line)
        m_line->setWrong(true);
    Page::showProblem(sentence);
}

QJsonValue BirthDatePage::value() const
{
    if (m_isUnknown)
        return QStringLiteral("unknown");
    const bool isWhole = !m_day.isEmpty() && m_month > 0 && !m_year.isEmpty();
    // A day that cannot be is told at once, before the month is asked.
    if (!isWhole && (m_day.isEmpty() || isDayPossible()))
        return QJsonValue::Undefined;
    return QStringLiteral("%1-%2-%3")
        .arg(m_year)
        .arg(m_month, 2, 10, QLatin1Char('0'))
        .arg(m_day.toInt(), 2, 10, QLatin1Char('0'));
}

} // namespace screens
