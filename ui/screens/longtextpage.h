// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"
#include <QStringList>

namespace controls {
class Keyboard;
class TextBox;
} // namespace controls

namespace screens {

/// Several lines with the keyboard. A guided story first asks one small question after the other, each with
/// an empty box; the last box holds all of it, to be read and mended.
class LongTextPage : public AnswerPage
{
    Q_OBJECT
public:
    LongTextPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    bool stepBack() override;
    void wipe() override;
    void showProblem(const QString &sentence) override;

protected:
    QJsonValue value() const override;
    void goOn() override;

private:
    bool isWhole() const { return m_stage == m_parts.size(); }
    void enter(qsizetype stage);
    void keep(); ///< what is typed in the stage that is left

    QStringList m_parts; ///< what was answered to each question of the guide
    QString m_story;
    qsizetype m_stage; ///< the question of the guide, or the box with all of it
    controls::TextBox *m_box;
    controls::Keyboard *m_keyboard;
};

} // namespace screens
