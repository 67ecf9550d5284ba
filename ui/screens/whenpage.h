// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/answerpage.h"

namespace controls {
class DateChooser;
class MomentChooser;
} // namespace controls

namespace screens {

/// A day (Date).
class DatePage : public AnswerPage
{
    Q_OBJECT
public:
    DatePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);
    bool stepBack() override;

protected:
    QJsonValue value() const override;

private:
    controls::DateChooser *m_chooser;
};

/// A day and the part of it (Moment).
class MomentPage : public AnswerPage
{
    Q_OBJECT
public:
    MomentPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before);
    bool stepBack() override;

protected:
    QJsonValue value() const override;
    void goOn() override;

private:
    controls::MomentChooser *m_chooser;
};

} // namespace screens
