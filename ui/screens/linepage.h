// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/keyboard.h"
#include "ui/screens/answerpage.h"

namespace controls {
class LineField;
}

namespace screens {

class KeyRow;

/// One line with the keyboard: Text, DocumentNumber, Email (with the endings that most people have), Plate
/// and Rit (with letters and digits in sight together).
class LinePage : public AnswerPage
{
    Q_OBJECT
public:
    LinePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    void wipe() override;
    void showProblem(const QString &sentence) override;

protected:
    QJsonValue value() const override;

private:
    QWidget *below(KeyRow *row, controls::Keyboard *keyboard);
    KeyRow *endings();
    KeyRow *digits();
    controls::LineField *m_line;
};

} // namespace screens
