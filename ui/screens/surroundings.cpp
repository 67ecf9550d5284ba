// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/surroundings.h"

#include "app/text/sentences.h"
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

QStringList Surroundings::whomToCall(const std::error_code &problem) const
{
    const QString words = text::whomToCall(problem, settings.contact, language);
    return words.isEmpty() ? QStringList() : QStringList { words };
}

} // namespace screens
