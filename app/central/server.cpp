// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/server.h"
#include "app/central/errc.h"
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QHttpServerRouterRule>
#include <QPointer>
#include <QTcpServer>
#include <QTimer>
#include <QtConcurrentRun>
#include <sys/socket.h>

namespace central {

namespace {

// Handlers wait for one disk: more of them means more filings in one commit, not more work at once.
constexpr int handlersAtOnce = 32;

// Qt's 30 are soon taken: who connects and says nothing counts for the five seconds that it is given.
constexpr int handshakesAtOnce = 10000;

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

void keepAccepting(QTcpServer *listener)
{
    listener->setMaxPendingConnections(handshakesAtOnce);
    // Of Qt's 50 that wait for accept(2) a crowd leaves none; who finds no room tries again after 1, 2, 4 seconds.
    // Linux takes a second listen(2) as the new number.
    ::listen(int(listener->socketDescriptor()), SOMAXCONN);
    // Without a free file handle Qt stops listening, for good.
    QObject::connect(listener, &QTcpServer::acceptError, listener, [listener] {
        QTimer::singleShot(std::chrono::milliseconds(200), listener, &QTcpServer::resumeAccepting);
    });
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
    server->sslSetup(tls);
    server->m_port = server->QAbstractHttpServer::listen(address, port);
    if (server->m_port == 0)
        return base::fail(Errc::CannotListen,
            QStringLiteral("%1:%2 cannot be listened on").arg(address.toString()).arg(port));
    for (QTcpServer *listener : server->servers())
        keepAccepting(listener);
    return server;
}

void Server::add(Route route)
{
    using WithId = void (*)(const QString &);
    using Plain = void (*)();
    QString path = route.path;
    const bool hasId = path.endsWith(QLatin1String("{id}"));
    path.replace(QLatin1String("{id}"), QLatin1String("<arg>"));
    auto rule = std::make_unique<QHttpServerRouterRule>(path, methodOf(route.method),
        [this, handle = std::move(route.handle)](const QRegularExpressionMatch &match,
            const QHttpServerRequest &http,
            QTcpSocket *socket) { answer(handle, match.captured(1), http, socket); });
    hasId ? m_router.addRule<WithId>(std::move(rule)) : m_router.addRule<Plain>(std::move(rule));
}

bool Server::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    return m_router.handleRequest(request, socket);
}

void Server::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    toHttp(problem({ make_error_code(Errc::NotFound), {} })).write(makeResponder(request, socket));
}

void Server::answer(const std::function<Answer(const Request &)> &handle, const QString &id,
    const QHttpServerRequest &http, QTcpSocket *socket)
{
    // The request ends with the call: the pool gets a copy.
    Request request { http.body(), id, http.value("Content-Digest"), http.value("Authorization"),
        http.value("If-None-Match") };
    const auto responder = std::make_shared<QHttpServerResponder>(makeResponder(http, socket));
    QtConcurrent::run(&m_pool, [handle, request = std::move(request)] { return handle(request); })
        .then(this, [responder, client = QPointer<QTcpSocket>(socket)](const Answer &answer) {
            if (client) // or else it has hung up, and will ask again
                toHttp(answer).write(std::move(*responder));
        });
}

} // namespace central
