// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "ui/screens/page.h"

namespace controls {
class ProgressBar;
}

namespace instructor {

/// While a long paper is made: how far it is, and "Detener".
class MakingPage : public screens::Page
{
    Q_OBJECT
public:
    MakingPage(theme::Theme &theme, const base::Clock &clock);
    void showPage(int page, int pages); ///< 0 pages: they are not counted yet

Q_SIGNALS:
    void stopped();

private:
    const base::Clock &m_clock;
    controls::ProgressBar *m_bar;
    std::chrono::milliseconds m_toldAt; ///< to who listens
};

} // namespace instructor
