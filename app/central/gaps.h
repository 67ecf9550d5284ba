// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/errc.h"
#include "app/central/stores.h"
#include <QDateTime>
#include <QJsonObject>

namespace central {

/// Something in a kiosk's chain that a person should ask about.
struct Gap
{
    enum class Kind {
        EmptySlot, ///< later filings arrived, these did not
        BrokenLink, ///< `previous` is not the digest of the filing before
        ShortEnd, ///< the kiosk says that its chain goes on, and it has not arrived
        OtherHead, ///< the kiosk's newest filing is not the one that arrived in its place
        NewChain, ///< the chain has ended and another one began: enrolled anew, restored, salvaged
    };
    Kind kind;
    QString kiosk, chain;
    qint64 from = 0, to = 0; ///< sequences; NewChain: the highest that arrived, and that was ever said
    QString since; ///< instant
    QString next = {}; ///< NewChain: the chain that began

    bool isMissing() const { return kind != Kind::NewChain; } ///< false: only to be known
    QString word() const; ///< `empty-slot`
    QJsonObject toJson() const;
};

/// What has been missing for longer than `patience` (arrival order is free, so a young hole is none), and
/// where one chain of a kiosk followed another: how long the first one was, nobody but the kiosk's heartbeats
/// can say.
base::Result<QList<Gap>> findGaps(Stores &stores, const QDateTime &now, std::chrono::hours patience);

} // namespace central
