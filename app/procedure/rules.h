// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"

namespace procedure {

/// What no JSON Schema can say: ids are unique, conditions look at earlier fields and at answers that can be
/// given, gates lead to referrals that are there, and each outcome has its parts.
base::Result<> checkRules(const Common &common);
base::Result<> checkRules(const Definition &definition, const Common &common);

} // namespace procedure
