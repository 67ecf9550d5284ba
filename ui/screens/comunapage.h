// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace controls {
class ComunaChooser;
}

namespace screens {

/// The centre's own comuna and its neighbours first; then any other, by the beginning of its name.
class ComunaPage : public AnswerPage
{
    Q_OBJECT
public:
    ComunaPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    bool stepBack() override;

protected:
    QJsonValue value() const override;

private:
    BodyHeight bodyHeight() const;

    controls::ComunaChooser *m_chooser;
};

} // namespace screens
