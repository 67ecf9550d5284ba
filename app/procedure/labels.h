// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"

namespace procedure {

/// The short name of a question, as on the review page, by its path (guide::Step); as that procedure asks it,
/// else as any does. Empty: nobody asks it.
LocalisedText labelOf(const QString &path, const Catalogue &catalogue, const QString &procedure = {});

} // namespace procedure
