// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace controls {
class LineField;
}

namespace screens {

/// Numbers with the pad at the right: Run (with K, written as 12.345.678-5 while it is typed), Phone, Imei,
/// Integer, Money.
class PadPage : public AnswerPage
{
    Q_OBJECT
public:
    PadPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    void wipe() override;
    void showProblem(const QString &sentence) override;

protected:
    QJsonValue value() const override;

private:
    void prepare(const QJsonValue &before);
    controls::LineField *m_line;
};

} // namespace screens
