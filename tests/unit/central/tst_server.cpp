// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/errc.h"
#include "app/central/server.h"
#include "tests/support/centralhouse.h"
#include "tests/support/httpsclient.h"
#include <QSemaphore>
#include <QTest>

using central::Answer;
using central::Request;
using support::HttpsClient;

/// The door of the central service alone, with handlers that take as long as a test wants.
class TestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheHandler();
    void whoHangsUpMeanwhileEndsNothing();

private:
    std::unique_ptr<central::Server> listening(std::vector<central::Route> routes) const
    {
        return support::must(central::Server::listen(QHostAddress::LocalHost, 0,
            support::must(m_house.authority().tls()), std::move(routes)));
    }
    std::unique_ptr<HttpsClient> client(const central::Server &server) const
    {
        return std::make_unique<HttpsClient>(
            QList { QSslCertificate(m_house.authority().centralCa().toPem()) }, server.port());
    }

    const support::CentralHouse m_house;
};

void TestServer::findsTheHandler()
{
    const auto echo = [](const Request &request) {
        return Answer { 201, "text/plain", request.id.toUtf8() + '|' + request.body, { { "ETag", "\"1\"" } } };
    };
    const auto server = listening(
        { { "PUT", QStringLiteral("/v1/filings/{id}"), echo }, { "POST", QStringLiteral("/v1/status"), echo } });
    const auto asking = client(*server);
    auto reply = asking->exchange("PUT", "/v1/filings/0190", "bytes");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.body, "0190|bytes");
    QCOMPARE(reply.header("Content-Type"), "text/plain");
    QCOMPARE(reply.header("ETag"), "\"1\"");
    QCOMPARE(asking->exchange("POST", "/v1/status", "who").body, "|who");
    for (const char *path : { "/v1/filings", "/v1/filings/a/b", "/v1/status/0190", "/" }) {
        reply = asking->exchange("PUT", path, "bytes");
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.header("Content-Type"), "application/problem+json");
    }
}

/// A kiosk whose power goes while its filing is being stored.
void TestServer::whoHangsUpMeanwhileEndsNothing()
{
    QSemaphore begun, go;
    QAtomicInt ended;
    constexpr int leavers = 20;
    const auto slow = [&](const Request &) {
        begun.release();
        go.acquire();
        ++ended;
        return Answer { 200, "text/plain", "late" };
    };
    const auto quick = [](const Request &) { return Answer { 200, "text/plain", "quick" }; };
    const auto server
        = listening({ { "POST", QStringLiteral("/slow"), slow }, { "GET", QStringLiteral("/quick"), quick } });
    const auto letGo = qScopeGuard([&] { go.release(leavers); }); // or the server would wait for ever
    for (int i = 0; i < leavers; ++i) {
        auto leaver = client(*server);
        leaver->send("POST", "/slow", "bytes");
        QTRY_COMPARE(begun.available(), i + 1);
    }
    const auto stays = client(*server);
    // The server has seen them go when it answers who came after.
    QCOMPARE(stays->exchange("GET", "/quick").body, "quick");
    go.release(leavers);
    QTRY_COMPARE(ended.loadRelaxed(), leavers);
    QCOMPARE(stays->exchange("GET", "/quick").body, "quick");
}

QTEST_MAIN(TestServer)
#include "tst_server.moc"
