// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// What offices number: vehicles and the cases of courts.
namespace guide {

/// Capitals and digits without separators. Cars BBBB12 and BB1234, motorcycles BBB12 and BB123, trailers as
/// cars; the check symbol that papers add (BBBB12-3) is dropped.
std::optional<QString> readPlate(QStringView typed);

/// "C-123-2026": one or two letters, number, year; a year of two digits is of this century, and none is after
/// `thisYear`.
std::optional<QString> readRit(QStringView typed, int thisYear);

} // namespace guide
