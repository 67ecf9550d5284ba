// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt/content.h"
#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// "Qué debo hacer ahora": the procedure's next steps, and what the constancia, or the sheet, is not. The
/// paper says the same.
class NextStepsPage : public TextPage
{
    Q_OBJECT
public:
    struct Words
    {
        QString isNotTitle; ///< "Lo que esta constancia no es"
        QString close; ///< the button's
    };
    NextStepsPage(const Surroundings &around, const QList<receipt::Step> &steps, const QStringList &isNot,
        const Words &words);
};

} // namespace screens
