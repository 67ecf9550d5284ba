// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace controls {
class LineField;
}

namespace screens {

/// A day that is known by heart: the day on the number pad, the month as a word, the year on the number pad;
/// each after "Continuar", never by itself.
class BirthDatePage : public AnswerPage
{
    Q_OBJECT
public:
    BirthDatePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

    bool stepBack() override;
    void wipe() override;
    void showProblem(const QString &sentence) override;

protected:
    QJsonValue value() const override;
    void goOn() override;

private:
    enum class Stage { Day, Month, Year };
    void enter(Stage stage);
    void showPad(const QString &prompt, const QString &typed, int digits);
    void showMonths();
    void keep(); ///< what is typed in the stage that is left
    bool isDayPossible() const;

    Stage m_stage = Stage::Day;
    QString m_day, m_year; ///< as typed
    int m_month = 0; ///< 0: none yet
    bool m_isUnknown = false;
    controls::LineField *m_line = nullptr; ///< on the pages with the pad
};

} // namespace screens
