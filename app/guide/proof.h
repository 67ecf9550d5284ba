// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/validate.h"
#include "app/procedure/finding.h"

namespace guide {

/// What is wrong with the ways through a procedure: places out of reach, conditions and gates that decide
/// nothing, and a value that one walk is asked twice. Questions of a group stand for another thing in each
/// item and are not compared.
procedure::Findings findLostWays(const procedure::Definition &definition, const Circumstances &circumstances);

} // namespace guide
