// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/handoutmaker.h"
#include "ui/instructor/wayflow.h"
#include "ui/instructor/workshop.h"

namespace instructor {

class NumberPage;

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
class InstructorFlow : public WayFlow
{
    Q_OBJECT
public:
    /// All of `office` outlives it.
    InstructorFlow(const screens::Surroundings &around, const Office &office);

    void start() override;

private:
    void askPin();
    void onChecked(const staff::Attempt &attempt);
    void onNotChecked(const base::Error &error);
    NumberPage *asked(); ///< whose PIN has been looked at; null: that page is gone
    void enter(); ///< the PIN was right
    void showMenu();
    void chosen(const QString &card);
    void chooseTalk();
    void askToEnd();
    void chooseFile();
    void chooseWhoseNames();
    void askToForget(qint64 group);

    const Office m_office;
    Workshop &m_workshop;
    QPointer<NumberPage> m_asking;
};

} // namespace instructor
