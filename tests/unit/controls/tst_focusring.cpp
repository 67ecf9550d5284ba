// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"
#include "ui/controls/focusring.h"
#include <QtTest>

using controls::Button;
using controls::FocusRing;

class TestFocusRing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void keysShowItAndATouchHidesIt();
    void typingDoesNot_data();
    void typingDoesNot();
    void goesWhereTheFocusIs();
    void goesAroundTheWholeOfAField();
    void leavesTouchesAlone();

private:
    QRect around(const QWidget *widget) const
    {
        return QRect(widget->mapTo(m_window.get(), QPoint()), widget->size()).adjusted(-8, -8, 8, 8);
    }

    theme::Theme m_theme { theme::Metrics::of({ 1280, 800 }, { 339, 212 }) };
    std::unique_ptr<QWidget> m_window;
    Button *m_first = nullptr, *m_second = nullptr;
    FocusRing *m_ring = nullptr;
};

void TestFocusRing::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_first = new Button(m_theme, Button::Role::Primary, QStringLiteral("Uno"), {});
    m_second = new Button(m_theme, Button::Role::Primary, QStringLiteral("Dos"), {});
    for (Button *button : { m_first, m_second })
        button->setParent(m_window.get());
    m_first->setGeometry(50, 50, 200, 80);
    m_second->setGeometry(50, 300, 300, 80);
    m_ring = new FocusRing(m_theme, m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_first->setFocus();
}

void TestFocusRing::keysShowItAndATouchHidesIt()
{
    QVERIFY2(m_ring->isHidden(), "who touches needs none");
    QTest::keyClick(m_first, Qt::Key_Tab);
    QVERIFY(m_second->hasFocus());
    QVERIFY(m_ring->isVisible());
    QCOMPARE(m_ring->geometry(), around(m_second));
    QTest::mousePress(m_first, Qt::LeftButton);
    QVERIFY(m_ring->isHidden());
    QTest::keyClick(m_first, Qt::Key_Down);
    QVERIFY(m_ring->isVisible());
}

void TestFocusRing::typingDoesNot_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("letter") << int(Qt::Key_A);
    QTest::newRow("digit") << int(Qt::Key_7);
    QTest::newRow("backspace") << int(Qt::Key_Backspace);
}

void TestFocusRing::typingDoesNot()
{
    QFETCH(int, key);
    QTest::keyClick(m_first, Qt::Key(key));
    QVERIFY(m_ring->isHidden());
}

void TestFocusRing::goesWhereTheFocusIs()
{
    QTest::keyClick(m_first, Qt::Key_Tab);
    m_second->move(400, 200);
    QCOMPARE(m_ring->geometry(), around(m_second));
    m_second->resize(100, 60);
    QCOMPARE(m_ring->geometry(), around(m_second));
    m_first->setFocus();
    QCOMPARE(m_ring->geometry(), around(m_first));
    m_first->hide(); // and with it the focus goes on
    QVERIFY(m_second->hasFocus());
    QCOMPARE(m_ring->geometry(), around(m_second));
    m_second->hide();
    QVERIFY(m_ring->isHidden());
}

void TestFocusRing::goesAroundTheWholeOfAField()
{
    QWidget field(m_window.get());
    field.setGeometry(400, 400, 300, 100);
    QWidget editor(&field);
    editor.setGeometry(20, 20, 200, 40);
    editor.setFocusPolicy(Qt::StrongFocus);
    field.setFocusProxy(&editor);
    field.show();
    QTest::keyClick(m_first, Qt::Key_Down);
    editor.setFocus();
    QCOMPARE(m_ring->geometry(), around(&field));
}

void TestFocusRing::leavesTouchesAlone()
{
    QTest::keyClick(m_first, Qt::Key_Tab);
    QVERIFY(m_ring->isVisible());
    const QPoint onTheBand = m_ring->geometry().topLeft() + QPoint(20, 2);
    QVERIFY2(m_window->childAt(onTheBand) != m_ring, "its band lets touches through");
    QCOMPARE(m_window->childAt(m_second->geometry().center()), static_cast<QWidget *>(m_second));
    QVERIFY2(!m_ring->mask().contains(m_ring->rect().center()), "what it surrounds is not painted over");
    QCOMPARE(m_ring->focusPolicy(), Qt::NoFocus);
}

QTEST_MAIN(TestFocusRing)
#include "tst_focusring.moc"
