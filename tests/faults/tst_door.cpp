// SPDX-License-Identifier: GPL-3.0-or-later
// Who means no good at the door of the central service: at nginx with the configuration that is shipped, and
// at the service itself, which must stand should nginx let something through.
#include "tests/support/centralhouse.h"
#include "tests/support/centralprocess.h"
#include "tests/support/crowd.h"
#include "tests/support/httpsclient.h"
#include "tests/support/nginxprocess.h"
#include <QtTest>
#include <sys/resource.h>

using support::CentralKiosk;
using support::CentralProcess;
using support::Crowd;
using support::HttpsClient;
using support::NginxProcess;

namespace {

constexpr int patience = 30000; // ms; a QTRY that fails takes three times as long

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

QByteArray lookup(const CentralKiosk &kiosk, const QString &comprobante)
{
    return kiosk.query(word("ventanilla.lookup/1"),
        { { word("comprobante"), comprobante },
            { word("document"),
                QJsonObject { { word("type"), word("cedula") }, { word("run"), word("12345678-5") } } } });
}

QString anyComprobante()
{
    return base::Comprobante::of(base::FilingId::make(base::SystemClock())).toString();
}

void setHandles(rlim_t atOnce)
{
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min(atOnce, limit.rlim_max);
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_max < 4096)
        qFatal("a crowd needs some thousand file handles");
}

QString codeOf(const support::HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body)[word("code")].toString();
}

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void slowHeadsAreCutOff();
    void idleOnesAreInNobodysWay_data();
    void idleOnesAreInNobodysWay();
    void f34_aBodyOverTheLimitIsRefusedInWords();
    void guessedComprobantesAreSlowedDown();
    void whatNeedsNoSignatureIsRationed();
    void onlyItsOwnServiceIsBehindIt();
    void nothingThatWasSaidIsLogged();
    void withoutHandlesItWaitsAndGoesOn();
    void f01_whoHangsUpInTheMiddleOfARequestHarmsNobody_data();
    void f01_whoHangsUpInTheMiddleOfARequestHarmsNobody();

private:
    QList<QSslCertificate> authorities() const
    {
        return { QSslCertificate(m_house->authority().centralCa().toPem()) };
    }
    /// How many of `count` filings were taken, each sent once over one connection, until one was not.
    int served(quint16 port, CentralKiosk &kiosk, int count = 20) const;
    int handles() const
    {
        return int(QDir(QStringLiteral("/proc/%1/fd").arg(m_service->pid()))
                       .entryList(QDir::Files | QDir::System)
                       .size());
    }

    std::unique_ptr<support::CentralHouse> m_house;
    std::unique_ptr<CentralProcess> m_service;
    std::unique_ptr<NginxProcess> m_nginx;
};

int TestDoor::served(quint16 port, CentralKiosk &kiosk, int count) const
{
    HttpsClient honest(authorities(), port);
    for (int taken = 0; taken < count; ++taken) {
        const auto filing = kiosk.seal();
        const auto reply = honest.exchange("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
            { { "Content-Digest", filing.contentDigest() } });
        if (reply.status != 201)
            return taken;
    }
    return count;
}

void TestDoor::init()
{
    m_house = std::make_unique<support::CentralHouse>();
    setHandles(1024); // what systemd and a shell give
    m_service = std::make_unique<CentralProcess>(m_house->folder());
    setHandles(RLIM_INFINITY); // for the crowds
    QVERIFY(m_service->port() > 0);
    m_nginx = std::make_unique<NginxProcess>(m_house->folder(), m_service->port());
    QVERIFY(m_nginx->port() > 0);
}

void TestDoor::cleanup()
{
    const bool stood = m_nginx->isRunning() && m_service->isRunning();
    m_nginx.reset();
    const int exit = m_service->terminate();
    QVERIFY(stood);
    QCOMPARE(exit, 0);
}

void TestDoor::slowHeadsAreCutOff()
{
    auto kiosk = m_house->kiosk();
    Crowd slow(m_nginx->port(), 300, Crowd::Speaks::Tls);
    QTRY_COMPARE_WITH_TIMEOUT(slow.came(), 300, patience);
    slow.trickle("POST /v1/lookups HTTP/1.1\r\nX-Slow: ", 'a', 400);
    QCOMPARE(served(m_nginx->port(), kiosk), 20);
    QTRY_COMPARE_WITH_TIMEOUT(slow.connected(), 0, patience);
    QCOMPARE(served(m_nginx->port(), kiosk), 20);
}

void TestDoor::idleOnesAreInNobodysWay_data()
{
    QTest::addColumn<bool>("nginx");
    QTest::addColumn<bool>("tls");
    QTest::newRow("nginx, TCP") << true << false;
    QTest::newRow("nginx, TLS") << true << true;
    QTest::newRow("service, TCP") << false << false;
    QTest::newRow("service, TLS") << false << true;
}

void TestDoor::idleOnesAreInNobodysWay()
{
    QFETCH(bool, nginx);
    QFETCH(bool, tls);
    const quint16 port = nginx ? m_nginx->port() : m_service->port();
    auto kiosk = m_house->kiosk();
    const int before = handles();
    {
        Crowd idle(port, 1000, tls ? Crowd::Speaks::Tls : Crowd::Speaks::Tcp);
        QTRY_COMPARE_WITH_TIMEOUT(idle.came(), 1000, patience);
        QCOMPARE(served(port, kiosk), 20);
    }
    QTRY_VERIFY_WITH_TIMEOUT(handles() <= before + 40, patience); // nginx keeps up to 32
    QCOMPARE(served(port, kiosk), 20);
}

void TestDoor::f34_aBodyOverTheLimitIsRefusedInWords()
{
    auto kiosk = m_house->kiosk();
    HttpsClient client(authorities(), m_nginx->port());
    const auto put = [&](HttpsClient &from, qsizetype size) {
        const QByteArray body(size, 'x');
        return from.exchange("PUT",
            "/v1/filings/" + base::FilingId::make(base::SystemClock()).toString().toLatin1(), body,
            { { "Content-Digest", "sha-256=:" + envelope::sha256(body).toBase64() + ':' } });
    };
    // The service says which filing, and signs it: the kiosk sets that one aside.
    for (const qsizetype size : { envelope::maxEnvelopeBytes + 1, qsizetype(320) * 1024 }) {
        const auto ours = put(client, size);
        QCOMPARE(ours.status, 413);
        QCOMPARE(codeOf(ours), word("too-large"));
        QVERIFY(QJsonDocument::fromJson(ours.body)[word("signed")].isString());
    }
    QCOMPARE(codeOf(put(client, envelope::maxEnvelopeBytes)), word("malformed")); // it was looked at
    for (int i = 0; i < 10; ++i) {
        HttpsClient huge(authorities(), m_nginx->port());
        QCOMPARE(put(huge, qsizetype(320) * 1024 + 1 + i * 400000).status, 413);
    }
    QCOMPARE(served(m_nginx->port(), kiosk), 20);
}

void TestDoor::guessedComprobantesAreSlowedDown()
{
    const auto guesser = m_house->kiosk(word("cl-07401-0001"));
    auto honest = m_house->kiosk(word("cl-07401-0002"));
    const auto filing = honest.seal();
    HttpsClient client(authorities(), m_nginx->port());
    QCOMPARE(client
                 .exchange("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
                     { { "Content-Digest", filing.contentDigest() } })
                 .status,
        201);
    const auto ask = [&](const CentralKiosk &kiosk, const QString &comprobante) {
        return client.exchange("POST", "/v1/lookups", lookup(kiosk, comprobante));
    };
    int answered = 0;
    for (int i = 0; i < 60; ++i) {
        const auto reply = ask(guesser, anyComprobante());
        answered += reply.status == 200;
        if (reply.status == 200)
            continue;
        QCOMPARE(reply.status, 429);
        QCOMPARE(codeOf(reply), word("slow-down"));
        QVERIFY(reply.header("Retry-After").toInt() > 0);
    }
    QVERIFY2(answered >= 30 && answered < 60, qPrintable(QString::number(answered)));
    QCOMPARE(ask(guesser, filing.comprobante).status, 429);
    const auto found = ask(honest, filing.comprobante);
    QCOMPARE(found.status, 200);
    QVERIFY(m_house->verified(found.body, word("ventanilla.lookup-answer/1"))[word("found")].toBool());
    QCOMPARE(served(m_nginx->port(), honest), 20);

    // One comprobante, from many kiosks.
    const QString one = anyComprobante();
    int slowed = 0;
    for (int i = 10; i < 26; ++i)
        slowed += ask(m_house->kiosk(QStringLiteral("cl-07401-00%1").arg(i)), one).status == 429;
    QCOMPARE(slowed, 6);
    QCOMPARE(ask(honest, filing.comprobante).status, 200);
}

void TestDoor::whatNeedsNoSignatureIsRationed()
{
    auto kiosk = m_house->kiosk();
    HttpsClient client(authorities(), m_nginx->port());
    support::HttpReply slowed;
    int tried = 0;
    while (slowed.status != 429 && tried++ < 400)
        slowed = client.exchange("POST", "/.well-known/est/simpleenroll", "AAAA",
            { { "Authorization", "Basic Y2wtMDc0MDEtMDAwMTpndWVzcw==" } });
    QVERIFY2(tried > 20 && tried < 400, qPrintable(QString::number(tried)));
    QCOMPARE(codeOf(slowed), word("slow-down"));
    QCOMPARE(slowed.header("Retry-After"), QByteArray("10"));
    QCOMPARE(slowed.header("Content-Type"), QByteArray("application/problem+json"));
    QCOMPARE(served(m_nginx->port(), kiosk), 20);
    for (const char *path : { "/livez", "/readyz", "/metrics", "/" })
        QCOMPARE(client.exchange("GET", path).status, 404);
}

void TestDoor::onlyItsOwnServiceIsBehindIt()
{
    const support::CentralHouse other;
    NginxProcess deceived(other.folder(), m_service->port());
    HttpsClient client({ QSslCertificate(other.authority().centralCa().toPem()) }, deceived.port());
    QCOMPARE(client.exchange("GET", "/v1/trust").status, 502);
    HttpsClient sincere(authorities(), m_nginx->port());
    QCOMPARE(sincere.exchange("GET", "/v1/trust").status, 200);
}

void TestDoor::nothingThatWasSaidIsLogged()
{
    const auto kiosk = m_house->kiosk();
    const QByteArray password("c2VjcmV0LXNlY3JldA==");
    const QByteArray body = lookup(kiosk, anyComprobante());
    HttpsClient client(authorities(), m_nginx->port());
    QCOMPARE(client.exchange("POST", "/v1/lookups?run=12345678-5", body).status, 200);
    QVERIFY(client
                .exchange("POST", "/.well-known/est/simpleenroll", "AAAA",
                    { { "Authorization", "Basic " + password } })
                .status
        >= 400);
    QCOMPARE(HttpsClient(authorities(), m_nginx->port())
                 .exchange("POST", "/v1/lookups", body.repeated(500))
                 .status,
        413);
    QTRY_VERIFY_WITH_TIMEOUT(m_nginx->logged().contains(" 413 "), patience);
    const QByteArray logged = m_nginx->logged();
    QVERIFY(logged.contains("POST /v1/lookups"));
    for (const QByteArray &said :
        { QByteArray("12345678"), password, QByteArray("cedula"), QByteArray("comprobante") })
        QVERIFY2(!logged.contains(said), said.constData());
    QVERIFY2(!logged.contains("temporary file"), logged.constData());
}

void TestDoor::withoutHandlesItWaitsAndGoesOn()
{
    auto kiosk = m_house->kiosk();
    const rlimit few { rlim_t(handles()) + 50, rlim_t(handles()) + 50 };
    QCOMPARE(prlimit(pid_t(m_service->pid()), RLIMIT_NOFILE, &few, nullptr), 0);
    {
        Crowd crowd(m_service->port(), 200, Crowd::Speaks::Tcp);
        QTRY_VERIFY_WITH_TIMEOUT(handles() >= int(few.rlim_cur), patience);
    }
    // Whoever is served stood behind the whole crowd; until then the handles come and go in waves.
    QCOMPARE(served(m_service->port(), kiosk), 20);
    QTRY_VERIFY_WITH_TIMEOUT(handles() < int(few.rlim_cur) - 30, patience);
}

void TestDoor::f01_whoHangsUpInTheMiddleOfARequestHarmsNobody_data()
{
    QTest::addColumn<bool>("nginx");
    QTest::newRow("nginx") << true;
    QTest::newRow("service") << false;
}

void TestDoor::f01_whoHangsUpInTheMiddleOfARequestHarmsNobody()
{
    QFETCH(bool, nginx);
    const quint16 port = nginx ? m_nginx->port() : m_service->port();
    auto kiosk = m_house->kiosk();
    const int before = handles();
    QList<support::SealedFiling> sent;
    for (int round = 0; round < 12; ++round) {
        Crowd storm(port, 40, Crowd::Speaks::Tls);
        QTRY_COMPARE_WITH_TIMEOUT(storm.came(), 40, patience);
        QList<QByteArray> requests;
        for (int i = 0; i < 40; ++i) {
            const auto &filing = sent.emplace_back(kiosk.seal());
            const QByteArray head = "PUT /v1/filings/" + filing.id.toLatin1()
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Digest: " + filing.contentDigest()
                + "\r\nContent-Length: " + QByteArray::number(filing.bytes.size()) + "\r\n\r\n";
            requests.append(head + filing.bytes);
        }
        // Every other one hangs up after the whole, while it is being answered; the others in the head or
        // body.
        storm.each([&](QSslSocket &socket, int i) {
            const QByteArray &whole = requests[i];
            socket.write(i % 2 ? whole : whole.left(whole.size() * i / 40));
        });
        int left = 0;
        storm.each([&](QSslSocket &socket, int i) {
            socket.flush();
            if (i % 4 < 2) {
                socket.abort();
                ++left;
            }
        });
        QCOMPARE(left, 20);
    }
    QVERIFY(m_service->isRunning());
    // Whatever became of each, sent again it is there once.
    HttpsClient honest(authorities(), port);
    for (const auto &filing : std::as_const(sent)) {
        const auto send = [&] {
            return honest.exchange("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
                { { "Content-Digest", filing.contentDigest() } });
        };
        auto reply = send();
        for (const QDeadlineTimer wait(patience); reply.status == 429 && !wait.hasExpired();)
            reply = send(); // nginx counts the storm as theirs: it is one address
        QVERIFY2(reply.status == 200 || reply.status == 201, qPrintable(QString::number(reply.status)));
    }
    QCOMPARE(qsizetype(m_house->stores()->filings.list({})->size()), sent.size());
    QTRY_VERIFY_WITH_TIMEOUT(handles() <= before + 40, patience);
}

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
