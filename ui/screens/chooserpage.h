// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace controls {
class Chooser;
}

namespace screens {

/// An answer chosen in stages: Date, Moment, Time, Months. "Continuar" goes through the stages, "Volver"
/// back.
class ChooserPage : public AnswerPage
{
    Q_OBJECT
public:
    /// Takes the chooser.
    ChooserPage(const Surroundings &around, const procedure::Field &field, controls::Chooser *chooser,
        const QJsonValue &before);
    bool stepBack() override;
    void refuse(const QString &sentence) override;

protected:
    QJsonValue value() const override;
    void goOn() override;

private:
    controls::Chooser *m_chooser;
};

} // namespace screens
