// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/controls/key.h"
#include "ui/theme/theme.h"
#include "ui/window/touchguard.h"
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace std::chrono_literals;

class TestTouchGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSecondTapCounts_data();
    void aSecondTapCounts();
    void aBurstOfTapsActivatesOncePerSpan();
    void aPageThatHasJustComeRests();
    void whoHasToLeaveAtOnceDoesNotWait();
    void differentTypingKeysDoNotWaitForEachOther();
    void slidingOffIsNoActivation();
    void returnActivatesTheFocusedButton();
    void autoRepeatAndRightButtonDoNothing();
    void everyPressIsASignOfLife();

private:
    support::ManualClock m_clock;
    theme::Theme m_theme { theme::Metrics::of({ 1280, 800 }, { 339, 212 }) };
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    window::TouchGuard *m_guard = nullptr;
};

void TestTouchGuard::init()
{
    m_window = std::make_unique<QWidget>();
    m_button = new QPushButton(m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_button);
    m_guard = new window::TouchGuard(*m_window, m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTouchGuard::aSecondTapCounts_data()
{
    QTest::addColumn<int>("apart");
    QTest::addColumn<int>("clicks");
    QTest::newRow("60 ms") << 60 << 1;
    QTest::newRow("150 ms") << 150 << 1;
    QTest::newRow("299 ms") << 299 << 1;
    QTest::newRow("300 ms") << 300 << 2;
    QTest::newRow("a second") << 1000 << 2;
}

void TestTouchGuard::aSecondTapCounts()
{
    QFETCH(int, apart);
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    QTest::mouseClick(m_button, Qt::LeftButton);
    m_clock.advance(std::chrono::milliseconds(apart));
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTEST(static_cast<int>(clicked.count()), "clicks");
}

void TestTouchGuard::aBurstOfTapsActivatesOncePerSpan()
{
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    for (int tap = 0; tap < 20; ++tap) {
        QTest::mouseClick(m_button, Qt::LeftButton);
        m_clock.advance(60ms);
    }
    QCOMPARE(clicked.count(), 4); // 20 taps in 1.2 s
}

void TestTouchGuard::aPageThatHasJustComeRests()
{
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_guard->pageChanged();
    m_clock.advance(399ms);
    QTest::mouseClick(m_button, Qt::LeftButton);
    m_button->setFocus();
    QTest::keyClick(m_button, Qt::Key_Return);
    QTest::keyClick(m_button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 0);
    m_clock.advance(1ms);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestTouchGuard::whoHasToLeaveAtOnceDoesNotWait()
{
    auto *exit = new QPushButton(m_window.get());
    m_window->layout()->addWidget(exit);
    m_guard->setNeverWaits(exit);
    QSignalSpy clicked(exit, &QPushButton::clicked), others(m_button, &QPushButton::clicked);
    m_guard->pageChanged();
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTest::mouseClick(exit, Qt::LeftButton);
    QCOMPARE(others.count(), 0);
    QCOMPARE(clicked.count(), 1);
    // What comes after it waits as ever.
    m_clock.advance(299ms);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(others.count(), 0);
}

void TestTouchGuard::differentTypingKeysDoNotWaitForEachOther()
{
    auto *one = new controls::Key(m_theme, theme::Length::TargetKey, m_window.get());
    auto *other = new controls::Key(m_theme, theme::Length::TargetKey, m_window.get());
    for (QWidget *key : { one, other })
        m_window->layout()->addWidget(key);
    m_window->layout()->activate();
    QSignalSpy first(one, &QAbstractButton::clicked), second(other, &QAbstractButton::clicked);
    QTest::mouseClick(one, Qt::LeftButton);
    m_clock.advance(100ms);
    QTest::mouseClick(other, Qt::LeftButton);
    m_clock.advance(100ms);
    QTest::mouseClick(other, Qt::LeftButton);
    QCOMPARE(first.count(), 1);
    QCOMPARE(second.count(), 1);
}

void TestTouchGuard::slidingOffIsNoActivation()
{
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    QTest::mousePress(m_button, Qt::LeftButton);
    QTest::mouseRelease(m_button, Qt::LeftButton, {}, QPoint(-50, -50));
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestTouchGuard::returnActivatesTheFocusedButton()
{
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_button->setFocus();
    QTest::keyClick(m_button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(m_button, Qt::Key_Enter);
    QCOMPARE(clicked.count(), 1);
    m_clock.advance(300ms);
    QTest::keyClick(m_button, Qt::Key_Enter);
    QCOMPARE(clicked.count(), 2);
}

void TestTouchGuard::autoRepeatAndRightButtonDoNothing()
{
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_button->setFocus();
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(m_button, &repeat);
    QTest::mouseClick(m_button, Qt::RightButton);
    QCOMPARE(clicked.count(), 0);
    QLineEdit edit(m_window.get());
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"), true);
    QCoreApplication::sendEvent(&edit, &letter);
    QVERIFY(edit.text().isEmpty());
}

void TestTouchGuard::everyPressIsASignOfLife()
{
    QSignalSpy pressed(m_guard, &window::TouchGuard::pressed);
    QSignalSpy keyed(m_guard, &window::TouchGuard::keyed);
    m_guard->pageChanged();
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTest::keyClick(m_button, Qt::Key_A);
    QVERIFY(pressed.count() >= 1);
    QVERIFY(keyed.count() >= 1);
}

QTEST_MAIN(TestTouchGuard)
#include "tst_touchguard.moc"
