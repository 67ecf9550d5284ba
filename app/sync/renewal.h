// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/centralclient.h"

namespace syncing {

/// Gets the device a new key and its certificate before the present one's ends (contract §4, `POST
/// /v1/renewals`), asked for with the present key. The new key waits on disk with its request until the
/// certificate comes: what breaks off goes on with the same bytes, and until then the present one serves.
/// Worker thread.
class Renewal : public QObject
{
    Q_OBJECT
public:
    /// Two months: a kiosk in a valley without network has time, and whoever looks after it still a month.
    static constexpr int dueDays = 60;

    Renewal(CentralClient &client, QString dataFolder, QObject *parent = nullptr);

    void keepNextKeyIn(base::KeyPlace place) { m_place = place; } ///< File until said otherwise
    bool isDue() const; ///< fewer days than that are left
    void renew(); ///< at once; one at a time. renewed() or failed() follows
    void renewIfDue();

Q_SIGNALS:
    void renewed(); ///< on disk and in use
    void failed(const base::Error &why); ///< NotAnAnswer, Rejected, as CentralClient; files; Tpm

private:
    base::Result<> take(const Channel::Answer &answer);

    CentralClient &m_client;
    const QString m_dataFolder;
    base::KeyPlace m_place = base::KeyPlace::File;
    bool m_isAsking = false;
};

} // namespace syncing
