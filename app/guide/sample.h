// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/validate.h"

namespace guide {

/// An answer that validate() accepts, to a question of any kind but Group; the first option where there are
/// options.
QJsonValue sampleAnswer(const procedure::Field &field, const Circumstances &circumstances);

} // namespace guide
