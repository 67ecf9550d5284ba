// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/filingdesk.h"
#include "ui/screens/textpage.h"

namespace screens {

/// The last thing that somebody sees who ends: nothing of them is left here. In their language, whatever the
/// window speaks by then.
class ErasedPage : public TextPage
{
    Q_OBJECT
public:
    enum class Paper {
        None,
        ComesOut, ///< by itself, while who leaves reads this
        NotPrinted, ///< it was asked for, and was taken out of the printer's spool
    };
    /// Before the desk forgets who leaves: what is coming out may do so.
    static Paper letOut(kiosk::FilingDesk &desk);
    /// `language`: the one that tr() speaks now. `practice`: there was nothing to keep.
    ErasedPage(theme::Theme &theme, const QString &language, bool practice, Paper paper);
};

} // namespace screens
