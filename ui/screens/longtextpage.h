// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace controls {
class TextBox;
}

namespace screens {

/// Several lines with the keyboard.
class LongTextPage : public AnswerPage
{
    Q_OBJECT
public:
    LongTextPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    void wipe() override;
    void showProblem(const QString &sentence) override;

protected:
    QJsonValue value() const override;

private:
    controls::TextBox *m_box;
};

} // namespace screens
