// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choicecard.h"
#include "ui/screens/answerpage.h"

namespace controls {
class CardGrid;
}

namespace screens {

/// One of several (Choice, YesNo, another one?) or several of several (Choices), as large cards. Nothing is
/// preselected but what was answered before.
class ChoicePage : public AnswerPage
{
    Q_OBJECT
public:
    ChoicePage(const Surroundings &around, const procedure::Field &field,
        const QList<procedure::Option> &options, controls::ChoiceCard::Behaviour behaviour,
        const QJsonValue &before);

protected:
    QJsonValue value() const override;

private:
    const controls::ChoiceCard::Behaviour m_behaviour;
    controls::CardGrid *m_cards;
};

} // namespace screens
