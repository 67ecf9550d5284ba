// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"
#include "ui/screens/warmup.h"

namespace screens {

/// "¿Qué quiere ejercitar?"
class WarmUpPage : public Page
{
    Q_OBJECT
public:
    explicit WarmUpPage(const Surroundings &around);

Q_SIGNALS:
    void chosen(screens::WarmUp what);
};

/// "Bien. Ya sabe tocar."
class WarmedUpPage : public TextPage
{
    Q_OBJECT
public:
    WarmedUpPage(const Surroundings &around, WarmUp what);

Q_SIGNALS:
    void keyboardWanted();
};

} // namespace screens
