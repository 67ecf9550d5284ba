// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stick/sticks.h"
#include "ui/maintenance/task.h"

namespace maintenance {

/// Has one thing done on the technician's memory stick: asks for it to be put in, or which one, and is done()
/// when it may be pulled out again. What went wrong it says itself. Whoever leaves meanwhile leaves no stick
/// open: that is the bench's to end.
class StickFlow : public Task
{
    Q_OBJECT
public:
    struct Errand
    {
        stick::Access access = stick::Access::Read;
        QString words; ///< while it is being done
        stick::Sticks::Work work; ///< on another thread; what it uses outlives this
    };
    StickFlow(const screens::Surroundings &around, Workbench &bench, const Errand &errand);
    void start() override;

private:
    void look();
    void askForOne();
    void askWhich();
    void use(const QString &device);
    void tellWhy(const base::Error &why);

    const Errand m_errand;
    bool m_isLooking = false; ///< the page in front changes with the sticks
};

} // namespace maintenance
