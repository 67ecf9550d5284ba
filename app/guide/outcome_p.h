// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/problem.h"
#include <QJsonValue>
#include <tl/expected.hpp>

/// What the files of this room that validate share.
namespace guide {

using Outcome = tl::expected<QJsonValue, Problem>;

inline const QLatin1String unknown("unknown");

inline Outcome no(Problem problem)
{
    return tl::make_unexpected(problem);
}

/// Nothing, or nothing but blanks, in every part of it.
bool isBlank(const QJsonValue &value);

} // namespace guide
