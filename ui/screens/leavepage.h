// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// "Terminar" asks once before it erases.
class LeavePage : public Page
{
    Q_OBJECT
public:
    /// `kept`: a draft is on the disk, and goes too.
    LeavePage(theme::Theme &theme, bool somethingToErase, bool kept);

Q_SIGNALS:
    void confirmed();
    void refused();
};

} // namespace screens
