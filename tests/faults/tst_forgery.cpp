// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed on the way, signed by somebody else, or said before; where it is read for good: by the
// service behind its door, and by the kiosk. (F24: the network lies.)
#include "app/central/opener.h"
#include "app/envelope/signeddata_p.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/sync/receipts.h"
#include "app/sync/statusfeed.h"
#include "tests/support/catalogues.h"
#include "tests/support/centraldoor.h"
#include "tests/support/courierbench.h"
#include <QTest>

using outbox::State;
using support::CourierBench;
using support::HttpReply;
using support::Pki;
using support::ScriptedCentral;
using support::SealedFiling;
using Reply = ScriptedCentral::Reply;
using Seen = ScriptedCentral::Seen;
namespace catalogues = support::catalogues;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestForgery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f24_anyByteOfAnEnvelope();
    void f24_anyBitOfAReceipt();
    void f24_anyByteOfAnAnswerAndOfTheTrustList();
    void f24_anyByteOfACatalogue();
    void f24_aFilingUnderAnotherKiosksName();
    void f24_anOldAnswerAgain();

private:
    const Pki m_pki;
    const base::SystemClock m_clock;
};

/// With a Content-Digest that fits: what TCP damaged is told by it already, this is what somebody changed.
void TestForgery::f24_anyByteOfAnEnvelope()
{
    support::CentralDoor door(m_clock);
    const SealedFiling filing = door.kiosk.seal();
    for (qsizetype at = 0; at < filing.bytes.size(); ++at) {
        SealedFiling changed = filing;
        changed.bytes[at] = char(changed.bytes[at] ^ (1 << (at % 8)));
        const HttpReply reply = door.put(changed);
        QVERIFY2(reply.status == 400 || reply.status == 401,
            qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(reply.status)));
    }
    for (const qsizetype length : { qsizetype(0), qsizetype(1), filing.bytes.size() - 1 }) {
        SealedFiling cut = filing;
        cut.bytes.truncate(length);
        QCOMPARE(door.put(cut).status, 400);
    }
    QCOMPARE(door.rows(), 0);
    QCOMPARE(door.put(filing).status, 201);
}

void TestForgery::f24_anyBitOfAReceipt()
{
    CourierBench bench(m_pki);
    const auto id = bench.file();
    const auto entry = bench.queue.show(id);
    const outbox::Parcel parcel { id, entry.chain, entry.sequence, entry.digest, {} };
    const QByteArray receipt = bench.central.sign(bench.central.receiptFor({ .verb = "PUT",
        .path = "/v1/filings/" + id.toString().toLatin1(),
        .headers = {},
        .body = **bench.queue.outbox.bytes(id) }));
    QVERIFY(syncing::verifyReceipt(receipt, parcel, bench.membership).has_value());
    for (qsizetype bit = 0; bit < receipt.size() * 8; ++bit) {
        QByteArray changed = receipt;
        changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!syncing::verifyReceipt(changed, parcel, bench.membership),
            qPrintable(QStringLiteral("bit %1").arg(bit)));
        if (bit % 97 == 0) // the same reader behind it
            QVERIFY(!syncing::takeReceipt(changed, bench.queue.outbox, bench.membership));
    }
    QVERIFY(!syncing::verifyReceipt(receipt + '\0', parcel, bench.membership));
    QCOMPARE(bench.stateOf(id), State::Sealed);
}

void TestForgery::f24_anyByteOfAnAnswerAndOfTheTrustList()
{
    CourierBench bench(m_pki);
    const QString format = text("ventanilla.status-answer/1");
    const QByteArray answer = bench.central.sign({ { text("format"), format },
        { text("kiosk"), m_pki.kioskId }, { text("request"), QString(64, u'a') }, { text("next"), text("7") },
        { text("filings"), QJsonArray {} } });
    QVERIFY(bench.membership.read(answer, format).has_value());
    bench.central.trustNumber = 9;
    const QByteArray list = bench.central.trustList();
    const auto flipped = [](QByteArray bytes, qsizetype at) {
        bytes[at] = char(bytes[at] ^ (1 << (at % 8)));
        return bytes;
    };
    for (qsizetype at = 0; at < answer.size(); ++at)
        QVERIFY2(!bench.membership.read(flipped(answer, at), format), qPrintable(QString::number(at)));
    for (qsizetype at = 0; at < list.size(); ++at)
        QVERIFY2(!bench.membership.takeTrust(flipped(list, at)), qPrintable(QString::number(at)));
    QCOMPARE(bench.membership.trust().list().number, 1);
    QVERIFY(*bench.membership.takeTrust(list));
}

void TestForgery::f24_anyByteOfACatalogue()
{
    const CourierBench bench(m_pki);
    const QByteArray good = catalogues::sign(
        catalogues::publication(1, m_pki.now, { catalogues::definition(text("prueba-a")) }), m_pki.catalogue);
    kiosk::CatalogueShelf shelf(bench.folder.path(), bench.membership, m_clock);
    shelf.load();
    // The structure lies at both ends. Between them is one signed string; and each refusal is noted durably,
    // so that here every 13th byte has to do.
    constexpr qsizetype structure = 500;
    for (qsizetype at = 0; at < good.size(); at += at < structure || at >= good.size() - structure ? 1 : 13) {
        QByteArray changed = good;
        changed[at] = char(changed[at] ^ (1 << (at % 8)));
        QVERIFY2(!shelf.take(changed), qPrintable(QString::number(at)));
    }
    QCOMPARE(shelf.number(), 0);
    const auto taken = shelf.take(good);
    QVERIFY2(taken && *taken, taken ? "" : qPrintable(taken.error().toString()));
}

/// A kiosk takes off the outer signature of another's filing and puts its own in its place.
void TestForgery::f24_aFilingUnderAnotherKiosksName()
{
    support::CentralDoor door(m_clock);
    const support::CentralKiosk thief = door.house.kiosk(text("cl-07401-0666"));
    const SealedFiling filing = door.kiosk.seal();
    const auto outer = support::must(envelope::verifyOuter(filing.bytes,
        { door.kiosk.device().certificate() }, door.house.authority().deviceAuthority(), m_clock.now()));
    const auto stolen = [&](const envelope::Place &place) {
        SealedFiling made = filing;
        made.id = place.id.toString();
        made.bytes = support::must(
            envelope::signData(outer.sealed, thief.device().certificate(), thief.device().handle(),
                envelope::SignedKind::Outer, support::must(envelope::canonicalJson(place.toJson()))));
        return made;
    };
    // In the other's name it is seen at the door.
    QCOMPARE(door.put(stolen(outer.place)).status, 400);
    QCOMPARE(door.rows(), 0);
    // In its own name whoever opens sees it: the evidence inside is the other's.
    envelope::Place own = outer.place;
    own.kiosk = thief.id();
    own.id = base::FilingId::make(m_clock);
    const SealedFiling other = stolen(own);
    QCOMPARE(door.put(other).status, 201);
    QCOMPARE(door.put(filing).status, 201); // and the true one is not hindered
    const auto stores = door.house.stores();
    central::Members members(door.house.folder());
    central::Opener opener(*stores, members, door.house.authority().deviceAuthority(),
        support::must(door.house.authority().sealKeys()), m_clock);
    support::must(opener.openPending(false));
    QCOMPARE(support::must(stores->filings.find(filing.id))->state, text("opened"));
    QCOMPARE(support::must(stores->filings.find(other.id))->state, text("received"));
    QVERIFY(!support::must(stores->filings.find(other.id))->held.isEmpty());
}

void TestForgery::f24_anOldAnswerAgain()
{
    CourierBench bench(m_pki);
    const auto id = bench.file();
    QVERIFY(!bench.run());
    syncing::StatusFeed feed(bench.client, bench.queue.outbox);
    QSignalSpy rested(&feed, &syncing::StatusFeed::rested);
    const auto poll = [&] {
        rested.clear();
        feed.poll();
        return !rested.isEmpty() || rested.wait(10000) ? rested.first().first().value<base::Error>().code
                                                       : make_error_code(syncing::Errc::NotFound);
    };
    // What is recorded says that it was accepted; the kiosk never hears the original.
    QByteArray asked, old;
    bench.central.intercept = [&](const Seen &seen) -> std::optional<Reply> {
        if (seen.path != "/v1/status-queries")
            return std::nullopt;
        if (asked.isEmpty()) {
            asked = seen.body;
            const QJsonObject line { { text("id"), id.toString() }, { text("state"), text("accepted") } };
            old = bench.central.sign(bench.central.answerTo(seen, text("ventanilla.status-answer/1"),
                { { text("next"), text("99") }, { text("filings"), QJsonArray { line } } }));
        }
        if (seen.body == asked) // Qt asks the same again by itself
            return Reply { .manner = Reply::BreakOff };
        return Reply { .body = old };
    };
    QVERIFY(poll() == syncing::Errc::NoNetwork);
    QVERIFY(poll() == syncing::Errc::NotAnAnswer);
    QCOMPARE(bench.stateOf(id), State::Received);
    QCOMPARE(*bench.queue.outbox.cursor(), QString());
    bench.central.intercept = {};
    QVERIFY(!poll());
}

QTEST_GUILESS_MAIN(TestForgery)
#include "tst_forgery.moc"
