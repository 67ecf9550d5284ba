// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/textpage.h"

namespace screens {

/// "¿Está en peligro?": whom to call, by what is happening. The kiosk does not call, and says so.
class DangerPage : public TextPage
{
    Q_OBJECT
public:
    DangerPage(theme::Theme &theme, const QString &language);
};

} // namespace screens
