// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Who the learner is in practice, a line for each thing they may be asked of themselves: "Su RUN:
/// 11.111.111-1". None where this is no practice.
QStringList inventedLines(const Surroundings &around);

/// The card of practice: an invented person's data, to be looked at and typed instead of one's own.
class InventedPage : public TextPage
{
    Q_OBJECT
public:
    explicit InventedPage(const Surroundings &around);
};

} // namespace screens
