// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/sync/centralclient.h"
#include <QObject>

namespace syncing {

/// Follows what became of this kiosk's filings: asks for what changed since the cursor, page by page; each
/// page and the cursor behind it are stored in one transaction (F35). Worker thread.
class StatusFeed : public QObject
{
    Q_OBJECT
public:
    StatusFeed(CentralClient &client, outbox::Outbox &outbox, QObject *parent = nullptr);

    void poll(); ///< does nothing while a poll is under way

Q_SIGNALS:
    void changed(const QList<outbox::Change> &changes); ///< committed
    void rested(const base::Error &why); ///< `why.code` is 0 when the end of the feed was reached

private:
    void askPage();
    void take(const QJsonObject &page);
    void rest(const base::Error &why);

    CentralClient &m_client;
    outbox::Outbox &m_outbox;
    bool m_polling = false;
};

} // namespace syncing
