// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QStringList>

namespace printing {

/// Names of the queues that the local CUPS has, and of the printers that it has found on the network and
/// would make one for (driverless IPP). Blocks, for seconds: never on the window's thread. Errors: NoSpooler.
base::Result<QStringList> queues();

} // namespace printing
