// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/chooserpage.h"

#include "ui/controls/chooser.h"

namespace screens {

ChooserPage::ChooserPage(const Surroundings &around, const procedure::Field &field,
    controls::Chooser *chooser, const QJsonValue &before)
    : AnswerPage(around, field), m_chooser(chooser)
{
    m_chooser->setValue(before);
    connect(m_chooser, &controls::Chooser::stageChanged, this, [this] {
        setContinueAvailable(!m_chooser->mustChoose());
        stageShown();
    });
    setBody(m_chooser, BodyHeight::Shrinks);
    addContinue();
}

void ChooserPage::goOn()
{
    if (!m_chooser->goOn())
        AnswerPage::goOn();
}

bool ChooserPage::stepBack()
{
    if (!m_chooser->canGoBack())
        return false;
    m_chooser->goBack();
    return true;
}

/// What is whole and refused is of a day that cannot be, and that is chosen first.
void ChooserPage::refuse(const QString &sentence)
{
    if (const QJsonValue whole = value(); !whole.isUndefined())
        m_chooser->setValue(whole);
    setContinueAvailable(!m_chooser->mustChoose());
    showProblem(sentence);
}

QJsonValue ChooserPage::value() const
{
    return m_chooser->value();
}

} // namespace screens
