// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// The send has its own confirmation, in other words and in another place. In practice it says that this is
/// where something would be sent.
class ConfirmPage : public Page
{
    Q_OBJECT
public:
    ConfirmPage(const Surroundings &around, const QString &procedureTitle);

Q_SIGNALS:
    void confirmed();
    void refused();
};

} // namespace screens
