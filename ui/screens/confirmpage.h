// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// The send has its own confirmation, in other words and in another place.
class ConfirmPage : public Page
{
    Q_OBJECT
public:
    ConfirmPage(theme::Theme &theme, const QString &procedureTitle);

Q_SIGNALS:
    void confirmed();
    void refused();
};

} // namespace screens
