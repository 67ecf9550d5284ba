// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/sync/centralclient.h"
#include <QObject>

namespace syncing {

/// Tells the central service which filings will never arrive, one after the other, until it has signed for
/// each. They are rare: there is no back-off of its own, whoever finds the service reachable kicks. Worker
/// thread.
class VoidCourier : public QObject
{
    Q_OBJECT
public:
    VoidCourier(CentralClient &client, outbox::Outbox &outbox, QObject *parent = nullptr);

    void kick();

Q_SIGNALS:
    /// Refused, signed: the filing is there and decided, or its place is taken. It is back in the queue, and
    /// its own delivery will tell; committed.
    void undone(const base::FilingId &filing);
    void rested(const base::Error &why); ///< `why.code` is 0 if every notice got its answer
    void storeFailed(const base::Error &error);

private:
    void sendNext();
    void settle(const outbox::VoidNotice &notice, const Delivery &delivery);
    void rest();
    void check(const base::Result<> &result);

    CentralClient &m_client;
    outbox::Outbox &m_outbox;
    bool m_delivering = false;
    QList<outbox::VoidNotice> m_waiting;
    base::Error m_why;
};

} // namespace syncing
