// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/wayflow.h"
#include "ui/instructor/workshop.h"

namespace instructor {

class NumberPage;

/// What lies behind the instructor's PIN. Nothing of a resident does.
class InstructorFlow : public WayFlow
{
    Q_OBJECT
public:
    /// `workshop` outlives it.
    InstructorFlow(const screens::Surroundings &around, Workshop &workshop);

    void start() override;

private:
    void askPin();
    void onChecked(const staff::Attempt &attempt);
    void onNotChecked(const base::Error &error);
    NumberPage *asked(); ///< whose PIN has been looked at; null: that page is gone
    void enter(); ///< the PIN was right
    void showMenu();
    void chosen(const QString &card);
    void askToEnd();
    void chooseFile();
    void chooseWhoseNames();
    void askToForget(qint64 group);

    Workshop &m_workshop;
    QPointer<NumberPage> m_asking;
};

} // namespace instructor
