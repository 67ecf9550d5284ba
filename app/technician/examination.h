// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/doctor.h"
#include "app/technician/command.h"

namespace technician {

command::Option reportOption(); ///< --report FILE.pdf
QString reportOptionName();

/// "!" where a person has to do something, "·" where it is good to know.
QStringList toLines(const care::Finding &finding);

/// Looks the kiosk over and says it after the lines that come `first`; with --report, on paper too.
/// NeedsAttention: something needs a person.
Exit examine(const base::Settings &kiosk, const base::Clock &clock, const Call &call,
    care::Doctor::Network network, const QStringList &first = {});

} // namespace technician
