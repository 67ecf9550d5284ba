// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt/slip.h"
#include "ui/screens/textpage.h"

namespace screens {

/// "Qué debo hacer ahora": the procedure's next steps, and what the constancia is not. The slip says the
/// same.
class NextStepsPage : public TextPage
{
    Q_OBJECT
public:
    NextStepsPage(theme::Theme &theme, const receipt::SlipContent &content);
};

} // namespace screens
