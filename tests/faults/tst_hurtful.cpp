// SPDX-License-Identifier: GPL-3.0-or-later
// Signed bodies made to hurt who reads them: too deep, too long, not what they seem. Refused, and at once.
// (F24: the network lies.)
#include "app/envelope/signeddata_p.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/sync/statusfeed.h"
#include "app/sync/trustrefresh.h"
#include "tests/support/centraldoor.h"
#include "tests/support/courierbench.h"
#include <QElapsedTimer>
#include <QTest>

using envelope::KeyPair;
using outbox::State;
using support::CourierBench;
using support::HttpReply;
using support::HttpsClient;
using support::Pki;
using support::ScriptedCentral;
using support::SealedFiling;
using Reply = ScriptedCentral::Reply;
using Seen = ScriptedCentral::Seen;

namespace {

constexpr qint64 longPause = 2000; // ms; what is refused takes some milliseconds

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

/// Signed as it is, whatever it is: envelope::signMessage() would not.
QByteArray signRaw(const QByteArray &content, const KeyPair &by)
{
    return Pki::must(
        envelope::signData(content, by.certificate(), by.handle(), envelope::SignedKind::Message));
}

/// A member "zz" that hurts, in the canonical JSON of `fields`: last in the order of keys.
struct Trap
{
    const char *name;
    QByteArray value;
};
QList<Trap> traps(qsizetype room)
{
    const qsizetype levels = room / 2 - 1;
    return {
        { "deeper than the rule", QByteArray(40, '[') + QByteArray(40, ']') },
        { "deep arrays", QByteArray(levels, '[') + QByteArray(levels, ']') },
        { "deep, never closed", QByteArray(room, '[') },
        { "deep objects", QByteArray("{\"a\":").repeated(room / 6) + '1' + QByteArray(room / 6, '}') },
        { "a number without end", QByteArray(room, '9') },
        { "a fraction", "1e308" },
        { "the key again", "1,\"zz\":2" },
        { "white space", QByteArray(room, ' ') + '1' },
        { "a lone surrogate", "\"\\ud800\"" },
        { "not UTF-8", "\"\xff\xfe\"" },
    };
}
QByteArray withTrap(QJsonObject fields, const QByteArray &value)
{
    fields.insert(text("zz"), 0);
    QByteArray json = Pki::must(envelope::canonicalJson(fields));
    return json.chopped(2) + value + '}';
}

} // namespace

class TestHurtful : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f24_bodiesThatHurtTheService_data();
    void f24_bodiesThatHurtTheService();
    void f24_answersThatHurtTheKiosk_data();
    void f24_answersThatHurtTheKiosk();

private:
    const Pki m_pki;
    const base::SystemClock m_clock;
};

void TestHurtful::f24_bodiesThatHurtTheService_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *path, const char *format) {
        QTest::newRow(path) << QByteArray(path) << text(format);
    };
    row("/v1/voids", "ventanilla.void/1");
    row("/v1/status-queries", "ventanilla.status-query/1");
    row("/v1/lookups", "ventanilla.lookup/1");
    row("/v1/documents", "ventanilla.document-query/1");
    row("/v1/withdrawals", "ventanilla.withdrawal/1");
    row("/v1/time", "ventanilla.time-query/1");
    row("/v1/heartbeats", "ventanilla.heartbeat/1");
    row("/v1/renewals", "ventanilla.renewal/1");
    QTest::newRow("an envelope's place") << QByteArray("/v1/filings") << QString();
}

/// By a kiosk that is enrolled and has gone bad.
void TestHurtful::f24_bodiesThatHurtTheService()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, format);
    support::CentralDoor door(m_clock);
    const auto &device = door.kiosk.device();
    QElapsedTimer timer;
    const auto refused = [&](const char *name, const HttpReply &reply) {
        if ((reply.status == 400 || reply.status == 413) && timer.elapsed() < longPause)
            return true;
        qWarning() << name << reply.status << timer.elapsed() << "ms";
        return false;
    };
    const auto send = [&](const QByteArray &content) {
        if (path != "/v1/filings") {
            return door.client.exchange("POST", path,
                Pki::must(envelope::signData(
                    content, device.certificate(), device.handle(), envelope::SignedKind::Message)),
                { { "Content-Type", "application/cms" } });
        }
        SealedFiling filing;
        filing.id = base::FilingId::make(m_clock).toString();
        filing.bytes = Pki::must(envelope::signData(
            "sealed", device.certificate(), device.handle(), envelope::SignedKind::Outer, content));
        return door.put(filing);
    };
    const QJsonObject fields { { text("format"), format }, { text("kiosk"), door.kiosk.id() },
        { text("at"), base::toIsoMs(m_clock.now()) }, { text("nonce"), QString(32, u'0') } };
    if (path == "/v1/time") // the traps get as far as to be read
        QCOMPARE(send(withTrap(fields, "1")).status, 200);
    for (const qsizetype room : { 60'000, 200'000 }) { // within the limit of a query, and beyond it
        for (const Trap &trap : traps(room)) {
            timer.start();
            QVERIFY(refused(trap.name, send(withTrap(fields, trap.value))));
        }
    }
    if (path != "/v1/filings") {
        timer.start();
        QVERIFY(refused("20 MB",
            door.client.exchange(
                "POST", path, QByteArray(20'000'000, '0'), { { "Content-Type", "application/cms" } })));
    }
    HttpsClient next(
        QList { QSslCertificate(door.house.authority().centralCa().toPem()) }, door.service->port());
    QCOMPARE(next.exchange("GET", "/livez").status, 200);
    QCOMPARE(door.rows(), 0);
}

void TestHurtful::f24_answersThatHurtTheKiosk_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "receipt", "refusal", "problem", "feed", "trust", "catalogue" })
        QTest::newRow(what) << text(what);
}

/// By somebody who has the keys of the central service, or a service that has gone mad.
void TestHurtful::f24_answersThatHurtTheKiosk()
{
    QFETCH(QString, what);
    CourierBench bench(m_pki);
    const auto id = bench.file();
    QByteArray value;
    bench.central.intercept = [&](const Seen &seen) -> std::optional<Reply> {
        const auto answer = [&](const QJsonObject &fields, const KeyPair &by) {
            return signRaw(withTrap(fields, value), by);
        };
        if (what == text("receipt"))
            return Reply { .body = answer(bench.central.receiptFor(seen), m_pki.signing) };
        if (what == text("refusal")) {
            const QJsonObject said { { text("format"), text("ventanilla.filing-refusal/1") },
                { text("code"), text("refused") }, { text("id"), id.toString() },
                { text("digest"), envelope::sha256Hex(seen.body) }, { text("kiosk"), m_pki.kioskId } };
            return Reply { .status = 422,
                .body = "{\"signed\":\"" + answer(said, m_pki.signing).toBase64() + "\"}" };
        }
        if (what == text("problem"))
            return Reply { .status = 422, .body = "{\"signed\":" + value + '}' };
        if (what == text("feed"))
            return Reply { .body
                = answer(bench.central.answerTo(seen, text("ventanilla.status-answer/1"),
                             { { text("next"), text("9") }, { text("filings"), QJsonArray {} } }),
                    m_pki.signing) };
        return Reply { .body = answer({ { text("format"), text("ventanilla.trust/1") } }, m_pki.centralCa) };
    };
    syncing::StatusFeed feed(bench.client, bench.queue.outbox);
    QSignalSpy fed(&feed, &syncing::StatusFeed::rested);
    syncing::TrustRefresh trust(bench.client);
    QSignalSpy trusted(&trust, &syncing::TrustRefresh::rested);
    kiosk::CatalogueShelf shelf(bench.folder.path(), bench.membership, m_clock);
    const auto read = [&]() -> std::error_code {
        if (what == text("catalogue")) {
            const auto taken = shelf.take(signRaw(
                withTrap({ { text("format"), text("ventanilla.catalogue/1") } }, value), m_pki.catalogue));
            return taken ? std::error_code() : taken.error().code;
        }
        if (what != text("feed") && what != text("trust"))
            return bench.run();
        QSignalSpy &rested = what == text("feed") ? fed : trusted;
        rested.clear();
        what == text("feed") ? feed.poll() : trust.refresh();
        return !rested.isEmpty() || rested.wait(10000) ? rested.first().first().value<base::Error>().code
                                                       : make_error_code(syncing::Errc::NotFound);
    };
    // Within the limits of an answer, beyond those of a receipt, beyond those of all but a catalogue.
    for (const qsizetype room : { 9'000, 900'000, 4'000'000 }) {
        for (const Trap &trap : traps(room)) {
            value = trap.value;
            bench.clock.advance(std::chrono::hours(2));
            QElapsedTimer timer;
            timer.start();
            const auto why = read();
            QVERIFY2(why, trap.name);
            QVERIFY2(why != syncing::Errc::NotFound, trap.name);
            QVERIFY2(timer.elapsed() < longPause, trap.name);
            QCOMPARE(bench.stateOf(id), State::Sealed);
        }
    }
    QCOMPARE(*bench.queue.outbox.cursor(), QString());
    QCOMPARE(bench.membership.trust().list().number, 1);
}

QTEST_GUILESS_MAIN(TestHurtful)
#include "tst_hurtful.moc"
