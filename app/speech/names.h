// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace speech {

/// What single signs and a few short words are called, by language ("es", "en", "ht"; any other: Spanish,
/// which is what the synthesiser speaks then).
struct Names
{
    const char *digits[10];
    const char *letters; ///< names of a to z, a space between two
    const char *enye; ///< of ñ
    const char *hyphen, *plus, *at, *dot;
    const char *number; ///< of "N.º"
    const char *pesos, *ofPesos; ///< the second after whole millions
    const char *hours; ///< after the hour, where no minutes follow: "15 horas"

    static const Names &in(const QString &language);

    QString digit(QChar digit) const;
    QString letter(QChar letter) const; ///< of either case; without its accent
};

} // namespace speech
