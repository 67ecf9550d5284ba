// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/committer.h"
#include "app/central/messages.h"
#include "app/central/server.h"

namespace central {

/// What kiosks ask for themselves: status feed, voids, time, heartbeats, and the signed lists. Any thread.
class KioskCalls
{
public:
    KioskCalls(const Messages &messages, Committer &committer) : m_messages(messages), m_committer(committer)
    {
    }

    Answer voids(const Request &request) const;
    Answer statusQueries(const Request &request) const;
    Answer time(const Request &request) const;
    Answer heartbeats(const Request &request) const;
    Answer list(db::ListKind kind, const Request &request) const;

private:
    const Messages &m_messages;
    Committer &m_committer;
};

/// Errors: NotAMember, Revoked, Unavailable.
base::Result<> checkMember(Stores &stores, const QString &kiosk);

} // namespace central
