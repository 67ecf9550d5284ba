// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/window/touchguard.h"
#include "ui/window/wedgecatcher.h"
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace std::chrono_literals;
using window::WedgeCatcher;

namespace {

const QString code = QStringLiteral("https://example.cl/docstatus?RUN=12345678-5");

} // namespace

class TestWedgeCatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aBurstIsToldAndReachesNoField_data();
    void aBurstIsToldAndReachesNoField();
    void aReaderThatPressesNothingAtTheEnd();
    void typingReachesTheField();
    void fewQuickKeysAreTyping();
    void theOrderOfKeysIsKept();
    void theStripeOfOldCardsIsDropped();
    void whatComesAfterTheEndIsDropped();
    void typingGoesOnAfterABurst();
    void spaceStillPressesAButton();

private:
    void burst(const QString &text, std::chrono::milliseconds apart = 4ms);

    support::ManualClock m_clock;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_line = nullptr;
    QPushButton *m_button = nullptr;
    std::unique_ptr<QSignalSpy> m_scanned, m_returned;
};

void TestWedgeCatcher::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new QLineEdit;
    m_button = new QPushButton;
    layout->addWidget(m_line);
    layout->addWidget(m_button);
    auto *catcher = new WedgeCatcher(*m_window, m_clock);
    m_scanned = std::make_unique<QSignalSpy>(catcher, &WedgeCatcher::scanned);
    m_returned = std::make_unique<QSignalSpy>(m_line, &QLineEdit::returnPressed);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
    m_clock.advance(10s);
}

void TestWedgeCatcher::burst(const QString &text, std::chrono::milliseconds apart)
{
    for (const QChar c : text) {
        m_clock.advance(apart);
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, c, Qt::NoModifier);
    }
}

void TestWedgeCatcher::aBurstIsToldAndReachesNoField_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("apart");
    QTest::newRow("Return") << int(Qt::Key_Return) << 0;
    QTest::newRow("Enter") << int(Qt::Key_Enter) << 8;
    QTest::newRow("Tab") << int(Qt::Key_Tab) << 30;
    QTest::newRow("a slow reader") << int(Qt::Key_Return) << 79;
}

void TestWedgeCatcher::aBurstIsToldAndReachesNoField()
{
    QFETCH(int, end);
    QFETCH(int, apart);
    QString told;
    connect(m_window->findChild<WedgeCatcher *>(), &WedgeCatcher::scanned, this,
        [&told](const QString &text) { told = QString(text.constData(), text.size()); });
    burst(code, std::chrono::milliseconds(apart));
    QCOMPARE(m_scanned->size(), 0);
    QTest::keyClick(m_line, static_cast<Qt::Key>(end));
    QCOMPARE(m_scanned->size(), 1);
    QCOMPARE(told, code);
    QVERIFY(m_line->text().isEmpty());
    QCOMPARE(m_returned->size(), 0);
    QVERIFY2(m_line->hasFocus(), "the reader's Tab moves nothing");
}

void TestWedgeCatcher::aReaderThatPressesNothingAtTheEnd()
{
    burst(code);
    QTRY_COMPARE(m_scanned->size(), 1);
    QVERIFY(m_line->text().isEmpty());
}

void TestWedgeCatcher::typingReachesTheField()
{
    burst(code, 80ms);
    QTRY_COMPARE(m_line->text(), code);
    QTest::keyClick(m_line, Qt::Key_Return);
    QCOMPARE(m_returned->size(), 1);
    QCOMPARE(m_scanned->size(), 0);
}

void TestWedgeCatcher::fewQuickKeysAreTyping()
{
    burst(code.left(WedgeCatcher::shortest - 1));
    QTest::keyClick(m_line, Qt::Key_Return);
    QCOMPARE(m_line->text(), code.left(WedgeCatcher::shortest - 1));
    QCOMPARE(m_returned->size(), 1);
    QCOMPARE(m_scanned->size(), 0);
}

void TestWedgeCatcher::theOrderOfKeysIsKept()
{
    burst(QStringLiteral("abc"));
    QTest::keyClick(m_line, Qt::Key_Backspace);
    burst(QStringLiteral("d"));
    QTRY_COMPARE(m_line->text(), QStringLiteral("abd"));
}

void TestWedgeCatcher::theStripeOfOldCardsIsDropped()
{
    burst(QString(WedgeCatcher::longest + 19, u'x'));
    QTest::keyClick(m_line, Qt::Key_Return);
    burst(QStringLiteral("xxx"));
    QTest::keyClick(m_line, Qt::Key_Tab);
    burst(QString(30, u'x'));
    QTest::qWait(0);
    QVERIFY(m_line->text().isEmpty());
    QVERIFY(m_line->hasFocus());
    QCOMPARE(m_returned->size(), 0);
    QCOMPARE(m_scanned->size(), 0);
}

void TestWedgeCatcher::whatComesAfterTheEndIsDropped()
{
    burst(code);
    QTest::keyClick(m_line, Qt::Key_Return);
    QTest::keyClick(m_line, Qt::Key_Return);
    burst(code);
    QVERIFY(m_line->text().isEmpty());
    QCOMPARE(m_returned->size(), 0);
    QCOMPARE(m_scanned->size(), 1);
}

void TestWedgeCatcher::typingGoesOnAfterABurst()
{
    burst(code);
    QTest::keyClick(m_line, Qt::Key_Return);
    burst(QStringLiteral("soto"), 150ms);
    QTRY_COMPARE(m_line->text(), QStringLiteral("soto"));
}

void TestWedgeCatcher::spaceStillPressesAButton()
{
    m_button->setFocus();
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    QTest::keyClick(m_button, Qt::Key_Space);
    QTRY_COMPARE(clicked.size(), 1);
    QVERIFY(!m_button->isDown());
}

QTEST_MAIN(TestWedgeCatcher)
#include "tst_wedgecatcher.moc"
