// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/wayflow.h"
#include "ui/maintenance/workbench.h"

namespace maintenance {

/// The first start: all that is to be set and tried, one after another; what is done stays done when somebody
/// leaves. No PIN: one is chosen on the way, and the machine has nothing yet that one would guard.
class SetupFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    SetupFlow(const screens::Surroundings &around, Workbench &bench);

    void start() override;

protected:
    void hand(screens::Page *page) override;
    void onNestedLeft() override { back(); }
    void onNestedDone() override;

private:
    void show(int task);
    void showEnd();

    Workbench &m_bench;
    int m_task = 0;
};

} // namespace maintenance
