// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/problem.h"
#include <QJsonValue>
#include <tl/expected.hpp>

namespace guide {

/// A place to find somebody (resources/README.md). Blank parts go; one of street and sector must be there,
/// for in the country a home has no street and often no number. "sin número" in any spelling becomes "S/N".
tl::expected<QJsonValue, Problem> validateAddress(const QJsonValue &value);

} // namespace guide
