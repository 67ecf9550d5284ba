// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/bench.h"
#include "app/central/decisions.h"
#include "app/central/errc.h"
#include "app/central/messages.h"
#include "app/central/publishing.h"
#include "tests/support/centralhouse.h"
#include <QTest>

using central::Errc;
using support::must;
using support::SealedFiling;

/// Filings with a deadline, opened from a real store: when they came in decides.
class TestCentralDeadline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whenItCameInDecides_data();
    void whenItCameInDecides();
    void lateAndWithdrawnIsWithdrawn();
    void aDeadlineThatNobodyCanReadWaitsForAPerson();
    void acceptRefusesWhatIsLate();

private:
    SealedFiling arrive(const QJsonValue &validUntil, const QDateTime &receivedAt);
    db::FilingRow row(const SealedFiling &filing) { return **m_stores->filings.find(filing.id); }

    const base::SystemClock m_clock;
    const QDateTime m_now = m_clock.now();
    std::unique_ptr<support::CentralHouse> m_house;
    std::unique_ptr<central::Stores> m_stores;
    std::unique_ptr<central::Bench> m_bench;
    std::optional<support::CentralKiosk> m_kiosk;
};

void TestCentralDeadline::init()
{
    m_house = std::make_unique<support::CentralHouse>();
    m_stores = m_house->stores();
    m_kiosk.emplace(m_house->kiosk());
    m_bench = must(central::Bench::set(*m_stores, m_house->folder(), m_clock));
    must(central::publishBuiltIn(
        *m_stores, { must(m_house->authority().catalogue()), m_house->authority().centralCa() }, m_now));
}

void TestCentralDeadline::cleanup()
{
    m_bench.reset();
    m_stores.reset();
    m_house.reset();
}

SealedFiling TestCentralDeadline::arrive(const QJsonValue &validUntil, const QDateTime &receivedAt)
{
    const QByteArray previous = m_kiosk->head();
    const SealedFiling filing = m_kiosk->seal([&](QJsonObject &document) {
        if (!validUntil.isUndefined())
            document.insert(QStringLiteral("validUntil"), validUntil);
    });
    must(m_stores->write([&](central::Stores &stores) -> base::Result<> {
        const auto added = stores.filings.add(
            { filing.id, filing.comprobante, m_kiosk->id(), filing.chain, filing.sequence, previous,
                filing.digest(), filing.bytes, "receipt", base::toIsoMs(receivedAt), {} });
        if (!added)
            return central::passOn(added.error());
        return {};
    }));
    return filing;
}

void TestCentralDeadline::whenItCameInDecides_data()
{
    QTest::addColumn<int>("msAfter"); // received, after its deadline
    QTest::addColumn<QString>("state");
    QTest::newRow("in time") << -60000 << QStringLiteral("opened");
    QTest::newRow("the last moment") << 0 << QStringLiteral("opened");
    QTest::newRow("too late") << 1 << QStringLiteral("refused");
}

void TestCentralDeadline::whenItCameInDecides()
{
    QFETCH(int, msAfter);
    QFETCH(QString, state);
    // What the document says of when it was filed is the kiosk's word.
    const auto filing = arrive(base::toIsoMs(m_now), m_now.addMSecs(msAfter));
    const auto without = arrive(QJsonValue::Undefined, m_now.addMSecs(msAfter));
    QCOMPARE(must(m_bench->opener.openPending(false)).opened, 2);
    QCOMPARE(row(filing).state, state);
    QCOMPARE(row(without).state, QStringLiteral("opened"));
    const QString reason = row(filing).reason;
    QCOMPARE(!reason.isEmpty(), state == QLatin1String("refused"));
    if (!reason.isEmpty()) {
        QVERIFY2(reason.contains(QStringLiteral("Llegó después del plazo")), qPrintable(reason));
        QVERIFY2(reason.contains(QStringLiteral("Juzgado de Policía Local")), qPrintable(reason));
        QVERIFY(!row(filing).decidedAt.isEmpty());
    }
    // Its kiosk hears of the last word only.
    const auto told = *m_stores->filings.changedSince(m_kiosk->id(), 0, 10);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first().state, state);
}

void TestCentralDeadline::lateAndWithdrawnIsWithdrawn()
{
    const auto filing = arrive(base::toIsoMs(m_now), m_now.addSecs(1));
    const auto key = central::documentKey({ { QStringLiteral("type"), QStringLiteral("cedula") },
                                              { QStringLiteral("run"), QStringLiteral("12345678-5") } },
        filing.id);
    QVERIFY(m_stores->filings.withdraw(row(filing), *key, base::toIsoMs(m_now)));
    QCOMPARE(must(m_bench->opener.openPending(false)).opened, 1);
    QCOMPARE(row(filing).state, QStringLiteral("void"));
    QVERIFY(row(filing).reason.isEmpty());
}

void TestCentralDeadline::aDeadlineThatNobodyCanReadWaitsForAPerson()
{
    for (const QJsonValue &deadline : { QJsonValue(QStringLiteral("tomorrow")), QJsonValue(7) }) {
        const auto filing = arrive(deadline, m_now);
        QCOMPARE(must(m_bench->opener.openPending(false)).held, 1);
        QCOMPARE(row(filing).state, QStringLiteral("received"));
        QCOMPARE(row(filing).held, QStringLiteral("unreadable-deadline"));
    }
}

/// As when it was opened before anybody looked at deadlines.
void TestCentralDeadline::acceptRefusesWhatIsLate()
{
    const auto late = arrive(base::toIsoMs(m_now), m_now.addSecs(1));
    const auto inTime = arrive(base::toIsoMs(m_now), m_now);
    central::Decisions decisions(*m_stores, m_clock);
    for (const auto &filing : { late, inTime })
        QVERIFY(*m_stores->filings.opened(row(filing).number,
            { QStringLiteral("perdida-telefono"), 1, base::toIsoMs(m_now), "key" }, base::toIsoMs(m_now)));
    const auto refused = decisions.accept(late.id, {}, m_bench->opener, QStringLiteral("test"));
    QVERIFY(refused.error().code == Errc::TooLate);
    QCOMPARE(row(late).state, QStringLiteral("opened"));
    QVERIFY(decisions.accept(inTime.id, {}, m_bench->opener, QStringLiteral("test")));
    QVERIFY(decisions.refuse(late.id, QStringLiteral("Llegó tarde.")));
}

QTEST_MAIN(TestCentralDeadline)
#include "tst_deadline.moc"
