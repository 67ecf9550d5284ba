// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/settings.h"
#include "app/care/finding.h"
#include "app/care/trials.h"

namespace care {

/// The paper that a technician leaves when a kiosk is set up: each part, what the program saw, what a person
/// tried and when; what nobody has tried yet has boxes, to be filled in by hand. PDF/A-1b, A4, in Spanish.
/// Errors: receipt's.
base::Result<QByteArray> renderReadinessReport(const Findings &findings, const QList<Trial> &trials,
    const base::Settings &settings, const QDateTime &at);

} // namespace care
