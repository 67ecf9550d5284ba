// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/backoff.h"
#include <QtTest>

using namespace outbox;
using namespace std::chrono_literals;

class TestBackOff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ceilingsDoubleToTheHighest_data();
    void ceilingsDoubleToTheHighest();
    void drawsTheWholeSpan();
    void retryAfterComesFirstAndIsBounded_data();
    void retryAfterComesFirstAndIsBounded();
};

static const Random lowest = [](qint64) { return qint64(0); };
static const Random highest = [](qint64 most) { return most; };

void TestBackOff::ceilingsDoubleToTheHighest_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");
    const QList<int> ceilings { 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900 };
    for (int i = 0; i < ceilings.size(); ++i)
        QTest::addRow("%d", i + 1) << i + 1 << ceilings.at(i);
    QTest::newRow("none yet") << 0 << 2;
    QTest::newRow("a year of failing") << 2'000'000'000 << 900;
}

void TestBackOff::ceilingsDoubleToTheHighest()
{
    QFETCH(int, failures);
    QFETCH(int, seconds);
    QCOMPARE(backOff(failures, {}, highest), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    QCOMPARE(backOff(failures, {}, lowest), std::chrono::milliseconds(1s));
}

void TestBackOff::drawsTheWholeSpan()
{
    const Random random = systemRandom();
    auto least = 1000000ms, most = 0ms;
    for (int i = 0; i < 2000; ++i) {
        const auto wait = backOff(5, {}, random);
        QVERIFY(wait >= 1s && wait <= 32s);
        least = std::min(least, wait);
        most = std::max(most, wait);
    }
    QVERIFY(least < 3s && most > 30s);
}

void TestBackOff::retryAfterComesFirstAndIsBounded_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("waited");
    QTest::newRow("two minutes") << qint64(120) << qint64(121);
    QTest::newRow("a year") << qint64(31'536'000) << qint64(6 * 3600 + 1);
    QTest::newRow("negative") << qint64(-5) << qint64(1);
}

void TestBackOff::retryAfterComesFirstAndIsBounded()
{
    QFETCH(qint64, asked);
    QFETCH(qint64, waited);
    QCOMPARE(backOff(1, std::chrono::seconds(asked), lowest),
        std::chrono::milliseconds(std::chrono::seconds(waited)));
}

QTEST_APPLESS_MAIN(TestBackOff)
#include "tst_backoff.moc"
