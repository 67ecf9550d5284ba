// SPDX-License-Identifier: GPL-3.0-or-later
// Many at once at the real service: whoever looks first and writes afterwards stores twice, and one after the
// other no test sees it.
#include "tests/support/centralhouse.h"
#include "tests/support/centralprocess.h"
#include "tests/support/httpsclient.h"
#include <QSet>
#include <QTest>

using support::HttpReply;
using support::HttpsClient;
using support::SealedFiling;

class TestParallel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void f02_tenTimesTheSameAtOnce();
    void f08_tenOthersUnderTheSameIdAtOnce();
    void f08_tenForTheSamePlaceAtOnce();
    void f21_f30_aThousandInAnyOrder();

private:
    static constexpr int senders = 10, rounds = 20;

    /// Sends each filing on a connection of its own, all of them before any answer is looked at.
    QList<HttpReply> sendAtOnce(const QList<SealedFiling> &filings);
    static void put(HttpsClient &client, const SealedFiling &filing)
    {
        client.send("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
            { { "Content-Digest", filing.contentDigest() } });
    }
    QString refusalOf(const HttpReply &reply, const SealedFiling &filing) const;
    qsizetype rows() { return support::must(m_stores->filings.list({})).size(); }

    const support::CentralHouse m_house;
    const std::unique_ptr<central::Stores> m_stores = m_house.stores();
    support::CentralKiosk m_kiosk = m_house.kiosk();
    const base::SystemClock m_clock;
    std::unique_ptr<support::CentralProcess> m_service;
    std::vector<std::unique_ptr<HttpsClient>> m_clients;
};

void TestParallel::initTestCase()
{
    m_service = std::make_unique<support::CentralProcess>(m_house.folder());
    QVERIFY(m_service->port() != 0);
    for (int i = 0; i < senders; ++i) {
        m_clients.push_back(std::make_unique<HttpsClient>(
            QList { QSslCertificate(m_house.authority().centralCa().toPem()) }, m_service->port()));
        QCOMPARE(m_clients.back()->exchange("GET", "/livez").status, 200); // connected, TLS done
    }
}

QList<HttpReply> TestParallel::sendAtOnce(const QList<SealedFiling> &filings)
{
    for (int i = 0; i < senders; ++i)
        put(*m_clients[size_t(i)], filings[i]);
    const auto done = [this] {
        return std::all_of(
            m_clients.begin(), m_clients.end(), [](const auto &each) { return each->isDone(); });
    };
    if (!QTest::qWaitFor(done, 20000))
        qFatal("no answer");
    QList<HttpReply> replies;
    for (const auto &client : m_clients)
        replies << client->reply();
    return replies;
}

/// What the service says signed about this filing; empty: nothing.
QString TestParallel::refusalOf(const HttpReply &reply, const SealedFiling &filing) const
{
    const QJsonObject problem = QJsonDocument::fromJson(reply.body).object();
    const QJsonObject said
        = m_house.verified(QByteArray::fromBase64(problem[QLatin1String("signed")].toString().toLatin1()),
            QStringLiteral("ventanilla.filing-refusal/1"));
    if (said[QLatin1String("id")].toString() != filing.id
        || said[QLatin1String("digest")].toString() != filing.digestHex())
        return {};
    return said[QLatin1String("code")].toString();
}

void TestParallel::f02_tenTimesTheSameAtOnce()
{
    const qsizetype before = rows();
    for (int round = 0; round < rounds; ++round) {
        const SealedFiling filing = m_kiosk.seal();
        const auto replies = sendAtOnce(QList<SealedFiling>(senders, filing));
        int fresh = 0;
        for (const HttpReply &reply : replies) {
            QVERIFY2(reply.status == 201 || reply.status == 200, qPrintable(QString::number(reply.status)));
            fresh += reply.status == 201;
            QCOMPARE(reply.body, replies.first().body); // the very same receipt
        }
        QCOMPARE(fresh, 1);
        m_house.verified(replies.first().body, QStringLiteral("ventanilla.receipt/1"));
    }
    QCOMPARE(rows() - before, rounds);
}

void TestParallel::f08_tenOthersUnderTheSameIdAtOnce()
{
    const qsizetype before = rows();
    for (int round = 0; round < rounds; ++round) {
        const auto id = base::FilingId::make(m_clock);
        QList<SealedFiling> filings;
        for (int i = 0; i < senders; ++i)
            filings << m_kiosk.sealAt(id, 100'000 + round * senders + i);
        const auto replies = sendAtOnce(filings);
        int stored = 0;
        for (int i = 0; i < senders; ++i) {
            if (replies[i].status == 201) {
                ++stored;
                QCOMPARE(m_house
                             .verified(replies[i].body,
                                 QStringLiteral("ventanilla.receipt/1"))[QLatin1String("digest")]
                             .toString(),
                    filings[i].digestHex());
            } else {
                QCOMPARE(replies[i].status, 409);
                QCOMPARE(refusalOf(replies[i], filings[i]), QStringLiteral("conflict"));
            }
        }
        QCOMPARE(stored, 1);
    }
    QCOMPARE(rows() - before, rounds);
}

void TestParallel::f08_tenForTheSamePlaceAtOnce()
{
    const qsizetype before = rows();
    for (int round = 0; round < rounds; ++round) {
        QList<SealedFiling> filings;
        for (int i = 0; i < senders; ++i)
            filings << m_kiosk.sealAt(base::FilingId::make(m_clock), 200'000 + round);
        const auto replies = sendAtOnce(filings);
        int stored = 0;
        for (int i = 0; i < senders; ++i) {
            stored += replies[i].status == 201;
            if (replies[i].status != 201)
                QCOMPARE(refusalOf(replies[i], filings[i]), QStringLiteral("out-of-place"));
        }
        QCOMPARE(stored, 1);
    }
    QCOMPARE(rows() - before, rounds);
}

/// The last one first: the order of arrival is free, the chain says what belongs where.
void TestParallel::f21_f30_aThousandInAnyOrder()
{
    const qsizetype before = rows();
    QList<SealedFiling> filings;
    for (int i = 0; i < 1000; ++i)
        filings << m_kiosk.seal();
    std::reverse(filings.begin(), filings.end());
    QSet<QString> receipts;
    for (qsizetype at = 0; at < filings.size(); at += senders) {
        const auto replies = sendAtOnce(filings.mid(at, senders));
        for (qsizetype i = 0; i < senders; ++i) {
            QCOMPARE(replies[i].status, 201);
            const QJsonObject receipt
                = m_house.verified(replies[i].body, QStringLiteral("ventanilla.receipt/1"));
            QCOMPARE(receipt[QLatin1String("digest")].toString(), filings[at + i].digestHex());
            receipts << receipt[QLatin1String("id")].toString();
        }
    }
    QCOMPARE(receipts.size(), filings.size());
    QCOMPARE(rows() - before, filings.size());
    QCOMPARE(m_service->terminate(), 0);
}

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
