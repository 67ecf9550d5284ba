// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/courier.h"
#include "app/sync/errc.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/wire.h"
#include <QSignalSpy>

namespace support {

/// A kiosk with its courier, and at the other end of a wire a scripted central service.
struct CourierBench
{
    explicit CourierBench(const Pki &pki, std::chrono::milliseconds timeout = std::chrono::seconds(5))
        : central(pki), wire(port(central)), folder(pki, central, wire.url()),
          queue(folder.path(), clock, pki.kioskId),
          membership(Pki::must(syncing::Membership::load(folder.path()))), client(membership, clock, timeout),
          courier(client, queue.outbox), rested(&courier, &syncing::Courier::rested)
    {
    }
    base::FilingId file(int size = 1000) { return queue.file(central, clock, size); }
    base::FilingId fileUntil(const QDateTime &validUntil)
    {
        const auto id = file();
        if (!queue.database->run(QStringLiteral("UPDATE filings SET valid_until = ? WHERE id = ?"),
                { validUntil.toMSecsSinceEpoch(), id.toString() }))
            qFatal("no deadline");
        return id;
    }
    outbox::State stateOf(const base::FilingId &id) { return queue.show(id).state; }
    /// Runs the courier until it rests; why it did.
    std::error_code run()
    {
        rested.clear();
        courier.kick();
        if (rested.isEmpty() && !rested.wait(20000))
            return make_error_code(syncing::Errc::NotFound);
        return rested.last().first().value<base::Error>().code;
    }
    static quint16 port(const ScriptedCentral &central) { return quint16(central.url().port()); }

    ManualClock clock;
    ScriptedCentral central;
    Wire wire;
    EnrolledFolder folder;
    OpenQueue queue;
    syncing::Membership membership;
    syncing::CentralClient client;
    syncing::Courier courier;
    QSignalSpy rested;
};

} // namespace support
