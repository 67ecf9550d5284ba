// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/centralclient.h"

namespace syncing {

/// Fetches the list of whom to trust when it has changed; an older one than already seen is refused. Worker
/// thread.
class TrustRefresh : public QObject
{
    Q_OBJECT
public:
    explicit TrustRefresh(CentralClient &client, QObject *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void renewed(); ///< on disk and in use
    void rested(const base::Error &why); ///< `why.code` is 0 when the list at hand is the newest

private:
    CentralClient &m_client;
    QByteArray m_etag;
};

} // namespace syncing
