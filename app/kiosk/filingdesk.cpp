// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/filingdesk.h"

namespace kiosk {

bool FilingDesk::needsSetUp() const
{
    return m_problem && m_problem->code == Errc::NotEnrolled;
}

FilingDesk::FilingDesk(QObject *parent) : QObject(parent)
{
    connect(this, &FilingDesk::unavailable, this, [this](const base::Error &error) { m_problem = error; });
    connect(this, &FilingDesk::opened, this, [this] { m_problem.reset(); });
}

} // namespace kiosk
