// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/decisions.h"
#include "app/central/errc.h"
#include "app/central/gaps.h"
#include "app/central/service.h"
#include "app/envelope/errc.h"
#include "app/envelope/issuing.h"
#include "tests/support/centralhouse.h"
#include "tests/support/httpsclient.h"
#include "tests/support/manualclock.h"
#include <QGuiApplication>
#include <QTest>

using support::HttpReply;
using support::HttpsClient;
using support::SealedFiling;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

QString codeOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()[QLatin1String("code")].toString();
}

QByteArray signedOf(const HttpReply &reply)
{
    return QByteArray::fromBase64(
        QJsonDocument::fromJson(reply.body).object()[QLatin1String("signed")].toString().toLatin1());
}

QJsonObject document(const char *run)
{
    return { { text("type"), text("cedula") }, { text("run"), text(run) } };
}

} // namespace

/// The service over real TLS on loopback, with its real store.
class ServiceTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::CentralHouse> m_house;
    support::ManualClock m_later; // outlives the service that goes by it
    std::unique_ptr<central::Service> m_service;
    std::unique_ptr<HttpsClient> m_client;
    std::optional<support::CentralKiosk> m_kiosk;
    const base::SystemClock m_clock;

    std::unique_ptr<HttpsClient> client() const
    {
        return std::make_unique<HttpsClient>(
            QList { QSslCertificate(m_house->authority().centralCa().toPem()) }, m_service->port());
    }
    HttpReply put(const SealedFiling &filing) { return put(filing.id, filing.bytes, filing.contentDigest()); }
    HttpReply put(const QString &id, const QByteArray &bytes, const QByteArray &contentDigest)
    {
        return m_client->exchange(
            "PUT", "/v1/filings/" + id.toLatin1(), bytes, { { "Content-Digest", contentDigest } });
    }
    HttpReply post(const QByteArray &path, const QByteArray &body)
    {
        return m_client->exchange("POST", path, body, { { "Content-Type", "application/cms" } });
    }
    /// The signed answer to a query, bound to it.
    QJsonObject ask(const QByteArray &path, const QByteArray &query, const QString &format)
    {
        const HttpReply reply = post(path, query);
        if (reply.status != 200)
            qWarning() << path << reply.status << reply.body.left(200);
        const QJsonObject answer = m_house->verified(reply.body, format);
        if (answer[text("request")].toString() != envelope::sha256Hex(query)
            || answer[text("kiosk")].toString() != m_kiosk->id())
            qFatal("an answer to another question");
        return answer;
    }
    QJsonObject lookup(const QString &comprobante, const QJsonObject &of)
    {
        return ask("/v1/lookups",
            m_kiosk->query(text("ventanilla.lookup/1"),
                { { text("comprobante"), comprobante }, { text("document"), of } }),
            text("ventanilla.lookup-answer/1"));
    }
    QJsonObject feed(const QString &after, int limit = 100)
    {
        return ask("/v1/status-queries",
            m_kiosk->query(
                text("ventanilla.status-query/1"), { { text("after"), after }, { text("limit"), limit } }),
            text("ventanilla.status-answer/1"));
    }
    /// Runs `work` with an opener that has the seal keys.
    template <typename Work> void withOpener(Work work)
    {
        const auto stores = m_house->stores();
        central::Members members(m_house->folder());
        central::Opener opener(*stores, members, m_house->authority().deviceAuthority(),
            *m_house->authority().sealKeys(), m_clock);
        work(*stores, opener);
    }
    void openAll()
    {
        withOpener([](central::Stores &, central::Opener &opener) { QVERIFY(opener.openPending(false)); });
    }
    qsizetype rows() { return m_house->stores()->filings.list({})->size(); }

    void refused(const HttpReply &reply, int status, const char *code, const SealedFiling &filing)
    {
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("Content-Type"), QByteArray("application/problem+json"));
        QCOMPARE(codeOf(reply), text(code));
        const QJsonObject said = m_house->verified(signedOf(reply), text("ventanilla.filing-refusal/1"));
        QCOMPARE(said[text("code")].toString(), text(code));
        QCOMPARE(said[text("id")].toString(), filing.id);
        QCOMPARE(said[text("digest")].toString(), filing.digestHex());
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<support::CentralHouse>();
        m_kiosk.emplace(m_house->kiosk());
        auto service = central::Service::start({ m_house->folder() }, m_clock);
        QVERIFY2(service, service ? "" : qPrintable(service.error().toString()));
        m_service = std::move(*service);
        m_client = client();
    }
    void cleanup()
    {
        m_client.reset();
        m_service.reset();
    }

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
            const auto signedBody = QByteArray::fromBase64(
                QJsonDocument::fromJson(away.body)[text("signed")].toString().toLatin1());
            const QJsonObject refusal = m_house->verified(signedBody, text("ventanilla.refusal/1"));
            QCOMPARE(refusal[text("code")].toString(), text("revoked"));
            QCOMPARE(refusal[text("kiosk")].toString(), m_kiosk->id());
            QCOMPARE(refusal[text("request")].toString(), envelope::sha256Hex(query));
        }
        QCOMPARE(rows(), 1);
        openAll();
        QCOMPARE(m_house->stores()->filings.list({})->first().state, text("received"));
        QCOMPARE(m_house->stores()->filings.list({})->first().held, text("revoked"));
    }

    void queriesMustBeWhatTheySay()
    {
        QCOMPARE(codeOf(post("/v1/status-queries", m_kiosk->query(text("ventanilla.time-query/1")))),
            text("malformed"));
        QCOMPARE(codeOf(post("/v1/time",
                     m_kiosk->query(
                         text("ventanilla.time-query/1"), { { text("kiosk"), text("cl-07401-0002") } }))),
            text("malformed"));
        QCOMPARE(codeOf(post("/v1/time", "{}")), text("malformed"));
        QCOMPARE(codeOf(post("/v1/status-queries",
                     m_kiosk->query(text("ventanilla.status-query/1"),
                         { { text("after"), text("x") }, { text("limit"), 10 } }))),
            text("malformed"));
        QCOMPARE(m_client->exchange("GET", "/v1/nothing").status, 404);
    }

    void theTime()
    {
        const QJsonObject answer
            = ask("/v1/time", m_kiosk->query(text("ventanilla.time-query/1")), text("ventanilla.time/1"));
        const QDateTime at = QDateTime::fromString(answer[text("at")].toString(), Qt::ISODateWithMs);
        QVERIFY(qAbs(at.msecsTo(m_clock.now())) < 10000);
    }

    void trustAndCatalogueAreSignedAndCached_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("trust") << QByteArray("/v1/trust");
        QTest::newRow("catalogue") << QByteArray("/v1/catalogue");
    }
    void trustAndCatalogueAreSignedAndCached()
    {
        QFETCH(QByteArray, path);
        const HttpReply reply = m_client->exchange("GET", path);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("ETag"), QByteArray("\"1\""));
        const HttpReply cached = m_client->exchange("GET", path, {}, { { "If-None-Match", "\"1\"" } });
        QCOMPARE(cached.status, 304);
        QVERIFY(cached.body.isEmpty());
        const envelope::CertificateAuthority authority(m_house->authority().centralCa());
        if (path == "/v1/trust") {
            const auto list = envelope::verifyMessage(reply.body, text("ventanilla.trust/1"),
                { authority, { authority.root() }, envelope::Use::Authority, text("central-ca") },
                m_clock.now());
            QVERIFY2(list, list ? "" : qPrintable(list.error().toString()));
            QCOMPARE(list->content[text("certificates")].toArray().size(), 5);
        } else {
            const auto list = envelope::verifyMessage(reply.body, text("ventanilla.catalogue/1"),
                { authority, { m_house->authority().catalogue()->certificate() }, envelope::Use::Catalogue,
                    text("central-catalogue") },
                m_clock.now());
            QVERIFY2(list, list ? "" : qPrintable(list.error().toString()));
            QVERIFY(list->content[text("procedures")].toArray().size() >= 3);
            const QJsonObject first = list->content[text("procedures")].toArray().first().toObject();
            QCOMPARE(first[text("digest")].toString(),
                envelope::sha256Hex(QByteArray::fromBase64(first[text("file")].toString().toLatin1())));
        }
    }

    void theChainOfTheServerShowsCentralCa()
    {
        QCOMPARE(m_client->exchange("GET", "/livez").status, 200);
        QCOMPARE(m_client->exchange("GET", "/readyz").status, 200);
        const auto chain = m_client->peerChain();
        QCOMPARE(chain.last().toDer(), m_house->authority().centralCa().toDer());
    }

    void heartbeats()
    {
        const HttpReply reply = post("/v1/heartbeats",
            m_kiosk->query(text("ventanilla.heartbeat/1"),
                { { text("versions"), QJsonObject {} },
                    { text("queue"), QJsonObject { { text("sealed"), 2 } } },
                    { text("disk"), QJsonObject {} }, { text("clock"), QJsonObject {} },
                    { text("chain"), m_kiosk->chain() }, { text("highest"), 2 },
                    { text("head"), QString(64, u'a') } }));
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.body.isEmpty());
        const auto kept = m_house->stores()->kiosks.find(m_kiosk->id())->value().heartbeat;
        QVERIFY(kept.contains("sealed") && kept.contains("clockOffsetMs"));
        QVERIFY(m_client->exchange("GET", "/metrics")
                    .body.contains("ventanilla_kiosk_seen_timestamp_seconds{kiosk=\"" + m_kiosk->id().toUtf8()
                        + "\"} "));
        const auto gaps
            = *central::findGaps(*m_house->stores(), m_clock.now().addDays(1), std::chrono::hours(1));
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().word(), text("short-end"));
    }

    void voids()
    {
        const SealedFiling filing = m_kiosk->seal();
        const auto query = [&](qint64 sequence) {
            return m_kiosk->query(text("ventanilla.void/1"),
                { { text("chain"), filing.chain }, { text("sequence"), sequence }, { text("id"), filing.id },
                    { text("digest"), filing.digestHex() }, { text("reason"), text("withdrawn") } });
        };
        const QJsonObject first = ask("/v1/voids", query(1), text("ventanilla.void-receipt/1"));
        QCOMPARE(first[text("id")].toString(), filing.id);
        QCOMPARE(first[text("sequence")].toInt(), 1);
        const QJsonObject again = ask("/v1/voids", query(1), text("ventanilla.void-receipt/1"));
        QCOMPARE(again[text("receivedAt")], first[text("receivedAt")]);
        refused(put(filing), 409, "conflict", filing);
        refused(post("/v1/voids", query(2)), 409, "conflict", filing);
        QCOMPARE(post("/v1/voids", query(0)).status, 400);
    }

    void fromReceivedToAcceptedAndBackToTheResident()
    {
        const SealedFiling filing = m_kiosk->seal();
        QCOMPARE(put(filing).status, 201);
        // Sealed: only that it is here.
        QJsonObject found = lookup(filing.comprobante, document("11111111-1"));
        QCOMPARE(found[text("found")].toBool(), true);
        QCOMPARE(found[text("state")].toString(), text("received"));
        QVERIFY(!found.contains(text("procedure")) && !found.contains(text("receivedAt")));
        QVERIFY(feed({})[text("filings")].toArray().isEmpty());

        openAll();
        QJsonObject page = feed({});
        QCOMPARE(page[text("filings")].toArray().size(), 1);
        QCOMPARE(
            page[text("filings")].toArray().first().toObject()[text("state")].toString(), text("opened"));

        // Opened: another document tells nothing.
        found = lookup(filing.comprobante, document("11111111-1"));
        QCOMPARE(found[text("found")].toBool(), false);
        QVERIFY(!found.contains(text("state")));
        found = lookup(filing.comprobante, document("12345678-5"));
        QCOMPARE(found[text("state")].toString(), text("opened"));
        QCOMPARE(found[text("procedure")].toString(), text("perdida-telefono"));

        QString folio;
        withOpener([&](central::Stores &stores, central::Opener &opener) {
            central::Decisions decisions(stores, m_clock);
            const auto accepted = decisions.accept(filing.id, {}, opener, text("central.test"));
            QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().toString()));
            folio = accepted->toString();
            QVERIFY(!decisions.accept(filing.id, {}, opener, text("central.test")));
        });
        QVERIFY(central::Folio::given(folio));
        found = lookup(filing.comprobante, document("12345678-5"));
        QCOMPARE(found[text("state")].toString(), text("accepted"));
        QCOMPARE(found[text("folio")].toString(), folio);
        QVERIFY(found.contains(text("decidedAt")) && found.contains(text("filedAt")));

        const auto wanted = [&](const char *run) {
            return m_kiosk->query(text("ventanilla.document-query/1"),
                { { text("comprobante"), filing.comprobante }, { text("document"), document(run) } });
        };
        const HttpReply pdf = post("/v1/documents", wanted("12345678-5"));
        QCOMPARE(pdf.status, 200);
        QCOMPARE(pdf.header("Content-Type"), QByteArray("application/pdf"));
        QVERIFY(pdf.body.startsWith("%PDF-"));
        QCOMPARE(envelope::sha256Hex(pdf.body), found[text("documentDigest")].toString());
        QCOMPARE(post("/v1/documents", wanted("11111111-1")).status, 404);

        page = feed(page[text("next")].toString());
        QCOMPARE(
            page[text("filings")].toArray().first().toObject()[text("state")].toString(), text("accepted"));
        QCOMPARE(feed(page[text("next")].toString())[text("next")], page[text("next")]);
    }

    void anUnknownProcedureIsHeldNotLost()
    {
        const auto filing = m_kiosk->seal([](QJsonObject &document) {
            QJsonObject procedure = document[text("procedure")].toObject();
            procedure.insert(text("version"), 99);
            document.insert(text("procedure"), procedure);
        });
        const auto noAnswers
            = m_kiosk->seal([](QJsonObject &document) { document.insert(text("answers"), QJsonObject()); });
        QCOMPARE(put(filing).status, 201);
        QCOMPARE(put(noAnswers).status, 201);
        openAll();
        const auto rows = *m_house->stores()->filings.list(text("received"));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].held, text("unknown-procedure"));
        QCOMPARE(rows[1].held, text("answers-do-not-fit"));
    }

    void aResidentTakesItBack()
    {
        const SealedFiling sealed = m_kiosk->seal();
        const SealedFiling opened = m_kiosk->seal();
        QCOMPARE(put(opened).status, 201);
        openAll();
        QCOMPARE(put(sealed).status, 201);
        const auto withdraw = [&](const SealedFiling &filing, const char *run) {
            return ask("/v1/withdrawals",
                m_kiosk->query(text("ventanilla.withdrawal/1"),
                    { { text("comprobante"), filing.comprobante }, { text("document"), document(run) } }),
                text("ventanilla.withdrawal-answer/1"));
        };
        QCOMPARE(withdraw(opened, "11111111-1")[text("found")].toBool(), false);
        QCOMPARE(withdraw(opened, "12345678-5")[text("state")].toString(), text("void"));
        QCOMPARE(withdraw(sealed, "12345678-5")[text("state")].toString(), text("received"));
        openAll();
        QCOMPARE(m_house->stores()->filings.find(sealed.id)->value().state, text("void"));
    }

    void guessingIsSlow()
    {
        const SealedFiling filing = m_kiosk->seal();
        const QByteArray query = m_kiosk->query(text("ventanilla.lookup/1"),
            { { text("comprobante"), filing.comprobante }, { text("document"), document("12345678-5") } });
        for (int i = 0; i < 10; ++i)
            QCOMPARE(post("/v1/lookups", query).status, 200);
        const HttpReply reply = post("/v1/lookups", query);
        QCOMPARE(reply.status, 429);
        QCOMPARE(codeOf(reply), text("slow-down"));
        const int wait = reply.header("Retry-After").toInt();
        QVERIFY(wait > 0 && wait <= 600);
    }

    void enrolment()
    {
        const QString id = text("cl-07401-0007");
        const auto code = support::must(
            central::Enrolment::makeCode(*m_house->stores(), m_house->authority(), id, m_clock.now()));
        QVERIFY(code.pins(m_house->authority().centralCa()));
        const envelope::KeyPair key = *envelope::KeyPair::generate();
        const QByteArray csr = *envelope::FileKeyStore(key).request(id);
        const auto enroll = [&](const QString &secret, const QByteArray &request) {
            return m_client->exchange("POST", "/.well-known/est/simpleenroll", request.toBase64(),
                { { "Authorization", "Basic " + (id + u':' + secret).toUtf8().toBase64() },
                    { "Content-Type", "application/pkcs10" } });
        };
        const HttpReply wrong = enroll(text("0000000000000000"), csr);
        QCOMPARE(wrong.status, 401);
        QVERIFY(wrong.header("WWW-Authenticate").startsWith("Basic"));
        QCOMPARE(enroll(code.secret(), "not a request").status, 400);
        const HttpReply right = enroll(code.secret(), csr);
        QCOMPARE(right.status, 200);
        const auto certificates = *envelope::readCertificates(QByteArray::fromBase64(right.body));
        QCOMPARE(certificates.size(), 2);
        QCOMPARE(certificates.first().commonName(), id);
        // Lost on the way: the same again. Another key: no.
        QCOMPARE(enroll(code.secret(), csr).body, right.body);
        const QByteArray other = *envelope::FileKeyStore(*envelope::KeyPair::generate()).request(id);
        QCOMPARE(enroll(code.secret(), other).status, 401);
        QVERIFY(QFile::exists(m_house->folder() + text("/kiosks/") + id + text(".crt")));

        support::CentralKiosk kiosk(id, *key.withCertificate(certificates.first()),
            m_house->authority().sealKeys()->first().certificate());
        QCOMPARE(put(kiosk.seal()).status, 201);

        // A new key, asked for with the present one; what the old one signed still counts.
        const SealedFiling old = kiosk.seal();
        const envelope::KeyPair newKey = *envelope::KeyPair::generate();
        const QByteArray renewal = kiosk.query(text("ventanilla.renewal/1"),
            { { text("csr"), QString::fromLatin1(envelope::FileKeyStore(newKey).request(id)->toBase64()) } });
        const HttpReply renewed = post("/v1/renewals", renewal);
        QCOMPARE(renewed.status, 200);
        const auto newCertificates = *envelope::readCertificates(QByteArray::fromBase64(renewed.body));
        QVERIFY(newKey.withCertificate(newCertificates.first()));
        QCOMPARE(put(old).status, 201);
    }

    void enrolmentCodesEnd()
    {
        const QString id = text("cl-07401-0007");
        const QByteArray csr = *envelope::FileKeyStore(*envelope::KeyPair::generate()).request(id);
        const auto enroll = [&](const QString &secret) {
            return m_client
                ->exchange("POST", "/.well-known/est/simpleenroll", csr.toBase64(),
                    { { "Authorization", "Basic " + (id + u':' + secret).toUtf8().toBase64() } })
                .status;
        };
        const auto make = [&](const QDateTime &now) {
            return support::must(
                central::Enrolment::makeCode(*m_house->stores(), m_house->authority(), id, now));
        };
        const auto expired = make(m_clock.now().addDays(-1).addSecs(-1));
        QCOMPARE(enroll(expired.secret()), 401);
        const auto replaced = make(m_clock.now());
        const auto guessed = make(m_clock.now());
        QCOMPARE(enroll(replaced.secret()), 401);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(enroll(text("0000000000000000")), 401);
        QCOMPARE(enroll(guessed.secret()), 401); // ten wrong tries: the code is over
        QCOMPARE(enroll(make(m_clock.now()).secret()), 200);
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv); // the official document needs fonts
    ServiceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_service.moc"
