// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// For who sits beside the person, as soon as it is said that they help: whose hand touches, and who looks
/// alone at the end.
class EtiquettePage : public TextPage
{
    Q_OBJECT
public:
    explicit EtiquettePage(const Surroundings &around);
};

} // namespace screens
