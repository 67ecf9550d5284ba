// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace db {

/// A point of the monotonic clock. After another boot it says nothing, hence the boot's id beside it.
struct Uptime
{
    QString boot;
    qint64 ms = 0;
};

/// "Not before": until `until` on the same boot; on another one until the machine has been up for `forMs`.
struct Hold
{
    Uptime until;
    qint64 forMs = 0; ///< 0: a lease, whose holder another boot has ended
};

/// SQL for what is left of a row's hold, in ms. It binds three values: the boot, and the uptime twice.
QString waitOf(const QString &table);

} // namespace db
