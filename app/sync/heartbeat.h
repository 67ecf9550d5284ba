// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/sync/centralclient.h"

namespace syncing {

/// Tells the central service how this kiosk is: versions, figures of the queue, disk, clock, the end of
/// its certificate, and the end of its chain, by which the service notices what it never got. Holds nothing
/// of any resident. `catalogue`: the number of the one in use; 0 where the built-in one serves.
void sendHeartbeat(CentralClient &client, const outbox::Figures &figures, const QString &dataFolder,
    qint64 catalogue, QObject *context, std::function<void(const base::Result<> &)> done);

} // namespace syncing
