// SPDX-License-Identifier: GPL-3.0-or-later
// A network that breaks off, keeps silent and lies. Whatever it does, a filing that was not signed for is
// kept, and an honest service then gets it once. (What the service's own answers do: unit/sync/tst_courier.)
#include "app/sync/postoffice.h"
#include "tests/support/courierbench.h"
#include <QDirIterator>
#include <QTest>

using namespace std::chrono_literals;
using outbox::State;
using support::CourierBench;
using support::Issued;
using support::Pki;
using support::ScriptedCentral;
using support::ScriptedPeer;
using support::Wire;
using Reply = ScriptedPeer::Reply;
using Seen = ScriptedPeer::Seen;

namespace {

using Lie = std::function<Reply(const CourierBench &, const Seen &)>;
using Configure = std::function<void(QSslConfiguration &)>;

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

Reply page(int status = 200)
{
    return { .status = status, .body = "<html>Bienvenido al WiFi</html>", .contentType = "text/html" };
}

Reply problem(int status, const char *code)
{
    return { .status = status,
        .body = QByteArray("{\"code\":\"") + code + "\"}",
        .contentType = "application/problem+json",
        .headers = { { "Retry-After", "120" } } };
}

/// Every code of contract §4.
const QList<QPair<int, const char *>> codes { { 400, "digest-mismatch" }, { 400, "malformed" },
    { 409, "conflict" }, { 409, "out-of-place" }, { 413, "too-large" }, { 422, "refused" },
    { 403, "revoked" }, { 401, "not-a-member" }, { 429, "slow-down" }, { 503, "unavailable" } };

} // namespace

Q_DECLARE_METATYPE(Lie)
Q_DECLARE_METATYPE(Configure)
Q_DECLARE_METATYPE(Issued)

class TestNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f01_f31_f32_cutOffAnywhere_data();
    void f01_f31_f32_cutOffAnywhere();
    void f24_lyingAnswers_data();
    void f24_lyingAnswers();
    void f24_f28_theOtherEndIsNotTheService_data();
    void f24_f28_theOtherEndIsNotTheService();
    void f25_aLyingNetworkTakesNothingAway_data();
    void f25_aLyingNetworkTakesNothingAway();

private:
    /// The line is good again: all that waits arrives, each in one piece and once.
    static void arrives(CourierBench &bench, const QList<base::FilingId> &ids);

    const Pki m_pki;
};

void TestNetwork::arrives(CourierBench &bench, const QList<base::FilingId> &ids)
{
    bench.clock.advance(2h);
    const auto why = bench.run();
    QVERIFY2(!why, why.message().c_str());
    for (const auto &id : ids)
        QCOMPARE(bench.stateOf(id), State::Received);
    QCOMPARE(bench.central.stored(), int(ids.size()));
    for (const auto &seen : bench.central.peer().seen()) {
        const auto id = *base::FilingId::fromString(QString::fromLatin1(ScriptedCentral::idOf(seen)));
        QCOMPARE(seen.body, **bench.queue.outbox.bytes(id));
    }
}

void TestNetwork::f01_f31_f32_cutOffAnywhere_data()
{
    QTest::addColumn<bool>("up");
    QTest::addColumn<double>("at"); // below 1 a part of the whole exchange, from 1 on bytes
    QTest::addColumn<bool>("silent");
    const auto row = [](bool up, double at, bool silent) {
        QTest::addRow("%s %s at %g", silent ? "silence" : "reset", up ? "up" : "down", at)
            << up << at << silent;
    };
    for (const double at : { 0., 1., 100., 400., 0.1, 0.5, 0.9, 0.99 }) // the ClientHello has some 500 bytes
        row(true, at, false);
    for (const double at : { 0., 1., 100., 700., 1500., 0.5, 0.9, 0.99 }) // the certificates some 1200
        row(false, at, false);
    for (const double at : { 0., 100., 0.5 })
        row(true, at, true);
    for (const double at : { 100., 0.9 })
        row(false, at, true);
}

void TestNetwork::f01_f31_f32_cutOffAnywhere()
{
    QFETCH(bool, up);
    QFETCH(double, at);
    QFETCH(bool, silent);
    CourierBench bench(m_pki, silent ? 700ms : 5s);
    const int size = silent ? 1000 : 20'000; // a long one may take its time
    // How long the exchange is, an honest one tells.
    const auto twin = bench.file(size);
    QVERIFY(!bench.run());
    QCOMPARE(bench.wire.connections(), 1);
    const qint64 whole = up ? bench.wire.carriedUp() : bench.wire.carriedDown();
    const qint64 limit = at < 1 ? qint64(at * double(whole)) : qint64(at);
    QVERIFY(limit < whole - 20);
    Wire::Manners manners { .then = silent ? Wire::Manners::Silence : Wire::Manners::Reset };
    (up ? manners.up : manners.down) = limit;
    bench.wire.setManners(manners);
    bench.client.renewConnections();

    QSignalSpy received(&bench.courier, &syncing::Courier::received);
    const auto id = bench.file(size);
    const auto why = bench.run();
    QVERIFY2(why == (silent ? syncing::Errc::TimedOut : syncing::Errc::NoNetwork), why.message().c_str());
    QCOMPARE(bench.stateOf(id), State::Sealed);
    QVERIFY(received.isEmpty());
    QVERIFY(bench.central.puts() == 1 || !up); // half a filing is none
    bench.wire.setManners({});
    arrives(bench, { twin, id });
}

void TestNetwork::f24_lyingAnswers_data()
{
    QTest::addColumn<Lie>("lie");
    const auto row = [](const QString &name, const Lie &lie) { QTest::newRow(qPrintable(name)) << lie; };
    const auto always = [&](const char *name, const Reply &reply) {
        row(text(name), [reply](const CourierBench &, const Seen &) { return reply; });
    };
    for (const int status : { 200, 201, 204, 206, 300, 403, 404, 407, 418, 500, 502, 504, 511, 599 })
        always(qPrintable(QStringLiteral("portal's page, %1").arg(status)), page(status));
    always("nothing at all", {});
    always("bare 413", page(413));
    always("half a page, and then silence", { .body = QByteArray(100, 'x'), .manner = Reply::Stall });
    always("a page without end", { .body = QByteArray(1'000'000, 'x') });
    for (const auto &[status, code] : codes)
        always(qPrintable(text("unsigned ") + text(code)), problem(status, code));
    for (const char *code : { "not-a-member", "slow-down", "unavailable", "of-tomorrow", "" }) {
        row(text("signed, but not about a filing: ") + text(code),
            [code](const CourierBench &bench, const Seen &seen) {
                return bench.central.refusal(seen, 422, text(code));
            });
    }

    const auto receipt = [&](const char *name, auto make) {
        row(text(name), [make](const CourierBench &bench, const Seen &seen) {
            return Reply { .status = 201, .body = make(bench, seen) };
        });
    };
    receipt("not signed", [](const CourierBench &bench, const Seen &seen) {
        return QJsonDocument(bench.central.receiptFor(seen)).toJson(QJsonDocument::Compact);
    });
    receipt("by a service of the same names", [](const CourierBench &bench, const Seen &seen) {
        static const Pki foreign;
        return ScriptedCentral::signBy(bench.central.receiptFor(seen), foreign.signing);
    });
    receipt("by whom central-ca certified for something else",
        [this](const CourierBench &bench, const Seen &seen) {
            return ScriptedCentral::signBy(bench.central.receiptFor(seen), m_pki.tls);
        });
    receipt("of another filing", [](const CourierBench &bench, Seen seen) {
        const QString own = QString::fromLatin1(ScriptedCentral::idOf(seen));
        for (auto place = bench.central.places.begin(); place != bench.central.places.end(); ++place) {
            if (place.key() != own)
                seen.path = "/v1/filings/" + place.key().toLatin1();
        }
        seen.body = "other bytes";
        return bench.central.sign(bench.central.receiptFor(seen));
    });
    for (const char *format : { "ventanilla.time/1", "ventanilla.lookup-answer/1",
             "ventanilla.void-receipt/1", "ventanilla.filing-refusal/1" }) {
        receipt(qPrintable(text("answer to another question: ") + text(format)),
            [format](const CourierBench &bench, const Seen &seen) {
                QJsonObject answer = bench.central.receiptFor(seen);
                answer.insert(text("format"), text(format));
                return bench.central.sign(answer);
            });
    }
    receipt("two at once", [](const CourierBench &bench, const Seen &seen) {
        const QByteArray good = bench.central.sign(bench.central.receiptFor(seen));
        return QByteArray(good + good);
    });
}

void TestNetwork::f24_lyingAnswers()
{
    QFETCH(Lie, lie);
    CourierBench bench(m_pki, 1500ms);
    QSignalSpy received(&bench.courier, &syncing::Courier::received);
    QSignalSpy setAside(&bench.courier, &syncing::Courier::setAside);
    const QList<base::FilingId> ids { bench.file(), bench.file() };
    bench.central.intercept = [&](const Seen &seen) -> std::optional<Reply> { return lie(bench, seen); };
    QVERIFY(bench.run());
    for (const auto &id : ids) {
        QCOMPARE(bench.stateOf(id), State::Sealed);
        QCOMPARE(bench.queue.outbox.receipt(id)->has_value(), false);
    }
    QVERIFY(received.isEmpty() && setAside.isEmpty());
    QVERIFY(bench.queue.outbox.nextAttemptIn()->value() > 0ms);
    bench.central.intercept = {};
    arrives(bench, ids);
    QCOMPARE(bench.central.puts(), 2);
}

void TestNetwork::f24_f28_theOtherEndIsNotTheService_data()
{
    QTest::addColumn<Issued>("identity");
    QTest::addColumn<Issued>("above");
    QTest::addColumn<Configure>("configure");
    QTest::addColumn<int>("expected");
    const Issued ca = support::issued(m_pki.centralCa);
    const QStringList names { text("IP:127.0.0.1"), text("DNS:localhost") };
    const auto row = [&](const char *name, const support::Wanted &wanted, const Issued &above,
                         syncing::Errc expected = syncing::Errc::NotTheServer) {
        QTest::newRow(name) << support::issue(wanted, &above) << above << Configure() << int(expected);
    };
    const auto now = QDateTime::currentDateTimeUtc();
    const Issued foreign = support::issue({ .commonName = text("central-ca"), .authority = true });
    row("a portal's own certificate", { .commonName = text("wifi.example"), .names = names },
        support::issue({ .commonName = text("wifi-ca"), .authority = true }));
    row("an authority of the same name", { .commonName = text("localhost"), .names = names }, foreign);
    row("issued to a kiosk", { .commonName = text("localhost"), .names = names },
        support::issued(m_pki.deviceCa));
    row("another name", { .commonName = text("localhost"), .names = { text("DNS:other.example") } }, ca);
    row("expired", { .commonName = text("localhost"), .names = names, .until = now.addSecs(-3600) }, ca,
        syncing::Errc::ClockIsWrong);
    row("not valid yet",
        { .commonName = text("localhost"), .names = names, .from = now.addDays(9), .until = now.addDays(30) },
        ca, syncing::Errc::ClockIsWrong);
    const Issued good = support::issued(m_pki.tls);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    for (const auto &[name, version] :
        { std::pair("TLS 1.0 only", QSsl::TlsV1_0), { "TLS 1.1 only", QSsl::TlsV1_1 } }) {
        QTest::newRow(name) << good << ca << Configure([version = version](QSslConfiguration &tls) {
            tls.setProtocol(version);
            tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
        }) << int(syncing::Errc::NotTheServer);
    }
    QT_WARNING_POP
}

void TestNetwork::f24_f28_theOtherEndIsNotTheService()
{
    QFETCH(Issued, identity);
    QFETCH(Issued, above);
    QFETCH(Configure, configure);
    QFETCH(int, expected);
    CourierBench bench(m_pki);
    ScriptedPeer liar(
        identity, { above }, [](const Seen &) { return page(); }, configure);
    QVERIFY(liar.listens());
    if (configure) { // or the row would prove nothing
        QSslSocket old;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        configure(tls);
        old.setSslConfiguration(tls);
        old.connectToHostEncrypted(text("127.0.0.1"), quint16(liar.url().port()));
        QTRY_VERIFY2(old.isEncrypted(), qPrintable(old.errorString()));
    }
    bench.wire.leadTo(quint16(liar.url().port()));
    const QList<base::FilingId> ids { bench.file(), bench.file() };
    const auto why = bench.run();
    QVERIFY2(why == make_error_code(syncing::Errc(expected)), why.message().c_str());
    for (const auto &id : ids)
        QCOMPARE(bench.stateOf(id), State::Sealed);
    QVERIFY(liar.seen().isEmpty()); // not one byte of a filing
    bench.wire.leadTo(CourierBench::port(bench.central));
    arrives(bench, ids);
    QCOMPARE(bench.central.puts(), 2);
}

void TestNetwork::f25_aLyingNetworkTakesNothingAway_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 200, 302, 401, 403, 404, 410, 426, 511 })
        QTest::addRow("%d to everything", status) << status;
}

/// A kiosk does not forget who it is, whom it trusts or what it has read, for what somebody on the way says.
void TestNetwork::f25_aLyingNetworkTakesNothingAway()
{
    QFETCH(int, status);
    CourierBench bench(m_pki);
    const auto files = [&] {
        QMap<QString, QByteArray> found;
        QDirIterator each(bench.folder.path(),
            { text("*.crt"), text("*.key"), text("*.json"), text("*.floor"), text("*.time"), text("*.cms") },
            QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            file.open(QIODevice::ReadOnly);
            found.insert(file.fileName(), file.readAll());
        }
        return found;
    };
    const auto before = files();
    QVERIFY(before.size() >= 4);
    const auto id = bench.file();
    Reply lie = page(status);
    lie.headers = { { "Location", "https://127.0.0.1:1/login" }, { "WWW-Authenticate", "Basic realm=\"x\"" },
        { "Set-Cookie", "a=b" }, { "Clear-Site-Data", "\"*\"" } };
    bench.central.intercept = [&](const Seen &) -> std::optional<Reply> { return lie; };
    syncing::PostOffice office(bench.membership, bench.queue.outbox, bench.clock, bench.folder.path(), 5s);
    QSignalSpy changed(&office, &syncing::PostOffice::changed);
    QSignalSpy revoked(&office, &syncing::PostOffice::revoked);
    office.start();
    const auto asked = [&](const char *path) {
        const auto &seen = bench.central.peer().seen();
        return std::any_of(
            seen.begin(), seen.end(), [&](const Seen &one) { return one.path.startsWith(path); });
    };
    for (const char *path : { "/v1/filings", "/v1/status-queries", "/v1/trust", "/v1/heartbeats" })
        QTRY_VERIFY2(asked(path), path);
    QTRY_COMPARE(bench.stateOf(id), State::Sealed);
    QCOMPARE(files(), before);
    QCOMPARE(*bench.queue.outbox.cursor(), QString());
    QVERIFY(!bench.queue.outbox.stopped()->has_value());
    QVERIFY(changed.isEmpty() && revoked.isEmpty());

    bench.central.intercept = {};
    bench.clock.advance(2h);
    office.networkCameBack();
    QTRY_COMPARE(bench.stateOf(id), State::Received);
    QCOMPARE(bench.central.puts(), 1);
    QTRY_VERIFY(office.lastContact().isValid());
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
