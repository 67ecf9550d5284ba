// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// "¿Qué le pasó?": a card for each procedure, in the order of real demand.
class ProcedurePage : public Page
{
    Q_OBJECT
public:
    explicit ProcedurePage(const Surroundings &around);

Q_SIGNALS:
    void chosen(const QString &procedureId);
};

} // namespace screens
