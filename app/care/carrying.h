// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/settings.h"
#include "app/outbox/outbox.h"
#include <QJsonObject>
#include <functional>

/// Filings that are carried to the central service, where there is no network: envelopes out, receipts back
/// (contract §4, "By hand").
namespace care {

/// Every filing in these states (all, if none is named), page by page, until `use` says false.
base::Result<> eachFiling(const outbox::Outbox &outbox, const QList<outbox::State> &states,
    const std::function<bool(const outbox::Entry &)> &use);

const QList<outbox::State> &waitingStates(); ///< not at the central service, as far as this kiosk knows

/// The envelopes of filings in these states that are still here, saved since then (invalid: ever), as
/// ID.cms in this folder, which exists; each is on its disk when this returns. How many. Errors: base's
/// CannotWrite, the outbox's.
base::Result<int> exportTo(const QString &folder, const outbox::Outbox &outbox,
    const QList<outbox::State> &states, const QDateTime &since = {});

/// The folder of a memory stick for them, whichever kiosk they are of: who carries several kiosks' takes one
/// folder to the central service.
inline const QString carriedFolder = QStringLiteral("ventanilla");
/// What waits, into that folder of `stick`. Reads the store beside a running kiosk and changes nothing in it.
/// Errors: as exportTo(), kiosk::Store::open().
base::Result<int> exportWaiting(
    const QString &stick, const base::Settings &settings, const base::Clock &clock);

/// The file of receipts in that folder of `stick`. Errors: base's CannotRead: there is none.
base::Result<QByteArray> receiptsOn(const QString &stick);

struct Taken
{
    int receipts = 0;
    int moved = 0; ///< filings that are received now; the others' receipts were known
    int refused = 0; ///< another kiosk's, from the same stick
};
/// How many filings one receipt moved.
using TakeReceipt = std::function<base::Result<int>(const QByteArray &receipt)>;
/// All receipts of a file that `ventanilla-central import` wrote; what is refused does not hold up the
/// others. Errors: base's CannotRead: it is not that; kiosk::Errc::NoKioskRuns.
base::Result<Taken> takeReceipts(const QByteArray &file, const TakeReceipt &take);
QJsonObject importCommand(const QByteArray &receipt); ///< of the control socket
/// By the running kiosk, which alone writes to its store. Blocks: not on the window's thread, and not on the
/// worker's.
TakeReceipt throughRunningKiosk(const QString &dataFolder);

} // namespace care
