// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// What people type to be reached, or to name a telephone.
namespace guide {

/// E.164 (`+56912345678`). Chilean numbers are nine digits, with or without +56 or 56; others begin with + or
/// 00.
std::optional<QString> readPhone(QStringView typed);

/// Without the blanks around it; one @, a domain with a dot. Whether it exists, only a message can tell.
std::optional<QString> readEmail(QStringView typed);

/// Fifteen digits. Whether they are those of a telephone, the last one tells.
std::optional<QString> readImei(QStringView typed);
/// The last of the fifteen is the Luhn digit of the others (3GPP TS 23.003, annex B), and not all are zero.
bool hasLuhnDigit(QStringView imei);

} // namespace guide
