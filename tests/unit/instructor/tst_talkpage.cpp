// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"
#include "tests/support/talkpictures.h"
#include "ui/controls/button.h"
#include "ui/instructor/slidepage.h"
#include "ui/instructor/talkpage.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using instructor::SlidePage;
using instructor::TalkPage;

namespace {

/// What a talk stands in, which has keys of its own.
class Behind : public QWidget
{
public:
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys << event->key(); }
};

/// A talk on a screen, and whoever gives it.
struct Hall
{
    explicit Hall(QSize pixels = { 1280, 800 }, QSizeF mm = { 339, 212 })
        : theme(theme::Metrics::of(pixels, mm)), page(talk, pictures, theme, &behind)
    {
        behind.setFixedSize(pixels);
        page.setGeometry(behind.rect());
        behind.show();
        if (!QTest::qWaitForWindowActive(&behind))
            qFatal("the window of the test is not in front");
        page.page()->focusHeading();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &page, key, with);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QAbstractButton *button(const char *text) const
    {
        for (auto *one : page.findChildren<QAbstractButton *>())
            if (one->isVisible() && one->text() == QString::fromUtf8(text))
                return one;
        return nullptr;
    }
    void touch(const char *text)
    {
        QTest::mouseClick(button(text), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    int last() const { return static_cast<int>(talk.slides.size()) - 1; }

    const handout::Talk talk
        = handout::talkOf(procedure::Catalogue::builtIn().value().find(QStringLiteral("perdida-documentos")),
            {}, {}, { 2026, 11, 23 }, QStringLiteral("es"));
    support::TalkPictures pictures;
    theme::Theme theme;
    Behind behind;
    TalkPage page;
};

} // namespace

class TestTalkPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoKeysDriveIt_data();
    void twoKeysDriveIt();
    void aHeldKeyIsOneStep();
    void otherKeysDoNothing_data();
    void otherKeysDoNothing();
    void pastTheLastSlideNothingComes();
    void theSameByTouch();
    void aKeyMakesItDark_data();
    void aKeyMakesItDark();
    void whoGoesOnInTheDarkSeesWhereTheyAre();
    void itTellsWhereOneIs();
    void a24_lettersAreForARoom_data();
    void a24_lettersAreForARoom();
    void itHasTheColoursOfTheScreen();
    void picturesAreDrawnWhenTheyAreShown();
};

void TestTalkPage::twoKeysDriveIt_data()
{
    QTest::addColumn<int>("on");
    QTest::addColumn<int>("back");
    QTest::newRow("remote control") << int(Qt::Key_PageDown) << int(Qt::Key_PageUp);
    QTest::newRow("arrows") << int(Qt::Key_Right) << int(Qt::Key_Left);
    QTest::newRow("other arrows") << int(Qt::Key_Down) << int(Qt::Key_Up);
    QTest::newRow("space") << int(Qt::Key_Space) << int(Qt::Key_PageUp);
}

void TestTalkPage::twoKeysDriveIt()
{
    QFETCH(int, on);
    QFETCH(int, back);
    Hall hall;
    QSignalSpy shown(&hall.page, &TalkPage::slideShown);
    hall.press(Qt::Key(back));
    QCOMPARE(hall.page.slide(), 0);
    hall.press(Qt::Key(on));
    hall.press(Qt::Key(on));
    QCOMPARE(hall.page.slide(), 2);
    hall.press(Qt::Key(back));
    QCOMPARE(hall.page.slide(), 1);
    QCOMPARE(shown.size(), 3);
    QCOMPARE(hall.page.findChildren<SlidePage *>().size(), 1); // the others are gone
    // From a button, too, which somebody has just touched.
    hall.button("Siguiente")->setFocus();
    hall.press(Qt::Key_PageDown);
    QCOMPARE(hall.page.slide(), 2);
}

void TestTalkPage::aHeldKeyIsOneStep()
{
    Hall hall;
    QKeyEvent held(QEvent::KeyPress, Qt::Key_PageDown, {}, {}, true);
    QCoreApplication::sendEvent(&hall.page, &held);
    QCOMPARE(hall.page.slide(), 0);
}

void TestTalkPage::otherKeysDoNothing_data()
{
    QTest::addColumn<int>("key");
    for (const auto key : { Qt::Key_F5, Qt::Key_Escape, Qt::Key_Return, Qt::Key_A, Qt::Key_F9, Qt::Key_Home,
             Qt::Key_VolumeUp })
        QTest::newRow(QMetaEnum::fromType<Qt::Key>().valueToKey(key)) << int(key);
}

/// Whoever holds a remote control has these under the thumb.
void TestTalkPage::otherKeysDoNothing()
{
    QFETCH(int, key);
    Hall hall;
    QSignalSpy ended(&hall.page, &TalkPage::ended);
    hall.press(Qt::Key_PageDown);
    const QImage before = hall.page.grab().toImage();
    hall.press(Qt::Key(key));
    hall.press(Qt::Key(key), Qt::ShiftModifier);
    QCOMPARE(hall.page.slide(), 1);
    QVERIFY(!hall.page.isDark());
    QVERIFY(ended.isEmpty());
    QCOMPARE(hall.page.grab().toImage(), before);
    QVERIFY(hall.behind.keys.isEmpty()); // nor does what lies behind hear of it
}

void TestTalkPage::pastTheLastSlideNothingComes()
{
    Hall hall;
    QSignalSpy ended(&hall.page, &TalkPage::ended);
    for (int i = 0; i < hall.last() + 3; ++i)
        hall.press(Qt::Key_PageDown);
    QCOMPARE(hall.page.slide(), hall.last());
    QVERIFY(ended.isEmpty());
    QVERIFY(hall.page.isVisible());
}

void TestTalkPage::theSameByTouch()
{
    Hall hall;
    QSignalSpy ended(&hall.page, &TalkPage::ended);
    QVERIFY(!hall.button("Anterior")->isEnabled());
    const QPoint there = hall.button("Siguiente")->mapTo(&hall.page, QPoint());
    hall.touch("Siguiente");
    QCOMPARE(hall.page.slide(), 1);
    QCOMPARE(hall.button("Siguiente")->mapTo(&hall.page, QPoint()), there);
    hall.touch("Siguiente");
    hall.touch("Anterior");
    QCOMPARE(hall.page.slide(), 1);
    hall.touch("Terminar la charla");
    QCOMPARE(ended.size(), 1);
    while (hall.page.slide() < hall.last())
        hall.touch("Siguiente");
    QVERIFY(!hall.button("Siguiente")->isEnabled());
    QCOMPARE(hall.button("Siguiente")->mapTo(&hall.page, QPoint()), there);
    hall.touch("Siguiente");
    QCOMPARE(hall.page.slide(), hall.last());
}

void TestTalkPage::aKeyMakesItDark_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("b") << int(Qt::Key_B);
    QTest::newRow("point") << int(Qt::Key_Period);
}

void TestTalkPage::aKeyMakesItDark()
{
    QFETCH(int, key);
    Hall hall;
    const QImage light = hall.page.grab().toImage();
    hall.press(Qt::Key(key));
    QVERIFY(hall.page.isDark());
    QVERIFY(!hall.page.page()->isVisible());
    const QImage dark = hall.page.grab().toImage();
    QCOMPARE(dark.pixelColor(0, 0).lightness(), 0);
    QCOMPARE(dark.pixelColor(dark.width() / 2, dark.height() / 4).lightness(), 0);
    hall.press(Qt::Key(key));
    QVERIFY(!hall.page.isDark());
    QCOMPARE(hall.page.grab().toImage(), light);
    hall.press(Qt::Key(key));
    hall.touch("Toque la pantalla para seguir");
    QVERIFY(!hall.page.isDark());
    QCOMPARE(hall.page.slide(), 0);
}

void TestTalkPage::whoGoesOnInTheDarkSeesWhereTheyAre()
{
    for (const auto key : { Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Space }) {
        Hall hall;
        hall.press(Qt::Key_PageDown);
        hall.press(Qt::Key_B);
        hall.press(key);
        QVERIFY(!hall.page.isDark());
        QCOMPARE(hall.page.slide(), 1);
        hall.press(Qt::Key_PageDown);
        QCOMPARE(hall.page.slide(), 2);
    }
}

/// To the eye and to a screen reader: the heading has the focus, and what is on the slide has words.
void TestTalkPage::itTellsWhereOneIs()
{
    Hall hall;
    while (true) {
        const handout::Slide &slide = hall.talk.slides.at(hall.page.slide());
        auto *heading = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
        QVERIFY(heading);
        QCOMPARE(heading->text(QAccessible::Name), slide.heading);
        QStringList said;
        for (auto *label : hall.page.page()->findChildren<QLabel *>())
            if (label->isVisible())
                said << QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
        for (const auto &point : slide.points)
            QVERIFY2(said.contains(point.text), qPrintable(point.text));
        QVERIFY(said.contains(
            QStringLiteral("%1 de %2").arg(hall.page.slide() + 1).arg(hall.talk.slides.size())));
        QCOMPARE(said.contains(QStringLiteral("Así se ve en la pantalla")), slide.screen.has_value());
        if (hall.page.slide() == hall.last())
            break;
        hall.press(Qt::Key_PageDown);
    }
}

void TestTalkPage::a24_lettersAreForARoom_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("13 inches") << QSize(1280, 800) << QSizeF(339, 212);
    QTest::newRow("21.5 inches") << QSize(1920, 1080) << QSizeF(476, 268);
    QTest::newRow("10 inches") << QSize(1280, 800) << QSizeF(217, 136);
    QTest::newRow("projector that tells nothing") << QSize(1920, 1080) << QSizeF();
}

/// On the glass at least those of "Muy grande"; in the picture at least one part in 26 of its height.
void TestTalkPage::a24_lettersAreForARoom()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    Hall hall(pixels, mm);
    const QFontMetricsF metrics(hall.page.theme().font(theme::TextRole::Body));
    const double cap = metrics.capHeight();
    const double least = theme::Tokens::builtIn().capMm(theme::TextSize::Larger) * 0.98;
    QVERIFY2(cap * 25.4 / hall.theme.metrics().ppi() >= least, qPrintable(QString::number(cap)));
    QVERIFY2(cap * 26 >= pixels.height(), qPrintable(QString::number(cap / pixels.height())));
}

void TestTalkPage::itHasTheColoursOfTheScreen()
{
    Hall hall;
    hall.theme.setScheme(theme::Scheme::Negro);
    QCOMPARE(hall.page.theme().scheme(), theme::Scheme::Negro);
    QCOMPARE(hall.page.grab().toImage().pixelColor(0, 0), hall.theme.color(theme::Token::Ground));
}

void TestTalkPage::picturesAreDrawnWhenTheyAreShown()
{
    Hall hall;
    QCOMPARE(hall.pictures.drawn, 0);
    while (!hall.talk.slides.at(hall.page.slide()).screen)
        hall.press(Qt::Key_PageDown);
    QCOMPARE(hall.pictures.drawn, 1);
}

QTEST_MAIN(TestTalkPage)
#include "tst_talkpage.moc"
