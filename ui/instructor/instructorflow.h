// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/lockedflow.h"
#include "ui/instructor/handoutmaker.h"
#include "ui/instructor/workshop.h"

namespace instructor {

/// What papers and talks of a workshop are made of, whichever window is in front: the kiosk's own procedures
/// and printer, not those of practice.
struct Office
{
    Workshop &workshop;
    kiosk::FilingDesk &desk;
    HandoutMaker::Pictures pictures;
    std::function<void(const QString &procedure)> talk; ///< begins one, in this window's place
};

/// What lies behind the instructor's PIN. Nothing of a resident does.
class InstructorFlow : public entrance::LockedFlow
{
    Q_OBJECT
public:
    /// All of `office` outlives it.
    InstructorFlow(const screens::Surroundings &around, const Office &office);

private:
    void enter() override;
    void showMenu();
    void chosen(const QString &card);
    void chooseTalk();
    void askToEnd();
    void chooseFile();
    void chooseWhoseNames();
    void askToForget(qint64 group);

    const Office m_office;
    Workshop &m_workshop;
};

} // namespace instructor
