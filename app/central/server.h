// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/answer.h"
#include <QAbstractHttpServer>
#include <QByteArray>
#include <QHostAddress>
#include <QHttpServerRouter>
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

/// HTTPS on a loopback address, for a proxy in front. It reads and writes on the thread that owns this;
/// handlers run on a pool, because they wait for the disk. The destructor lets running handlers end.
///
/// QHttpServer itself would not do: what it is given as a QFuture, it writes to a socket that may be gone
/// by then (Qt 6.4), so that whoever hung up at the wrong moment ended the service.
class Server : private QAbstractHttpServer
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
    void answer(const std::function<Answer(const Request &)> &handle, const QString &id,
        const QHttpServerRequest &http, QTcpSocket *socket);
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

    QThreadPool m_pool;
    QHttpServerRouter m_router;
    quint16 m_port = 0;
};

} // namespace central
