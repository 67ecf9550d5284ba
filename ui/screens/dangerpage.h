// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// "¿Está en peligro?": whom to call, by what is happening. The kiosk does not call, and says so.
class DangerPage : public TextPage
{
    Q_OBJECT
public:
    explicit DangerPage(const Surroundings &around);
};

} // namespace screens
