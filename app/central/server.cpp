// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/server.h"
#include "app/central/errc.h"
#include <QHttpServerResponse>
#include <QTcpServer>
#include <QtConcurrentRun>

namespace central {

namespace {

// Handlers wait for one disk: more of them means more filings in one commit, not more work at once.
constexpr int handlersAtOnce = 32;

QHttpServerResponse toHttp(const Answer &answer)
{
    QHttpServerResponse response(
        answer.type, answer.body, static_cast<QHttpServerResponse::StatusCode>(answer.status));
    for (const auto &[name, value] : answer.headers)
        response.setHeader(name, value);
    return response;
}

QHttpServerRequest::Method methodOf(const QByteArray &name)
{
    if (name == "PUT")
        return QHttpServerRequest::Method::Put;
    return name == "POST" ? QHttpServerRequest::Method::Post : QHttpServerRequest::Method::Get;
}

} // namespace

Server::Server()
{
    m_pool.setMaxThreadCount(handlersAtOnce);
    m_pool.setExpiryTimeout(-1);
}

Server::~Server()
{
    m_pool.waitForDone();
}

base::Result<std::unique_ptr<Server>> Server::listen(
    const QHostAddress &address, quint16 port, const QSslConfiguration &tls, std::vector<Route> routes)
{
    if (!address.isLoopback())
        return base::fail(Errc::CannotListen,
            QStringLiteral("%1 is not a loopback address; nginx in front is the door to the world")
                .arg(address.toString()));
    std::unique_ptr<Server> server(new Server);
    for (Route &route : routes)
        server->add(std::move(route));
    server->m_http.setMissingHandler([](const QHttpServerRequest &, QHttpServerResponder &&responder) {
        const Answer answer = problem({ make_error_code(Errc::NotFound), {} });
        responder.write(answer.body, answer.type, QHttpServerResponder::StatusCode::NotFound);
    });
    server->m_http.sslSetup(tls);
    server->m_port = server->m_http.listen(address, port);
    if (server->m_port == 0)
        return base::fail(Errc::CannotListen,
            QStringLiteral("%1:%2 cannot be listened on").arg(address.toString()).arg(port));
    return server;
}

void Server::add(Route route)
{
    // The request ends with the call, and its responder must not be moved away (a client that leaves would
    // crash the late write): the pool gets a copy, QHttpServer a QFuture, which it watches itself.
    const auto onPool = [this, handle = std::move(route.handle)](
                            const QString &id, const QHttpServerRequest &http) {
        Request request { http.body(), id, http.value("Content-Digest"), http.value("Authorization"),
            http.value("If-None-Match") };
        return QtConcurrent::run(&m_pool, [handle, request = std::move(request)]() -> QHttpServerResponse {
            return toHttp(handle(request));
        });
    };
    const QHttpServerRequest::Method method = methodOf(route.method);
    if (QString path = route.path; path.endsWith(QLatin1String("{id}"))) {
        path.replace(QLatin1String("{id}"), QLatin1String("<arg>"));
        m_http.route(path, method, onPool);
    } else {
        m_http.route(
            path, method, [onPool](const QHttpServerRequest &http) { return onPool(QString(), http); });
    }
}

} // namespace central
