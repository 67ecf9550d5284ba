// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// "Oír mejor": how fast and how loud the voice is. What is touched is heard at once, and holds until the
/// session ends.
class HearBetterPage : public Page
{
    Q_OBJECT
public:
    explicit HearBetterPage(theme::Theme &theme);

Q_SIGNALS:
    void rateWanted(int by); ///< -1: slower, +1: faster
    void volumeWanted(int by); ///< -1: softer, +1: louder
    void closed();
};

} // namespace screens
