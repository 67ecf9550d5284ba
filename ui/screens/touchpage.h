// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include <chrono>

namespace screens {

/// Beside "Ver mejor": how soon after a touch the next one counts. For hands that tremble and touch twice.
class TouchPage : public Page
{
    Q_OBJECT
public:
    TouchPage(theme::Theme &theme, std::chrono::milliseconds debounce);

Q_SIGNALS:
    void chosen(std::chrono::milliseconds debounce);
    void closed();
};

} // namespace screens
