// SPDX-License-Identifier: GPL-3.0-or-later
// A line that is far, narrow, or gives a byte now and then.
#include "tests/support/courierbench.h"
#include <QTest>

using namespace std::chrono_literals;
using outbox::State;
using support::CourierBench;
using support::ScriptedCentral;
using Reply = ScriptedCentral::Reply;
using Seen = ScriptedCentral::Seen;

class TestSlowLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f16_whoDripsHoldsNobodyUp();
    void f03_f22_aSlowLineIsNoSilence_data();
    void f03_f22_aSlowLineIsNoSilence();

private:
    const support::Pki m_pki;
};

/// One answer that never ends must not keep the receipts of the others from being written down.
void TestSlowLine::f16_whoDripsHoldsNobodyUp()
{
    CourierBench bench(m_pki, 300ms);
    const auto held = bench.file();
    const auto other = bench.file();
    bench.central.intercept = [&](const Seen &seen) -> std::optional<Reply> {
        if (ScriptedCentral::idOf(seen) != held.toString().toLatin1())
            return std::nullopt;
        return Reply { .body = QByteArray(1'000'000, 'x'), .manner = Reply::Drip };
    };
    QVERIFY(bench.run() == syncing::Errc::TimedOut);
    QCOMPARE(bench.stateOf(other), State::Received);
    QCOMPARE(bench.stateOf(held), State::Sealed);
    bench.central.intercept = {};
    bench.clock.advance(1h);
    QVERIFY(!bench.run());
    QCOMPARE(bench.stateOf(held), State::Received);
    QCOMPARE(bench.central.puts(), 2);
}

void TestSlowLine::f03_f22_aSlowLineIsNoSilence_data()
{
    QTest::addColumn<int>("delay"); // ms each way
    QTest::addColumn<int>("rate"); // bytes a second; 0: no limit
    QTest::addColumn<double>("loss");
    QTest::addColumn<int>("size"); // of a filing
    QTest::addColumn<int>("timeout"); // ms of silence
    QTest::newRow("600 ms there and back, 64 kbit/s") << 300 << 8000 << 0. << 5000 << 30000;
    // As 256 kB at 64 kbit/s are to 30 s, but sooner: longer on the line than silence may last.
    QTest::newRow("the largest filing") << 0 << 80'000 << 0. << 262'000 << 2000;
    QTest::newRow("a packet of twenty is lost") << 50 << 0 << 0.05 << 100'000 << 30000;
}

void TestSlowLine::f03_f22_aSlowLineIsNoSilence()
{
    QFETCH(int, delay);
    QFETCH(int, rate);
    QFETCH(double, loss);
    QFETCH(int, size);
    QFETCH(int, timeout);
    CourierBench bench(m_pki, std::chrono::milliseconds(timeout));
    bench.wire.setManners({ .delay = std::chrono::milliseconds(delay), .rate = rate, .loss = loss });
    const QList<base::FilingId> ids { bench.file(size) };
    const auto why = bench.run();
    QVERIFY2(!why, why.message().c_str());
    QCOMPARE(bench.stateOf(ids.first()), State::Received);
    QCOMPARE(bench.central.puts(), 1); // in one piece, at the first try
}

QTEST_GUILESS_MAIN(TestSlowLine)
#include "tst_slowline.moc"
