// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/textpage.h"

namespace screens {

/// The last thing that somebody sees who ends: nothing of them is left here. In their language, whatever the
/// window speaks by then.
class ErasedPage : public TextPage
{
    Q_OBJECT
public:
    /// `language`: the one that tr() speaks now. `practice`: there was nothing to keep.
    ErasedPage(theme::Theme &theme, const QString &language, bool practice);
};

} // namespace screens
