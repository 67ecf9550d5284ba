// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// The first page: what this is, that it is free, and when it erases.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    explicit WelcomePage(const Surroundings &around);

Q_SIGNALS:
    void filingWanted();
    void practiceWanted();
    void lookUpWanted();
};

} // namespace screens
