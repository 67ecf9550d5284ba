// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/wayflow.h"
#include "ui/instructor/workshop.h"

namespace instructor {

/// Who came to the class that is under way, and how many of the three tasks they do before and after it. By
/// number, or first name: nothing else of anybody is asked, or would be taken.
class PeopleFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    PeopleFlow(const screens::Surroundings &around, Workshop &workshop);

    void start() override;

private:
    enum class When { Entry, Exit };
    struct Here
    {
        training::Person person;
        std::optional<training::Presence> presence; ///< none: they did not come
    };
    QList<Here> all() const; ///< who is on the list, and places for as many as practise at all kiosks
    QString nameOf(const training::Person &person) const;

    void showMenu();
    void tickWhoCame();
    void choosePerson(const QString &heading, const std::function<QString(const Here &)> &hint,
        bool onlyWhoCame, const std::function<void(const Here &)> &chosen);
    void askName(const training::Person &person);
    void askTasks(int person, When when);
    void askHowMany();

    Workshop &m_workshop;
    const qint64 m_meeting;
};

} // namespace instructor
