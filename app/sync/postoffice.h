// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/cataloguefetch.h"
#include "app/sync/courier.h"
#include "app/sync/renewal.h"
#include "app/sync/statusfeed.h"
#include "app/sync/trustrefresh.h"
#include "app/sync/voidcourier.h"
#include <QTimer>

namespace syncing {

/// Keeps a kiosk in touch with its central service: decides when to deliver, to ask for news, to renew trust
/// and the procedures, to say how the kiosk is. Everything happens by event (something filed, network back)
/// and by timer as well, for events get lost (F19). Worker thread.
class PostOffice : public QObject
{
    Q_OBJECT
public:
    PostOffice(Membership &membership, outbox::Outbox &outbox, const base::Clock &clock, QString dataFolder,
        std::chrono::milliseconds timeout = std::chrono::seconds(30), QObject *parent = nullptr);

    void start();
    void filingAdded() { m_courier.kick(); }
    void filingVoided() { m_voids.kick(); }
    void expireLate() { m_courier.expireLate(); } ///< changed() follows if something was
    void serviceAnswered(); ///< a resident's question was answered: what waited for the service may go on
    void networkCameBack(); ///< tries everything now, on new connections
    CentralClient &client() { return m_client; }
    void keepNextKeyIn(base::KeyPlace place) { m_renewal.keepNextKeyIn(place); } ///< as Renewal
    void renewKey() { m_renewal.renew(); } ///< now, whether it is due or not
    CatalogueFetch &catalogue() { return m_catalogue; } ///< asks in the rhythm of trust, once it is begun
    QDateTime lastContact() const
    {
        return m_lastContact;
    } ///< of a verified answer; invalid: none since the start

Q_SIGNALS:
    void changed(const QList<outbox::Change> &changes); ///< committed
    void revoked();
    void storeFailed(const base::Error &error);

private:
    void stopTaking();
    void reached();
    void settled(const base::Error &why);
    void noticeClock(const base::Error &why);
    void beat();
    void pollSoon();

    outbox::Outbox &m_outbox;
    const QString m_dataFolder;
    CentralClient m_client;
    Courier m_courier;
    VoidCourier m_voids;
    StatusFeed m_feed;
    TrustRefresh m_trust;
    Renewal m_renewal;
    CatalogueFetch m_catalogue;
    QTimer m_feedTimer, m_trustTimer, m_heartbeatTimer;
    QDateTime m_lastContact;
    std::optional<std::chrono::milliseconds> m_deliveredAt, m_timeAskedAt; // monotonic
    bool m_askingTime = false;
    bool m_trustAnswered = false;
};

} // namespace syncing
