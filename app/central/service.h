// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/authority.h"
#include "app/central/committer.h"
#include "app/central/enrolment.h"
#include "app/central/intake.h"
#include "app/central/kioskcalls.h"
#include "app/central/members.h"
#include "app/central/messages.h"
#include "app/central/metrics.h"
#include "app/central/openingloop.h"
#include "app/central/residentcalls.h"
#include "app/central/server.h"

namespace central {

/// The running service: its parts, put together behind the routes of openapi.yaml. Lives on the thread whose
/// event loop serves the network. The destructor ends listening, lets handlers finish, then commits what is
/// queued.
class Service
{
public:
    struct Options
    {
        QString folder;
        QHostAddress address = QHostAddress::LocalHost;
        quint16 port = 0; ///< 0: any free one
        bool opener = false; ///< with the seal keys: open what arrives
    };
    static base::Result<std::unique_ptr<Service>> start(const Options &options, const base::Clock &clock);

    quint16 port() const { return m_server->port(); }

private:
    Service(const Authority &authority, envelope::KeyPair signing, envelope::Issuer issuer,
        std::unique_ptr<Committer> committer, const base::Clock &clock);
    std::vector<Route> routes();
    Route counted(QByteArray method, QString path, std::function<Answer(const Request &)> handle);
    Answer ready();
    Answer metrics();

    // The order matters: what is used outlives what uses it.
    Authority m_authority;
    Members m_members;
    Messages m_messages;
    std::unique_ptr<Committer> m_committer;
    std::unique_ptr<OpeningLoop> m_opening; // null without --opener
    Intake m_intake;
    KioskCalls m_kioskCalls;
    ResidentCalls m_residentCalls;
    Enrolment m_enrolment;
    Metrics m_metrics;
    std::unique_ptr<Server> m_server;
};

} // namespace central
