// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Where to go instead of filing here: never an error, always what to do next.
class ReferralPage : public TextPage
{
    Q_OBJECT
public:
    ReferralPage(const Surroundings &around, const procedure::Referral &referral);

Q_SIGNALS:
    void groupWanted(const QString &groupId); ///< the cards that help on from here
    void anotherWanted(); ///< the same person has something else to do
    void done();
};

} // namespace screens
