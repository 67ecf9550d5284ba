// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/keyboard.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// The keys in the order that this resident chose, on whichever page it was.
void makeOwn(controls::Keyboard &keyboard, const Surroundings &around);
controls::Keyboard *makeOwnKeyboard(const Surroundings &around);

} // namespace screens
