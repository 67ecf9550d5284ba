// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// While the back room works. Says nothing for a second: what is quick needs no words, and nothing spins.
class WaitingPage : public Page
{
    Q_OBJECT
public:
    WaitingPage(theme::Theme &theme, const QString &words);
};

} // namespace screens
