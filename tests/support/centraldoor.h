// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/service.h"
#include "tests/support/centralhouse.h"
#include "tests/support/httpsclient.h"

namespace support {

/// The service with its store, in this process, behind real TLS.
struct CentralDoor
{
    explicit CentralDoor(const base::Clock &clock)
        : service(must(central::Service::start({ house.folder() }, clock))),
          client(QList { QSslCertificate(house.authority().centralCa().toPem()) }, service->port())
    {
    }
    HttpReply put(const SealedFiling &filing)
    {
        return client.exchange("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
            { { "Content-Digest", filing.contentDigest() } });
    }
    qsizetype rows() { return must(house.stores()->filings.list({})).size(); }

    const CentralHouse house;
    CentralKiosk kiosk = house.kiosk();
    std::unique_ptr<central::Service> service;
    HttpsClient client;
};

} // namespace support
