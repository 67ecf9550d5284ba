// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/whenpage.h"

#include "ui/controls/datechooser.h"
#include "ui/controls/momentchooser.h"

namespace screens {

using controls::DateChooser;
using controls::MomentChooser;

namespace {

/// The field's days are counted from today; without limits, the last hundred years.
DateChooser::Range rangeOf(const procedure::Field &field, QDate today)
{
    const auto day = [today](std::optional<qint64> days, QDate otherwise) {
        return days ? today.addDays(*days) : otherwise;
    };
    return { today, day(field.minimum, today.addYears(-100)), day(field.maximum, today), field.allowUnknown };
}

} // namespace

DatePage::DatePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_chooser(new DateChooser(m_theme, rangeOf(field, around.today())))
{
    m_chooser->setValue(before);
    connect(m_chooser, &DateChooser::stageChanged, this, &AnswerPage::stageShown);
    setBody(m_chooser, BodyHeight::Shrinks);
    addContinue();
}

bool DatePage::stepBack()
{
    if (!m_chooser->canGoBack())
        return false;
    m_chooser->goBack();
    return true;
}

QJsonValue DatePage::value() const
{
    return m_chooser->value();
}

MomentPage::MomentPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_chooser(new MomentChooser(m_theme, rangeOf(field, around.today())))
{
    m_chooser->setValue(before);
    connect(m_chooser, &MomentChooser::stageChanged, this, &AnswerPage::stageShown);
    setBody(m_chooser, BodyHeight::Shrinks);
    addContinue();
}

void MomentPage::goOn()
{
    if (m_chooser->choosesPart())
        return AnswerPage::goOn();
    m_chooser->goOn();
    // Still at the day: none was chosen, and the walk has the words for that.
    if (!m_chooser->choosesPart())
        AnswerPage::goOn();
}

bool MomentPage::stepBack()
{
    if (!m_chooser->canGoBack())
        return false;
    m_chooser->goBack();
    return true;
}

QJsonValue MomentPage::value() const
{
    return m_chooser->value();
}

} // namespace screens
