// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/central/allowance.h"
#include "app/central/committer.h"
#include "app/central/messages.h"
#include "app/central/server.h"

namespace central {

/// What a resident asks for at any kiosk, with comprobante and document: where it stands, the official PDF,
/// to take it back. Guessing is made slow; a document that does not match is answered like nothing. Any
/// thread.
class ResidentCalls
{
public:
    ResidentCalls(const Messages &messages, Committer &committer);

    Answer lookups(const Request &request);
    Answer documents(const Request &request);
    Answer withdrawals(const Request &request);

private:
    struct Wanted
    {
        base::Comprobante comprobante;
        QJsonObject document;
    };
    base::Result<Wanted> read(const Query &query) const;
    std::chrono::seconds wait(const Query &query, const Wanted &wanted);
    template <typename Serve> Answer serve(const Request &request, const char *format, Serve serve);

    const Messages &m_messages;
    Committer &m_committer;
    Allowance m_perKiosk { 30, std::chrono::minutes { 1 } };
    Allowance m_perComprobante { 10, std::chrono::minutes { 10 } };
};

} // namespace central
