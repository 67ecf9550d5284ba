// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"

namespace procedure {

/// What no JSON Schema can say: ids are unique, conditions look at earlier fields and at answers that can be
/// given, gates lead to referrals that are there.
base::Result<> checkRules(const QList<Field> &filer);
base::Result<> checkRules(const Definition &definition);

} // namespace procedure
