// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/channel.h"
#include "app/sync/errc.h"
#include "tests/support/scriptedpeer.h"
#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;
using support::Issued;
using support::ScriptedPeer;
using Reply = ScriptedPeer::Reply;

class TestChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void carriesARequestAndItsAnswer();
    void f24_onlyThePinnedServerIsSpokenTo_data();
    void f24_onlyThePinnedServerIsSpokenTo();
    void f26_redirectsAreNotFollowed();
    void silenceEndsInTime();
    void nobodyListens();
    void brokenAnswers_data();
    void brokenAnswers();
    void errorsOfTheServiceAreAnswers_data();
    void errorsOfTheServiceAreAnswers();
    void longAnswersAreCutOff();
    void nothingIsSaidToAContextThatIsGone();
    void datesAreJudgedAtTheServicesTime();
    void toleranceOfDatesServesOneRequestOnly();
    void f27_renewMakesNewConnections();
    void destroyedWithRequestsUnderway();

private:
    base::Result<syncing::Channel::Answer> ask(syncing::Channel &channel, syncing::Channel::Request request);
    static support::Wanted server(const QString &name = QStringLiteral("central.test"))
    {
        return { .commonName = name,
            .names = { QStringLiteral("IP:127.0.0.1"), QStringLiteral("DNS:localhost") } };
    }
    static ScriptedPeer::Script always(Reply reply)
    {
        return [reply](const ScriptedPeer::Seen &) { return reply; };
    }

    Issued m_ca, m_foreignCa, m_tls;
};

void TestChannel::initTestCase()
{
    m_ca = support::issue({ .commonName = QStringLiteral("central-ca"), .authority = true });
    m_foreignCa = support::issue({ .commonName = QStringLiteral("central-ca"), .authority = true });
    m_tls = support::issue(server(), &m_ca);
}

base::Result<syncing::Channel::Answer> TestChannel::ask(
    syncing::Channel &channel, syncing::Channel::Request request)
{
    std::optional<base::Result<syncing::Channel::Answer>> result;
    channel.send(
        request, this, [&](const base::Result<syncing::Channel::Answer> &answer) { result = answer; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
        return base::fail(syncing::Errc::NotFound, QStringLiteral("the channel never answered"));
    return *result;
}

void TestChannel::carriesARequestAndItsAnswer()
{
    ScriptedPeer peer(m_tls, { m_ca },
        always({ .status = 201,
            .body = "receipt",
            .headers = { { "ETag", "\"7\"" }, { "Set-Cookie", "a=b" } } }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    const syncing::Channel::Request request { .verb = "PUT",
        .path = QStringLiteral("/v1/filings/x"),
        .body = "bytes",
        .contentType = "application/cms",
        .headers = { { "Content-Digest", "sha-256=:AA==:" } } };
    for (int i = 0; i < 3; ++i) {
        const auto answer = ask(channel, request);
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, "receipt");
        QCOMPARE(answer->etag, "\"7\"");
    }
    for (const auto &seen : peer.seen()) {
        QCOMPARE(seen.verb, "PUT");
        QCOMPARE(seen.path, "/v1/filings/x");
        QCOMPARE(seen.body, "bytes");
        QCOMPARE(seen.headers.value("content-type"), "application/cms");
        QCOMPARE(seen.headers.value("content-digest"), "sha-256=:AA==:");
        QVERIFY(!seen.headers.contains("cookie"));
    }
    QCOMPARE(peer.connections(), 1); // kept alive
}

void TestChannel::f24_onlyThePinnedServerIsSpokenTo_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<syncing::Errc>("expected");
    const auto row = [](const char *name, const Issued &identity, syncing::Errc expected) {
        QTest::newRow(name) << identity.certificate << identity.key << expected;
    };
    auto wanted = server();
    row("foreign authority of the same name", support::issue(wanted, &m_foreignCa),
        syncing::Errc::NotTheServer);
    row("self-signed", support::issue(wanted), syncing::Errc::NotTheServer);
    wanted.names = { QStringLiteral("DNS:other.test") };
    row("wrong name", support::issue(wanted, &m_ca), syncing::Errc::NotTheServer);
    wanted = server();
    wanted.until = QDateTime::currentDateTimeUtc().addSecs(-3600);
    row("expired", support::issue(wanted, &m_ca), syncing::Errc::ClockIsWrong);
    wanted.names = { QStringLiteral("DNS:other.test") };
    row("expired and wrong name", support::issue(wanted, &m_ca), syncing::Errc::NotTheServer);
    wanted = server();
    wanted.from = QDateTime::currentDateTimeUtc().addDays(10);
    row("not yet valid", support::issue(wanted, &m_ca), syncing::Errc::ClockIsWrong);
}

void TestChannel::f24_onlyThePinnedServerIsSpokenTo()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(syncing::Errc, expected);
    ScriptedPeer peer({ certificate, key }, { m_ca }, always({}));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    const auto answer
        = ask(channel, { .verb = "POST", .path = QStringLiteral("/v1/time"), .body = "secret" });
    QVERIFY(!answer);
    QVERIFY2(answer.error().code == expected, qPrintable(answer.error().toString()));
    QCOMPARE(peer.seen().size(), 0);
}

void TestChannel::f26_redirectsAreNotFollowed()
{
    ScriptedPeer other(m_tls, { m_ca }, always({ .body = "elsewhere" }));
    ScriptedPeer peer(m_tls, { m_ca },
        always({ .status = 307, .headers = { { "Location", other.url().toEncoded() + "/v1/time" } } }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    const auto answer = ask(channel, { .verb = "POST", .path = QStringLiteral("/v1/time"), .body = "x" });
    QVERIFY(!answer);
    QVERIFY(answer.error().code == syncing::Errc::Redirected);
    QCOMPARE(other.seen().size(), 0);
}

void TestChannel::silenceEndsInTime()
{
    ScriptedPeer peer(m_tls, { m_ca }, always({ .manner = Reply::Hang }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 200ms);
    const auto answer = ask(channel, { .verb = "GET", .path = QStringLiteral("/v1/trust") });
    QVERIFY(!answer);
    QVERIFY(answer.error().code == syncing::Errc::TimedOut);
}

void TestChannel::nobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(closed.serverPort()));
    closed.close();
    syncing::Channel channel({ url, m_ca.qt() }, 5s);
    const auto answer = ask(channel, { .verb = "GET", .path = QStringLiteral("/v1/trust") });
    QVERIFY(!answer);
    QVERIFY(answer.error().code == syncing::Errc::NoNetwork);
}

void TestChannel::brokenAnswers_data()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("connection broken before the answer") << int(Reply::BreakOff);
    QTest::newRow("connection broken within the answer") << int(Reply::Truncate);
}

void TestChannel::brokenAnswers()
{
    QFETCH(int, manner);
    ScriptedPeer peer(
        m_tls, { m_ca }, always({ .body = QByteArray(1000, 'x'), .manner = Reply::Manner(manner) }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    const auto answer = ask(channel, { .verb = "PUT", .path = QStringLiteral("/v1/filings/x"), .body = "x" });
    QVERIFY(!answer);
    QVERIFY2(answer.error().code == syncing::Errc::NoNetwork, qPrintable(answer.error().toString()));
}

void TestChannel::errorsOfTheServiceAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 304, 400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503, 507 })
        QTest::addRow("%d", status) << status;
}

void TestChannel::errorsOfTheServiceAreAnswers()
{
    QFETCH(int, status);
    ScriptedPeer peer(m_tls, { m_ca },
        always({ .status = status,
            .body = status == 304 ? "" : "{}",
            .contentType = "application/problem+json",
            .headers = { { "Retry-After", "17" }, { "WWW-Authenticate", "Basic realm=\"x\"" } } }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    const auto answer = ask(channel, { .verb = "POST", .path = QStringLiteral("/v1/time"), .body = "x" });
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toString()));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, status == 304 ? "" : "{}");
    QCOMPARE(answer->contentType, "application/problem+json");
    QVERIFY(answer->retryAfter == 17s);
}

void TestChannel::longAnswersAreCutOff()
{
    ScriptedPeer peer(m_tls, { m_ca }, always({ .body = QByteArray(300 * 1024, 'x') }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    const auto answer = ask(channel, { .verb = "GET", .path = QStringLiteral("/v1/trust") });
    QVERIFY(!answer);
    QVERIFY(answer.error().code == syncing::Errc::AnswerTooLong);
    QVERIFY(ask(channel, { .verb = "GET", .path = QStringLiteral("/v1/trust"), .answerLimit = 1024 * 1024 })
                .has_value());
}

void TestChannel::nothingIsSaidToAContextThatIsGone()
{
    ScriptedPeer peer(m_tls, { m_ca }, always({}));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    auto context = std::make_unique<QObject>();
    bool called = false;
    channel.send(
        { .verb = "GET", .path = QStringLiteral("/a") }, context.get(), [&](const auto &) { called = true; });
    context.reset();
    QVERIFY(ask(channel, { .verb = "GET", .path = QStringLiteral("/b") }).has_value());
    QTRY_COMPARE(peer.seen().size(), 2);
    QVERIFY(!called);
}

void TestChannel::datesAreJudgedAtTheServicesTime()
{
    auto wanted = server();
    wanted.from = QDateTime::currentDateTimeUtc().addDays(-60);
    wanted.until = QDateTime::currentDateTimeUtc().addDays(-30);
    const Issued tls = support::issue(wanted, &m_ca);
    ScriptedPeer peer(tls, { m_ca }, always({ .body = "ok" }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    channel.setJudgedAt(QDateTime::currentDateTimeUtc().addDays(-45));
    QVERIFY(ask(channel, { .verb = "GET", .path = QStringLiteral("/a") }).has_value());
    channel.renew();
    channel.setJudgedAt(QDateTime::currentDateTimeUtc().addDays(-10));
    const auto answer = ask(channel, { .verb = "GET", .path = QStringLiteral("/a") });
    QVERIFY(!answer);
    QVERIFY(answer.error().code == syncing::Errc::ClockIsWrong);
}

void TestChannel::toleranceOfDatesServesOneRequestOnly()
{
    auto wanted = server();
    wanted.until = QDateTime::currentDateTimeUtc().addSecs(-3600);
    ScriptedPeer peer(support::issue(wanted, &m_ca), { m_ca }, always({ .body = "ok" }));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    QVERIFY(
        ask(channel, { .verb = "POST", .path = QStringLiteral("/v1/time"), .anyDate = true }).has_value());
    for (int i = 0; i < 4; ++i)
        QVERIFY(!ask(channel, { .verb = "GET", .path = QStringLiteral("/a") }));
    QCOMPARE(peer.seen().size(), 1);

    ScriptedPeer foreign(support::issue(wanted, &m_foreignCa), { m_foreignCa }, always({ .body = "ok" }));
    syncing::Channel other({ foreign.url(), m_ca.qt() }, 5s);
    QVERIFY(!ask(other, { .verb = "POST", .path = QStringLiteral("/v1/time"), .anyDate = true }));
    QCOMPARE(foreign.seen().size(), 0);
}

void TestChannel::f27_renewMakesNewConnections()
{
    ScriptedPeer peer(m_tls, { m_ca }, always({}));
    syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
    for (int i = 0; i < 4; ++i)
        QVERIFY(ask(channel, { .verb = "GET", .path = QStringLiteral("/a") }).has_value());
    const int before = peer.connections();
    bool finished = false;
    channel.send({ .verb = "GET", .path = QStringLiteral("/under-way") }, this,
        [&](const auto &answer) { finished = answer.has_value(); });
    channel.renew();
    QTRY_VERIFY(finished);
    QVERIFY(ask(channel, { .verb = "GET", .path = QStringLiteral("/b") }).has_value());
    QVERIFY(peer.connections() > before);
}

void TestChannel::destroyedWithRequestsUnderway()
{
    ScriptedPeer peer(m_tls, { m_ca }, always({ .manner = Reply::Hang }));
    bool called = false;
    {
        syncing::Channel channel({ peer.url(), m_ca.qt() }, 5s);
        for (int i = 0; i < 20; ++i)
            channel.send(
                { .verb = "GET", .path = QStringLiteral("/a") }, this, [&](const auto &) { called = true; });
        QTRY_VERIFY(!peer.seen().isEmpty());
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
