// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/answer.h"
#include <QByteArray>
#include <QHostAddress>
#include <QHttpServer>
#include <QSslConfiguration>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <vector>

namespace central {

/// What a handler sees of a request.
struct Request
{
    QByteArray body;
    QString id; ///< the last part of `/v1/filings/{id}`
    QByteArray contentDigest, authorization, ifNoneMatch;
};

struct Route
{
    QByteArray method; ///< "GET", "POST", "PUT"
    QString path; ///< as in openapi.yaml; `{id}` at the end stands for one part
    std::function<Answer(const Request &)> handle; ///< any thread, many at once; may block
};

/// HTTPS on a loopback address, for a proxy in front. QHttpServer reads on the thread that owns this;
/// handlers run on a pool, because they wait for the disk. The destructor lets running handlers end.
class Server
{
public:
    /// Errc::CannotListen: another address than loopback, or the port is taken.
    static base::Result<std::unique_ptr<Server>> listen(
        const QHostAddress &address, quint16 port, const QSslConfiguration &tls, std::vector<Route> routes);
    ~Server();

    quint16 port() const { return m_port; }

private:
    Server();
    void add(Route route);

    QThreadPool m_pool;
    QHttpServer m_http;
    quint16 m_port = 0;
};

} // namespace central
