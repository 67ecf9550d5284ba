// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace screens {

class PartFields;

/// Nombres, primer apellido, segundo apellido (if there is one), as on the cédula.
class NamePage : public AnswerPage
{
    Q_OBJECT
public:
    NamePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    bool stepBack() override;
    void wipe() override;

protected:
    QJsonValue value() const override;
    void goOn() override;

private:
    PartFields *m_fields;
};

} // namespace screens
