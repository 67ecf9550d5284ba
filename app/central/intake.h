// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/committer.h"
#include "app/central/messages.h"
#include "app/central/server.h"
#include <functional>

namespace central {

/// Takes sealed filings without being able to open them: outer signature, place and digest, then one durable
/// commit with the signed receipt. Any thread.
class Intake
{
public:
    explicit Intake(const Messages &messages) : m_messages(messages) { }

    /// Verifies the outer layer and signs a receipt, to be kept with it. Errors: NotAMember, TooLarge,
    /// Malformed.
    base::Result<db::ArrivedFiling> examine(const QByteArray &envelope) const;

    enum class Door {
        Network, ///< a revoked kiosk is turned away, and keeps its queue
        Hand, ///< a person brought it: what a revoked kiosk sealed is taken, and held
    };
    /// In the caller's transaction. Errors: Revoked, NotAMember, Conflict, OutOfPlace, Unavailable.
    static base::Result<db::Arrived> keep(Stores &stores, db::ArrivedFiling filing, Door door);

    /// `PUT /v1/filings/{id}`. `arrived` is called after a new one is durable.
    Answer put(const Request &request, Committer &committer, const std::function<void()> &arrived) const;

private:
    const Messages &m_messages;
};

} // namespace central
