// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maintenance/task.h"

namespace maintenance {

/// What there is to be set and tried, in the order in which a machine is set up.
struct TaskKind
{
    QString id; ///< never shown
    QString title, icon;
    std::unique_ptr<entrance::WayFlow> (*make)(const screens::Surroundings &, Workbench &);
};
const QList<TaskKind> &allTasks();
const QList<TaskKind> &laterTasks(); ///< and what is done with a kiosk that has been set up

} // namespace maintenance
