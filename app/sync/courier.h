// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/sync/centralclient.h"
#include <QObject>
#include <QTimer>

namespace syncing {

/// The one drainer of the queue. Takes what is due in batches, keeps several filings under way, and
/// acknowledges verified receipts in batches. What the service says under its signature about a filing sets
/// that filing aside; everything else means that nothing is wrong with it: the batch stops, all is kept, and
/// the outbox says when to try again. Worker thread.
class Courier : public QObject
{
    Q_OBJECT
public:
    Courier(CentralClient &client, outbox::Outbox &outbox, QObject *parent = nullptr);

    /// Something was filed, or it is time: delivers what is due.
    void kick();
    /// The network came back, or a technician asks: forgets the back-off and tries now, on new connections.
    void tryNow();
    /// What is past its deadline becomes void. Delivery does it by itself; for who asks in between.
    void expireLate();
    bool isDelivering() const { return m_delivering; }

Q_SIGNALS:
    void received(const QList<outbox::Change> &changes); ///< their receipts are committed
    void setAside(const base::FilingId &filing, const QString &reason); ///< committed
    void expired(const QList<outbox::Change> &changes); ///< void, never sent; committed
    void revoked(); ///< signed: take no more filings
    void rested(
        const base::Error &why); ///< a batch ended; `why.code` is 0 if all that was due has been delivered
    void storeFailed(const base::Error &error);

private:
    void goOn();
    void takeMore();
    void sendNext();
    void send(const outbox::Parcel &parcel);
    void settle(const outbox::Parcel &parcel, const Delivery &delivery);
    void commitReceipts();
    void judgeSuspects();
    void stop(const base::Error &why, std::optional<std::chrono::seconds> retryAfter);
    void finish();
    void schedule();
    bool check(const base::Result<> &result);

    CentralClient &m_client;
    outbox::Outbox &m_outbox;
    QTimer m_timer;

    bool m_delivering = false;
    bool m_nothingMore = false; // the outbox had nothing more due
    bool m_anyReceived = false; // in this run
    int m_window = 0; // how many may be under way at once
    int m_underway = 0;
    QList<outbox::Parcel> m_waiting; // taken, not yet sent
    QList<outbox::Delivered> m_receipts; // verified, not yet committed
    struct Suspect
    {
        base::FilingId id;
        base::Error error;
        std::optional<std::chrono::seconds> retryAfter;
    };
    QList<Suspect> m_suspects; // failed unsigned, though the service answered: is it them or the service?
    std::optional<base::Error> m_stopped;
    std::optional<std::chrono::seconds> m_retryAfter;
};

} // namespace syncing
