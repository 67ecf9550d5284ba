// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/stores.h"
#include <QDateTime>
#include <QJsonObject>
#include <optional>

namespace central {

/// How a kiosk is, by its last heartbeat and its chains. What an older kiosk does not say is empty.
struct KioskState
{
    db::KioskRow row;
    QDateTime seen; ///< when it last said something of itself; invalid: never
    QString version;
    std::optional<qint64> queued, setAside; ///< filings
    QDateTime oldest; ///< when the oldest that waits was saved; invalid: none
    std::optional<qint64> diskAvailable; ///< bytes
    std::optional<qint64> clockOffset; ///< its clock against this one's, seconds; the way of the message too
    std::optional<qint64> certificateDays; ///< left; negative: ended
    std::optional<int> gaps; ///< of its chains; empty: not looked for
    QStringList needs; ///< why somebody should look, as words: "set-aside"; none for one that is revoked

    bool isRevoked() const { return !row.revokedAt.isEmpty(); }
    QJsonObject toJson() const;
};

/// Beyond these a kiosk needs somebody; a weekend without power or network does not.
struct FleetLimits
{
    std::chrono::hours silence { 72 }; ///< since its last heartbeat, or its enrolment
    std::chrono::hours oldest { 72 }; ///< that the oldest filing waits
    std::chrono::hours gap { 24 }; ///< as `gaps` does
    qint64 certificateDays = 30; ///< as `ventanillactl doctor` does
    qint64 disk = 512LL * 1024 * 1024; ///< bytes, as `ventanillactl doctor` does
    std::chrono::seconds clock { 300 };
};

/// All kiosks: first those that need somebody, the most needs first; last those that are revoked.
base::Result<QList<KioskState>> lookOver(Stores &stores, const QDateTime &now, const FleetLimits &limits);

/// The same for Prometheus, without those that are revoked and without gaps, for which all filings would be
/// read.
base::Result<QByteArray> fleetMetrics(Stores &stores, const QDateTime &now);

} // namespace central
