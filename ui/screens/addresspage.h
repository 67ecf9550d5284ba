// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"
#include "ui/screens/partfields.h"
#include <QJsonObject>

namespace controls {
class Keyboard;
}

namespace screens {

/// Where somebody lives, or something happened. First whether there is a street at all: in the country a home
/// is found by sector, kilometre and parcel. Then the parts, and what else helps to find it. The comuna is
/// another question.
class AddressPage : public AnswerPage
{
    Q_OBJECT
public:
    AddressPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    bool stepBack() override;
    void wipe() override;
    void showProblem(const QString &sentence) override;

protected:
    QJsonValue value() const override;
    void goOn() override;

private:
    enum class Way { None, Street, Country };
    using Stage = QList<PartFields::Shape>; ///< what is asked together
    QList<Stage> stages() const; ///< of the way that was chosen
    void enter(int stage);
    void showWays();
    void showFields();
    void showKeyboard();
    void keep(); ///< what is typed in the stage that is left

    int m_stage = 0; ///< 0: which way; then those of stages()
    Way m_way = Way::None;
    QJsonObject m_parts;
    PartFields *m_fields = nullptr; ///< on the pages that have them
};

} // namespace screens
