// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// "Terminar" asks once before it erases.
class LeavePage : public Page
{
    Q_OBJECT
public:
    /// `kept`: a draft is on the disk, and goes too.
    LeavePage(const Surroundings &around, bool somethingToErase, bool kept);

Q_SIGNALS:
    void confirmed();
    void refused();
};

} // namespace screens
