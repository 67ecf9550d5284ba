// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maintenance/task.h"

namespace maintenance {

/// The doctor's findings, and the report to print, to save or to sign.
class CheckTask : public Task
{
    Q_OBJECT
public:
    CheckTask(const screens::Surroundings &around, Workbench &bench);
    void start() override;

private:
    void showFindings(const care::Findings &findings);
    void showReport(const care::Findings &findings);
};

} // namespace maintenance
