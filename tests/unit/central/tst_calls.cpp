// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/decisions.h"
#include "app/central/gaps.h"
#include "tests/support/servicebench.h"

using namespace support;

/// All that kiosks ask besides: time, lists, heartbeats, voids, lookups, withdrawals, enrolment.
class CallsTest : public ServiceBench
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
    CallsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_calls.moc"
