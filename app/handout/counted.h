// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/report.h"
#include "app/procedure/catalogue.h"
#include "app/training/classreport.h"
#include "app/training/lessons.h"

namespace handout {

/// What is drawn of a class that was counted, in Spanish. Without its attendance, which names people: that is
/// a page of the CSV. A bar whose count may not be told has none.
ReportContent contentOf(const training::ClassReport &report, const training::Lessons &lessons,
    const procedure::Catalogue &catalogue, const QString &centreName);

} // namespace handout
