// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/care/codes.h"
#include "app/envelope/floor.h"
#include "app/staff/errc.h"

namespace care {

/// The central service's word that the PIN of one role may be chosen anew at one kiosk, for whoever forgot
/// it: a signed message "ventanilla.pin-order/1" with kiosk, role, number and validUntil, brought as a file
/// on a memory stick. It carries no PIN, and nothing that is secret: the new one is chosen at the kiosk. Each
/// is good once, and none is once a newer one was used. Any thread, one at a time.
class PinOrders
{
public:
    static constexpr auto suffix = ".pin-order"; ///< of its file

    explicit PinOrders(QString dataFolder) : m_dataFolder(std::move(dataFolder)) { }

    /// Whose PIN. Nothing is used up. Errors: Errc; syncing's NotEnrolled.
    base::Result<staff::Role> read(const QByteArray &order) const;
    /// Sets `pin`, and only then is the order used up. Takes a tenth of a second on purpose. Errors: as
    /// read(), and as staff::Pin::set().
    base::Result<> carryOut(const QByteArray &order, const QString &pin, const base::Clock &clock) const;

private:
    struct Order
    {
        staff::Role role;
        qint64 number;
        envelope::Floor floor; ///< what was carried out last
    };
    base::Result<Order> judged(const QByteArray &order) const;

    const QString m_dataFolder;
};

} // namespace care
