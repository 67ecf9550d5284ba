// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace speech {

/// What is written, as somebody would say it to a person who cannot see it: RUN, telephone and comprobante
/// sign by sign, with a pause (a comma) between groups; dates, hours and money in words; N.º, initials and
/// addresses of e-mail by their names. All else is left to the synthesiser, which reads running text well.
///
/// `language`: "es", "en" or "ht"; anything else is read as Spanish.
QString spoken(const QString &written, const QString &language);

/// Letters and digits one by one, each by its name: for keys, and for who spells.
QString spelled(const QString &signs, const QString &language);

} // namespace speech
