// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Without the comprobante nobody can look a filing up, its resident neither: what is left to do.
class LostNumberPage : public TextPage
{
    Q_OBJECT
public:
    explicit LostNumberPage(const Surroundings &around);

Q_SIGNALS:
    void anotherWanted(); ///< it is filed once more
};

} // namespace screens
