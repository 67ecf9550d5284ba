// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/sync/membership.h"

namespace syncing {

/// Whether this is the receipt of exactly that parcel, signed by central-signing; when it was received there.
/// Errors: Errc::NotAnAnswer, or the envelope's.
base::Result<QDateTime> verifyReceipt(
    const QByteArray &receipt, const outbox::Parcel &parcel, const Membership &membership);

/// A receipt that came by hand: verified against the filing that it names, and acknowledged. What moved;
/// nothing when it was known. Errors: outbox::Errc::NoSuchFiling and those of verifyReceipt().
base::Result<QList<outbox::Change>> takeReceipt(
    const QByteArray &receipt, outbox::Outbox &outbox, const Membership &membership);

/// The receipts in a file made by `ventanilla-central import`: DER values, one after the other. Empty if it
/// is not that.
QList<QByteArray> splitReceipts(const QByteArray &file);

} // namespace syncing
