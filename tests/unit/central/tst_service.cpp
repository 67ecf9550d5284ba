// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/errc.h"
#include "app/envelope/issuing.h"
#include "tests/support/servicebench.h"

using namespace support;

/// Filings as they come in, and who is turned away.
class ServiceTest : public ServiceBench
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void onlyLoopback()
    {
        const auto service = central::Service::start(
            { m_house->folder(), QHostAddress(text("0.0.0.0")), 0, false }, m_clock);
        QVERIFY(!service);
        QCOMPARE(service.error().code, make_error_code(central::Errc::CannotListen));
    }

    void f01_aFilingGetsOneReceiptForEver()
    {
        const SealedFiling filing = m_kiosk->seal();
        const HttpReply first = put(filing);
        QCOMPARE(first.status, 201);
        QCOMPARE(first.header("Content-Type"), QByteArray("application/cms"));
        const QJsonObject receipt = m_house->verified(first.body, text("ventanilla.receipt/1"));
        QCOMPARE(receipt[text("id")].toString(), filing.id);
        QCOMPARE(receipt[text("digest")].toString(), filing.digestHex());
        QCOMPARE(receipt[text("kiosk")].toString(), m_kiosk->id());
        QCOMPARE(receipt[text("chain")].toString(), filing.chain);
        QCOMPARE(receipt[text("sequence")].toInt(), 1);
        QVERIFY(receipt.contains(text("receivedAt")));
        const HttpReply again = put(filing);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(rows(), 1);
    }

    void f02_tenEqualAtOnceMakeOneRow()
    {
        const SealedFiling filing = m_kiosk->seal();
        std::vector<std::unique_ptr<HttpsClient>> clients;
        for (int i = 0; i < 10; ++i) {
            clients.push_back(client());
            QCOMPARE(clients.back()->exchange("GET", "/livez").status, 200); // connected, TLS done
        }
        for (const auto &each : clients)
            each->send("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
                { { "Content-Digest", filing.contentDigest() } });
        int fresh = 0;
        for (const auto &each : clients) {
            QTRY_VERIFY(each->isDone());
            QVERIFY(each->reply().status == 201 || each->reply().status == 200);
            fresh += each->reply().status == 201 ? 1 : 0;
            QCOMPARE(each->reply().body, clients.front()->reply().body);
        }
        QCOMPARE(fresh, 1);
        QCOMPARE(rows(), 1);
    }

    void manyDifferentInParallelShareCommits()
    {
        std::vector<SealedFiling> filings;
        for (int i = 0; i < 1000; ++i)
            filings.push_back(m_kiosk->seal());
        std::vector<std::unique_ptr<HttpsClient>> clients;
        for (int i = 0; i < 16; ++i)
            clients.push_back(client());
        for (size_t next = 0; next < filings.size();) {
            const size_t from = next;
            for (; next < std::min(from + clients.size(), filings.size()); ++next)
                clients[next - from]->send("PUT", "/v1/filings/" + filings[next].id.toLatin1(),
                    filings[next].bytes, { { "Content-Digest", filings[next].contentDigest() } });
            for (size_t i = 0; i < next - from; ++i) {
                QTRY_VERIFY_WITH_TIMEOUT(clients[i]->isDone(), 20000);
                QCOMPARE(clients[i]->reply().status, 201);
            }
        }
        QCOMPARE(rows(), 1000);
        const QByteArray metrics = m_client->exchange("GET", "/metrics").body;
        QVERIFY(metrics.contains("ventanilla_filings{state=\"received\"} 1000\n"));
        QVERIFY(metrics.contains(
            "ventanilla_requests_total{route=\"PUT /v1/filings/{id}\",status=\"201\"} 1000\n"));
        const qsizetype at = metrics.indexOf("\nventanilla_commits_total ") + 26;
        QVERIFY(metrics.mid(at, metrics.indexOf('\n', at) - at).toInt() < 900);
    }

    void f08_otherBytesUnderTheSameId()
    {
        const SealedFiling filing = m_kiosk->seal();
        QCOMPARE(put(filing).status, 201);
        const auto other = m_kiosk->sealAt(*base::FilingId::fromString(filing.id), 1);
        QVERIFY(other.bytes != filing.bytes);
        refused(put(other), 409, "conflict", other);
        QCOMPARE(put(filing).status, 200);
    }

    void f08_anotherFilingInTheSamePlace()
    {
        QCOMPARE(put(m_kiosk->seal()).status, 201);
        const auto other = m_kiosk->sealAt(base::FilingId::make(m_clock), 1);
        refused(put(other), 409, "out-of-place", other);
    }

    void f33_anyByteChangedIsNoticed()
    {
        const SealedFiling filing = m_kiosk->seal();
        for (qsizetype at :
            { qsizetype(2), qsizetype(40), filing.bytes.size() / 2, filing.bytes.size() - 3 }) {
            SealedFiling changed = filing;
            changed.bytes[at] = char(changed.bytes[at] ^ 1);
            refused(put(filing.id, changed.bytes, filing.contentDigest()), 400, "digest-mismatch", filing);
            const HttpReply reply = put(changed);
            QVERIFY(reply.status == 400 || reply.status == 401);
        }
        QCOMPARE(rows(), 0);
    }

    void f04_malformedFilings()
    {
        SealedFiling filing = m_kiosk->seal();
        filing.bytes = "not CMS";
        refused(put(filing), 400, "malformed", filing);
        SealedFiling elsewhere = m_kiosk->seal();
        elsewhere.id = base::FilingId::make(m_clock).toString();
        refused(put(elsewhere), 400, "malformed", elsewhere);
        const SealedFiling whole = m_kiosk->seal();
        refused(put(whole.id, whole.bytes, {}), 400, "malformed", whole);
        const HttpReply noId = put(text("nobody"), whole.bytes, whole.contentDigest());
        QCOMPARE(noId.status, 400);
        QVERIFY(signedOf(noId).isEmpty());
    }

    void f34_overTheLimit()
    {
        SealedFiling filing = m_kiosk->seal();
        filing.bytes = QByteArray(envelope::maxEnvelopeBytes + 1, 'x');
        refused(put(filing), 413, "too-large", filing);
        QCOMPARE(post("/v1/lookups", QByteArray(65 * 1024, 'x')).status, 413);
    }

    void strangersGetNothingSigned()
    {
        const envelope::KeyPair deviceKey = *envelope::KeyPair::generate();
        const envelope::Issuer foreign(*envelope::makeAuthority(
            text("device-ca"), { m_clock.now().addDays(-1), m_clock.now().addDays(1) }));
        const auto pair = *foreign.makePair(
            m_kiosk->id(), envelope::Use::Device, { m_clock.now().addDays(-1), m_clock.now().addDays(1) });
        support::CentralKiosk stranger(
            m_kiosk->id(), pair, m_house->authority().sealKeys()->first().certificate());
        const HttpReply reply = put(stranger.seal());
        QCOMPARE(reply.status, 401);
        QCOMPARE(codeOf(reply), text("not-a-member"));
        QVERIFY(signedOf(reply).isEmpty());
        QCOMPARE(post("/v1/time", stranger.query(text("ventanilla.time-query/1"))).status, 401);
        QCOMPARE(rows(), 0);
    }

    void sealedInTimeIsTakenHoweverLate()
    {
        const SealedFiling inTime = m_kiosk->seal();
        m_later.setNow(m_clock.now().addDays(60)); // the kiosk's certificate ends after 30
        m_client.reset();
        m_service.reset();
        m_service = std::move(*central::Service::start({ m_house->folder() }, m_later));
        m_client = client();
        const HttpReply reply = put(inTime);
        QCOMPARE(reply.status, 201);
        const QJsonObject receipt = m_house->verified(reply.body, text("ventanilla.receipt/1"));
        QCOMPARE(receipt[text("receivedAt")].toString(), base::toIsoMs(m_later.now()));
        // Sealed when the certificate had ended: kept as well, for a person.
        const support::ManualClock afterTheEnd(m_clock.now().addDays(31));
        const SealedFiling tooLate = m_kiosk->sealAt(base::FilingId::make(afterTheEnd), 2);
        QCOMPARE(put(tooLate).status, 201);
        QCOMPARE(post("/v1/time", m_kiosk->query(text("ventanilla.time-query/1"))).status, 401);

        openAll();
        const auto find
            = [&](const SealedFiling &filing) { return **m_house->stores()->filings.find(filing.id); };
        QCOMPARE(find(inTime).state, text("opened"));
        QCOMPARE(find(tooLate).state, text("received"));
        QCOMPARE(find(tooLate).held, text("certificate-ended"));
        withOpener([](central::Stores &, central::Opener &opener) { QVERIFY(opener.openPending(true)); });
        QCOMPARE(find(tooLate).state, text("opened"));
    }

    void revokedKiosksAreTurnedAwayAndHeld()
    {
        QCOMPARE(put(m_kiosk->seal()).status, 201);
        {
            const auto stores = m_house->stores();
            QVERIFY(*stores->kiosks.revoke(m_kiosk->id(), base::toIsoMs(m_clock.now())));
            QVERIFY(stores->filings.holdPendingOf(m_kiosk->id(), text("revoked")));
        }
        const SealedFiling late = m_kiosk->seal();
        refused(put(late), 403, "revoked", late);
        const HttpReply time = post("/v1/time", m_kiosk->query(text("ventanilla.time-query/1")));
        QCOMPARE(time.status, 403);
        QCOMPARE(codeOf(time), text("revoked"));
        // The kiosk believes it of its own question, signed.
        const std::pair<const char *, QByteArray> questions[] {
            { "/v1/status-queries",
                m_kiosk->query(text("ventanilla.status-query/1"),
                    { { text("after"), QString() }, { text("limit"), 10 } }) },
            { "/v1/lookups",
                m_kiosk->query(text("ventanilla.lookup/1"),
                    { { text("comprobante"), late.comprobante },
                        { text("document"), document("11111111-1") } }) },
        };
        for (const auto &[path, query] : questions) {
            const HttpReply away = post(path, query);
            QCOMPARE(away.status, 403);
            const QJsonObject refusal = m_house->verified(signedOf(away), text("ventanilla.refusal/1"));
            QCOMPARE(refusal[text("code")].toString(), text("revoked"));
            QCOMPARE(refusal[text("kiosk")].toString(), m_kiosk->id());
            QCOMPARE(refusal[text("request")].toString(), envelope::sha256Hex(query));
        }
        QCOMPARE(rows(), 1);
        openAll();
        QCOMPARE(m_house->stores()->filings.list({})->first().state, text("received"));
        QCOMPARE(m_house->stores()->filings.list({})->first().held, text("revoked"));
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv); // the official document needs fonts
    ServiceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_service.moc"
