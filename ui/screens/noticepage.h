// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Who asks, why, and what happens with it: shown before the first question (Ley 19.628 art. 14 ter).
class NoticePage : public TextPage
{
    Q_OBJECT
public:
    NoticePage(const Surroundings &around, const procedure::Notice &notice);

Q_SIGNALS:
    void read();
    void legalTextWanted();
};

} // namespace screens
