// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/wayflow.h"
#include "ui/instructor/workshop.h"

namespace instructor {

/// From "Empezar una clase" to the class: with which group, which lesson, how many people. When it has begun,
/// Workshop::classChanged() says so, and another window comes.
class StartFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    StartFlow(const screens::Surroundings &around, Workshop &workshop);

    void start() override;

private:
    void chooseGroup();
    void chose(const QString &card);
    void askMeetings();
    void chooseLesson();
    void choosePractised(); ///< where the lesson leaves the procedure to whoever teaches
    void askPeople();

    Workshop &m_workshop;
    qint64 m_group = 0;
    training::LessonPtr m_lesson;
};

} // namespace instructor
