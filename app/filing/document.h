// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/envelope/envelope.h"
#include "app/filing/submission.h"

namespace filing {

/// Freezes the filing document: canonical bytes that are signed, sealed and never built again. `comuna` is
/// where the kiosk stands, a CUT code. `notBefore` is for a clock that is plainly wrong: what time it surely
/// was already. Errors: those of envelope::canonicalJson.
base::Result<QByteArray> buildDocument(const Submission &submission, const envelope::Place &place,
    const QString &comuna, const base::Clock &clock, const QDateTime &notBefore = {});

} // namespace filing
