// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// The sheet is ready: it is nothing yet but a paper, and says whom to take it to.
class PreparedPage : public TextPage
{
    Q_OBJECT
public:
    PreparedPage(const Surroundings &around, const procedure::Definition &definition);

Q_SIGNALS:
    void sheetWanted();
    void whereWanted(); ///< to take it
    void nextStepsWanted();
    void anotherWanted();
};

} // namespace screens
