// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maintenance/task.h"
#include <functional>

namespace maintenance {

/// The doctor's findings, and the report to print, to save or to sign.
class CheckTask : public Task
{
    Q_OBJECT
public:
    CheckTask(const screens::Surroundings &around, Workbench &bench);
    void start() override;

protected:
    void onNestedLeft() override { back(); }
    void onNestedDone() override { m_next(); }

private:
    void showFindings(const care::Findings &findings);
    void showReport(const care::Findings &findings);
    void leaveOnStick(const QByteArray &report);

    std::function<void()> m_next; ///< when the stick may be pulled out
};

} // namespace maintenance
