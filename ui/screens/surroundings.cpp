// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/surroundings.h"

#include <QTimeZone>

namespace screens {

QDate Surroundings::today() const
{
    static const QTimeZone chile("America/Santiago");
    return clock.now().toTimeZone(chile).date();
}

std::optional<base::Comprobante> Surroundings::comprobante(QStringView typed) const
{
    return desk.isPractice() ? base::Comprobante::readPractice(typed) : base::Comprobante::read(typed);
}

} // namespace screens
