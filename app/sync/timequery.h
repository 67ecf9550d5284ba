// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/centralclient.h"

namespace syncing {

/// Contract §6: asks the central service what time it is, tolerating certificates that are only out of date,
/// on the pinned chain, for this one question. From then on certificates that the machine's clock calls out
/// of date are judged by what it said. `done` gets the service's time.
void askTime(
    CentralClient &client, QObject *context, std::function<void(const base::Result<QDateTime> &)> done);

} // namespace syncing
