// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/lockedflow.h"
#include "ui/maintenance/workbench.h"

namespace maintenance {

/// What lies behind the technician's PIN: look the kiosk over, set and try each part. Nothing of a resident
/// does.
class MaintenanceFlow : public entrance::LockedFlow
{
    Q_OBJECT
public:
    MaintenanceFlow(const screens::Surroundings &around, Workbench &bench);

private:
    void enter() override;
    void showMenu();

    Workbench &m_bench;
};

} // namespace maintenance
