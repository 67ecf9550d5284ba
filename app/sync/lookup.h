// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/sync/centralclient.h"

namespace syncing {

/// What a resident shows at any kiosk to hear about a filing.
struct Claim
{
    base::Comprobante comprobante;
    QString documentType; ///< "cedula", …
    QString number; ///< the RUN, or the document's number for the types that have no RUN
};

struct Found
{
    bool found = false;
    QString state; ///< word of contract §4
    bool opened = false; ///< the fields below were there
    bool expired = false; ///< void: its deadline passed before it was sent
    QString procedure;
    QString folio;
    QString reason;
    QDateTime filedAt, receivedAt, decidedAt;
    QDate deadline; ///< of a visit; invalid: none
    QDateTime validUntil; ///< until when it has to be validated in person; invalid: it has no deadline
    QByteArray documentDigest; ///< SHA-256 of the official PDF; empty while there is none
};

void lookUp(CentralClient &client, const Claim &claim, QObject *context,
    std::function<void(const base::Result<Found> &)> done);

/// What has become of a wish to withdraw.
struct Withdrawal
{
    bool found = false;
    QString state; ///< as it is now; `received`: kept, and carried out at opening if the document matches
};

void withdraw(CentralClient &client, const Claim &claim, QObject *context,
    std::function<void(const base::Result<Withdrawal> &)> done);

/// The official PDF, whose digest a signed lookup gave. Errc::DigestMismatch if it is another.
void fetchDocument(CentralClient &client, const Claim &claim, const QByteArray &digest, QObject *context,
    std::function<void(const base::Result<QByteArray> &)> done);

} // namespace syncing
