// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QString>
#include <QStringList>

namespace printing {

/// What CUPS says of a queue now. Its word is not the printer's: of one that is unplugged CUPS may say that
/// it is idle until something is printed.
struct QueueState
{
    bool isStopped = false; ///< by somebody, or after an error: what is handed in waits
    bool isAccepting = false;
    QStringList reasons; ///< printer-state-reasons (RFC 8011 §5.4.12) without "none": "media-empty-warning"
    int waiting = 0; ///< jobs that are not on paper yet
};

/// Asks the local CUPS; blocks, for seconds if it does not answer: never on the window's thread. Errors:
/// NoSpooler, NoSuchPrinter.
base::Result<QueueState> stateOf(const QString &queue);

} // namespace printing
