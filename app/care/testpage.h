// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/base/settings.h"
#include <QDateTime>

namespace care {

/// A sheet for whoever sets up a printer: letters of several sizes, what Spanish has of them, and the QR that
/// slips have. Says nothing of anybody. PDF/A-1b. Errors: receipt's.
base::Result<QByteArray> renderTestPage(
    base::Paper paper, const base::Settings &settings, const QDateTime &at);

} // namespace care
