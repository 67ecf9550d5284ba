// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

namespace db {

/// One slot that arrived, beside the one before it in the same chain.
struct ChainLink
{
    QString kiosk, chain;
    qint64 sequence = 0;
    qint64 sequenceBefore = 0; ///< 0: none before it
    QByteArray previous; ///< what it says of the one before; empty in a void
    QByteArray digestBefore;
    QString receivedAt;
};

/// What a kiosk said of the end of its chain, beside what arrived.
struct ChainEnd
{
    QString kiosk, chain;
    qint64 highestSaid = 0, highestArrived = 0;
    QByteArray headSaid;
    QByteArray digestThere; ///< of the filing at `highestSaid`; empty if it has not arrived
    QString saidAt;
};

/// One chain of a kiosk as far as it is known here.
struct ChainSpan
{
    QString kiosk, chain;
    qint64 highestArrived = 0, highestSaid = 0;
    QString firstSeenAt;
};

/// The chains of all kiosks, slot by slot. The caller holds the transaction.
class ChainStore
{
public:
    explicit ChainStore(Database &database) : m_database(database) { }

    Result<> eachLink(const std::function<void(const ChainLink &)> &use); ///< by kiosk, chain, sequence
    Result<> eachEnd(const std::function<void(const ChainEnd &)> &use);
    /// By kiosk, as they were first seen; last the one that the kiosk's latest heartbeat names, for filings
    /// of an older one may arrive late. Chains without a filing count only if they are that one.
    Result<> eachSpan(const std::function<void(const ChainSpan &)> &use);

private:
    Database &m_database;
};

} // namespace db
