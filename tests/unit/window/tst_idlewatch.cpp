// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/window/idlewatch.h"
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

class TestIdleWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksThenGivesUp();
    void aTouchExtendsWithoutEnd();
    void restsWhileDisarmed();
    void afterASuspendNobodyIsAsked();
};

void TestIdleWatch::asksThenGivesUp()
{
    support::ManualClock clock;
    window::IdleWatch watch(clock, 45s);
    QSignalSpy asked(&watch, &window::IdleWatch::asked);
    QSignalSpy counted(&watch, &window::IdleWatch::counted);
    QSignalSpy expired(&watch, &window::IdleWatch::expired);
    watch.arm(180s);
    clock.advance(179s);
    watch.pulse();
    QCOMPARE(asked.count(), 0);
    clock.advance(1s);
    watch.pulse();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toInt(), 45);
    clock.advance(1s);
    watch.pulse();
    QCOMPARE(counted.last().first().toInt(), 44);
    clock.advance(43s);
    watch.pulse();
    QCOMPARE(counted.last().first().toInt(), 1);
    QCOMPARE(expired.count(), 0);
    clock.advance(1s);
    watch.pulse();
    QCOMPARE(expired.count(), 1);
    clock.advance(1000s);
    watch.pulse();
    QCOMPARE(expired.count(), 1);
}

void TestIdleWatch::aTouchExtendsWithoutEnd()
{
    support::ManualClock clock;
    window::IdleWatch watch(clock, 45s);
    QSignalSpy answered(&watch, &window::IdleWatch::answered);
    QSignalSpy expired(&watch, &window::IdleWatch::expired);
    watch.arm(180s);
    for (int extension = 1; extension <= 12; ++extension) {
        clock.advance(180s);
        watch.pulse();
        QVERIFY(watch.isAsking());
        clock.advance(44s);
        watch.pulse();
        watch.touch();
        QVERIFY(!watch.isAsking());
        QCOMPARE(answered.count(), extension);
    }
    QCOMPARE(expired.count(), 0);
}

void TestIdleWatch::restsWhileDisarmed()
{
    support::ManualClock clock;
    window::IdleWatch watch(clock, 45s);
    QSignalSpy asked(&watch, &window::IdleWatch::asked);
    clock.advance(1000s);
    watch.pulse();
    watch.arm(180s);
    watch.disarm();
    clock.advance(1000s);
    watch.pulse();
    watch.touch();
    QCOMPARE(asked.count(), 0);
}

void TestIdleWatch::afterASuspendNobodyIsAsked()
{
    support::ManualClock clock;
    window::IdleWatch watch(clock, 45s);
    QSignalSpy asked(&watch, &window::IdleWatch::asked);
    QSignalSpy expired(&watch, &window::IdleWatch::expired);
    watch.arm(180s);
    clock.advance(8h);
    watch.pulse();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(expired.count(), 1);
}

QTEST_GUILESS_MAIN(TestIdleWatch)
#include "tst_idlewatch.moc"
