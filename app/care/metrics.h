// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/finding.h"

namespace care {

/// Findings for Prometheus' node exporter, in the text format that its textfile collector reads: a gauge for
/// each figure that is a number ("ventanilla_queue_oldest_days"), whether each part needs a person, and the
/// version. Nothing of any filing but counts.
QByteArray metricsOf(const Findings &findings);

} // namespace care
