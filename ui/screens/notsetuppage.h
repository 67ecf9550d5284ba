// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/textpage.h"

namespace screens {

/// The first page of a machine that is no kiosk yet: for whoever passes by, and for whoever sets it up
/// (closed()).
class NotSetUpPage : public TextPage
{
    Q_OBJECT
public:
    explicit NotSetUpPage(theme::Theme &theme);

Q_SIGNALS:
    void practiceWanted();
};

} // namespace screens
