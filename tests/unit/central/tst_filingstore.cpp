// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/gaps.h"
#include "app/central/stores.h"
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using central::Stores;

namespace {

const QString kiosk = QStringLiteral("cl-07401-0001");
const QString chain = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString morning = QStringLiteral("2026-11-23T12:00:00.000Z");
const QString noon = QStringLiteral("2026-11-23T15:00:00.000Z");

db::ArrivedFiling filing(int sequence, const QByteArray &bytes = "envelope")
{
    db::ArrivedFiling filing;
    filing.id = QStringLiteral("0192f0c4-7a3b-7c55-9a01-%1").arg(sequence, 12, 10, QLatin1Char('0'));
    filing.comprobante = QStringLiteral("C%1").arg(sequence);
    filing.kiosk = kiosk;
    filing.chain = chain;
    filing.sequence = sequence;
    filing.previous = sequence == 1 ? QByteArray(32, '\0') : QByteArray(32, char(sequence - 1));
    filing.digest = QByteArray(32, char(sequence));
    filing.envelope = bytes;
    filing.receipt = "receipt of " + bytes;
    filing.receivedAt = morning;
    return filing;
}

} // namespace

/// The tables of filings: what the constraints decide, which states lead where, what the feed tells.
class FilingStoreTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Stores> m_stores;

    db::FilingStore &filings() { return m_stores->filings; }
    db::FilingRow row(int sequence) { return filings().find(filing(sequence).id)->value(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto stores = Stores::open(m_folder->path());
        QVERIFY2(stores, stores ? "" : qPrintable(stores.error().toString()));
        m_stores = std::move(*stores);
        QVERIFY(m_stores->kiosks.enrol(kiosk, morning));
    }
    void cleanup() { m_stores.reset(); }

    void theConstraintsDecide()
    {
        QCOMPARE(filings().add(filing(1))->arrival, db::Arrival::New);
        auto again = filing(1);
        again.receipt = "a later receipt";
        const auto same = filings().add(again);
        QCOMPARE(same->arrival, db::Arrival::Again);
        QCOMPARE(same->receipt, QByteArray("receipt of envelope"));

        auto otherBytes = filing(1);
        otherBytes.digest = QByteArray(32, 'x');
        QCOMPARE(filings().add(otherBytes)->arrival, db::Arrival::IdTaken);

        auto otherId = filing(2);
        otherId.sequence = 1;
        QCOMPARE(filings().add(otherId)->arrival, db::Arrival::SlotTaken);
        QCOMPARE(filings().list({})->size(), 1);
    }

    void f02_equalFilingsAtOnceMakeOneRow()
    {
        std::atomic<int> fresh = 0;
        std::atomic<int> again = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                auto stores = Stores::open(m_folder->path());
                const auto arrived = (*stores)->write([](Stores &s) { return s.filings.add(filing(1)); });
                if (arrived)
                    ++(arrived->arrival == db::Arrival::New ? fresh : again);
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(fresh.load(), 1);
        QCOMPARE(again.load(), 7);
    }

    void decisions_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("possible");
        QTest::newRow("received") << "received" << false;
        QTest::newRow("opened") << "opened" << true;
        QTest::newRow("needs-visit") << "needs-visit" << true;
        QTest::newRow("refused") << "refused" << false;
        QTest::newRow("void") << "void" << false;
    }
    void decisions()
    {
        QFETCH(QString, from);
        QFETCH(bool, possible);
        QVERIFY(filings().add(filing(1)));
        const qint64 number = row(1).number;
        QVERIFY(m_stores->database->run(
            QStringLiteral("UPDATE filings SET state = ? WHERE number = ?"), { from, number }));
        QCOMPARE(
            *filings().accepted(number, QStringLiteral("F-1"), "pdf", QByteArray(32, 'd'), noon), possible);
        QCOMPARE(row(1).state, possible ? QStringLiteral("accepted") : from);
        QCOMPARE(filings().documentDigest(number)->has_value(), possible);
        QVERIFY(!*filings().refused(number, QStringLiteral("late"), noon) || from == QLatin1String("none"));
    }

    void theFeedTellsTheLatestOfEachOnce()
    {
        for (int i = 1; i <= 3; ++i)
            QVERIFY(filings().add(filing(i)));
        QVERIFY(filings().changedSince(kiosk, 0, 10)->isEmpty());
        QVERIFY(*filings().opened(row(1).number, { QStringLiteral("p"), 1, morning, "key" }, noon));
        QVERIFY(*filings().opened(row(2).number, { QStringLiteral("p"), 1, morning, "key" }, noon));
        const auto page = *filings().changedSince(kiosk, 0, 1);
        QCOMPARE(page.size(), 1);
        QCOMPARE(page.first().id, filing(1).id);
        QVERIFY(*filings().refused(row(1).number, QStringLiteral("because"), noon));
        const auto rest = *filings().changedSince(kiosk, page.first().changed, 10);
        QCOMPARE(rest.size(), 2);
        QCOMPARE(rest[0].id, filing(2).id);
        QCOMPARE(rest[1].state, QStringLiteral("refused"));
        QVERIFY(filings().changedSince(QStringLiteral("cl-07401-0002"), 0, 10)->isEmpty());
    }

    void aWithdrawalWaitsForTheDocument()
    {
        QVERIFY(filings().add(filing(1)));
        QVERIFY(filings().add(filing(2)));
        QVERIFY(filings().withdraw(row(1), "mine", noon));
        QVERIFY(filings().withdraw(row(2), "somebody else's", noon));
        QCOMPARE(row(1).state, QStringLiteral("received"));
        QVERIFY(*filings().opened(row(1).number, { QStringLiteral("p"), 1, morning, "mine" }, noon));
        QVERIFY(*filings().opened(row(2).number, { QStringLiteral("p"), 1, morning, "mine" }, noon));
        QCOMPARE(row(1).state, QStringLiteral("void"));
        QCOMPARE(row(2).state, QStringLiteral("opened"));
        QVERIFY(filings().withdraw(row(2), "somebody else's", noon));
        QCOMPARE(row(2).state, QStringLiteral("opened"));
        QVERIFY(filings().withdraw(row(2), "mine", noon));
        QCOMPARE(row(2).state, QStringLiteral("void"));
    }

    void voids()
    {
        const auto slot = [](int sequence) {
            const auto f = filing(sequence);
            return db::VoidedSlot { f.id, f.comprobante, kiosk, chain, f.sequence, f.digest,
                QStringLiteral("withdrawn"), noon };
        };
        QCOMPARE(filings().addVoid(slot(1))->receivedAt, noon);
        auto later = slot(1);
        later.at = QStringLiteral("2026-11-24T00:00:00.000Z");
        QCOMPARE(filings().addVoid(later)->receivedAt, noon);
        QCOMPARE(filings().add(filing(1))->arrival, db::Arrival::IdTaken);

        QVERIFY(filings().add(filing(2)));
        QCOMPARE(filings().addVoid(slot(2))->voiding, db::Voiding::Done);
        QCOMPARE(row(2).state, QStringLiteral("void"));
        QCOMPARE(filings().add(filing(2))->arrival, db::Arrival::Again);

        auto elsewhere = slot(3);
        elsewhere.sequence = 2;
        QCOMPARE(filings().addVoid(elsewhere)->voiding, db::Voiding::SlotTaken);
        auto otherDigest = slot(2);
        otherDigest.digest = QByteArray(32, 'x');
        QCOMPARE(filings().addVoid(otherDigest)->voiding, db::Voiding::IdTaken);

        QVERIFY(filings().add(filing(4)));
        QVERIFY(*filings().opened(row(4).number, { QStringLiteral("p"), 1, morning, "key" }, noon));
        QVERIFY(*filings().refused(row(4).number, QStringLiteral("because"), noon));
        QCOMPARE(filings().addVoid(slot(4))->voiding, db::Voiding::Decided);
    }

    /// What is here was sent: whether in time, the opener judges by when it came.
    void whatHasArrivedDidNotExpire()
    {
        const auto expired = [](int sequence) {
            const auto f = filing(sequence);
            return db::VoidedSlot { f.id, f.comprobante, kiosk, chain, f.sequence, f.digest,
                QStringLiteral("expired"), noon };
        };
        QVERIFY(filings().add(filing(1)));
        QCOMPARE(filings().addVoid(expired(1))->voiding, db::Voiding::Decided);
        QCOMPARE(row(1).state, QStringLiteral("received"));
        QVERIFY(*filings().opened(row(1).number, { QStringLiteral("p"), 1, morning, "key" }, noon));
        QCOMPARE(filings().addVoid(expired(1))->voiding, db::Voiding::Decided);
        QCOMPARE(row(1).state, QStringLiteral("opened"));

        QCOMPARE(filings().addVoid(expired(2))->voiding, db::Voiding::Done);
        QCOMPARE(filings().addVoid(expired(2))->voiding, db::Voiding::Done);
        QCOMPARE(row(2).reason, QStringLiteral("expired"));
    }

    void foliosCountByYear()
    {
        QCOMPARE(*filings().nextFolio(2026), 1);
        QCOMPARE(*filings().nextFolio(2026), 2);
        QCOMPARE(*filings().nextFolio(2027), 1);
    }

    void gaps()
    {
        QVERIFY(filings().add(filing(1)));
        QVERIFY(filings().add(filing(4)));
        auto broken = filing(5);
        broken.previous = QByteArray(32, 'x');
        QVERIFY(filings().add(broken));
        QVERIFY(m_stores->kiosks.heartbeat({ kiosk, chain, 7, QByteArray(32, 7), "{}", morning }));
        const auto at
            = [](const QString &instant) { return QDateTime::fromString(instant, Qt::ISODateWithMs); };

        const auto early = *central::findGaps(*m_stores, at(morning), std::chrono::hours(2));
        QCOMPARE(early.size(), 1); // a broken link does not get better with time
        const auto late = *central::findGaps(*m_stores, at(noon), std::chrono::hours(2));
        QStringList words;
        for (const auto &gap : late)
            words.append(QStringLiteral("%1 %2-%3").arg(gap.word()).arg(gap.from).arg(gap.to));
        QCOMPARE(words.join(u'|'), QStringLiteral("empty-slot 2-3|broken-link 5-5|short-end 6-7"));

        QVERIFY(m_stores->kiosks.heartbeat({ kiosk, chain, 5, QByteArray(32, 5), "{}", noon }));
        QCOMPARE(central::findGaps(*m_stores, at(noon), std::chrono::hours(2))->size(), 3);
    }

    void anotherHead()
    {
        QVERIFY(filings().add(filing(1)));
        QVERIFY(m_stores->kiosks.heartbeat({ kiosk, chain, 1, QByteArray(32, 'x'), "{}", morning }));
        const auto gaps = *central::findGaps(
            *m_stores, QDateTime::fromString(noon, Qt::ISODateWithMs), std::chrono::hours(2));
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().word(), QStringLiteral("other-head"));
    }

    void f21_aNewChainShowsWhereTheOldOneEnded()
    {
        const QDateTime now = QDateTime::fromString(noon, Qt::ISODateWithMs);
        const auto found = [&] { return *central::findGaps(*m_stores, now, std::chrono::hours(2)); };
        const auto heartbeat = [&](const QString &of, qint64 highest, int digest, const QString &at) {
            const QByteArray said = "{\"chain\":\"" + of.toLatin1() + "\"}";
            return m_stores->kiosks.heartbeat({ kiosk, of, highest, QByteArray(32, char(digest)), said, at });
        };
        const QString next = QStringLiteral("0192f0c4-7a3b-4c55-9a01-00000000beef");
        QVERIFY(filings().add(filing(1)));
        QVERIFY(filings().add(filing(2)));
        QVERIFY(heartbeat(chain, 2, 2, morning));
        QCOMPARE(found().size(), 0);

        QVERIFY(heartbeat(next, 0, 0, noon)); // nothing is in it yet
        QCOMPARE(found().size(), 1);
        const auto gap = found().first();
        QCOMPARE(gap.word(), QStringLiteral("new-chain"));
        QVERIFY(!gap.isMissing());
        QCOMPARE(gap.chain, chain);
        QCOMPARE(gap.next, next);
        QCOMPARE(gap.from, 2);
        QCOMPARE(gap.to, 2);

        // What comes late out of the old one does not turn them around.
        auto late = filing(3);
        late.receivedAt = QStringLiteral("2027-01-01T00:00:00.000Z");
        QVERIFY(filings().add(late));
        QCOMPARE(found().size(), 1);
        QCOMPARE(found().first().chain, chain);
        QCOMPARE(found().first().from, 3);

        // Nor does an old one of which nothing had come before: salvaged after its kiosk had gone on.
        const QString salvaged = QStringLiteral("0192f0c4-7a3b-4c55-9a01-00000000cafe");
        auto first = filing(7);
        first.chain = salvaged;
        first.sequence = 1;
        first.previous = QByteArray(32, '\0');
        first.receivedAt = QStringLiteral("2027-01-02T00:00:00.000Z");
        QVERIFY(filings().add(first));
        QCOMPARE(found().size(), 2);
        QCOMPARE(found().last().chain, salvaged);
        QCOMPARE(found().last().next, next);
    }
};

QTEST_GUILESS_MAIN(FilingStoreTest)
#include "tst_filingstore.moc"
