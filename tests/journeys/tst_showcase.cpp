// SPDX-License-Identifier: GPL-3.0-or-later
// While nobody comes: tips go round over the first page, and whoever comes finds the first page.
#include "app/outbox/errc.h"
#include "app/practice/people.h"
#include "tests/journeys/house.h"
#include "ui/window/showcase.h"
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using window::Showcase;

namespace {

const auto start = QStringLiteral("Empezar"), touchIt = QStringLiteral("Toque la pantalla para empezar");

Showcase *shown(const House &house)
{
    const auto found = house.window.findChildren<Showcase *>();
    for (Showcase *one : found)
        if (one->isVisible())
            return one;
    return nullptr;
}

/// A centre that wants it.
struct Shop : House
{
    explicit Shop(const QString &language = QStringLiteral("es"), const QJsonObject &person = {})
        : House({ 1280, 800 }, { 339, 212 }, {}, procedure::Catalogue::builtIn().value(), language, person)
    {
        settings.showcase = true;
        QCoreApplication::processEvents(); // a window that gets the focus late was touched
    }
    void nobodyComes() { resident.wait(settings.idle); }
    QString tip() const { return shown(*this)->accessibleDescription(); }
    /// A hand on the keys: whoever has the focus gets it.
    void key(int key)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key(key));
    }
};

} // namespace

class TestShowcase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itComesWhenNobodyDoes();
    void onlyWhereTheCentreWantsIt();
    void tipsGoRound_data();
    void tipsGoRound();
    void itSaysNothingAloud();
    void itStaysUntilSomebodyComes();
    void aTouchPressesNothingBelow();
    void aKeyDoesNothingElse_data();
    void aKeyDoesNothingElse();
    void theKeyThatIsHeldBeginsAudioMode();
    void headphonesBeginAudioMode();
    void theNextOneHasTheWholeTime();
    void neverOverWhoIsUnderWay();
    void neverInPractice();
    void neverWhereNoFilingIsTaken();
    void itGivesWayToWhyNoFilingIsTaken();
    void nothingBelowIsThere();
};

void TestShowcase::itComesWhenNobodyDoes()
{
    Shop shop;
    shop.resident.wait(shop.settings.idle - 1s);
    QVERIFY(!shown(shop));
    shop.resident.wait(1s);
    QVERIFY(shown(shop));
    QCOMPARE(shown(shop)->geometry(), shop.window.rect()); // over the bars, too
    QVERIFY(shop.resident.sees(touchIt));
}

void TestShowcase::onlyWhereTheCentreWantsIt()
{
    House house;
    house.resident.wait(house.settings.idle);
    QVERIFY(!shown(house));
    QVERIFY(house.resident.button(start));
}

void TestShowcase::tipsGoRound_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "es", "en", "ht" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestShowcase::tipsGoRound()
{
    QFETCH(QString, language);
    Shop shop(language);
    shop.nobodyComes();
    QStringList tips;
    for (int turn = 0; turn < 40; ++turn) {
        const QString now = shop.tip();
        QVERIFY2(tips.isEmpty() || tips.last() != now, qPrintable(now));
        tips << now;
        QVERIFY(shop.resident.sees(touchIt));
        shop.resident.wait(Showcase::stay - 1s);
        QCOMPARE(shop.tip(), now);
        shop.resident.wait(1s);
    }
    // What can be done here (of which there is more), and between, all nine tips of the place.
    QSet<QString> ofThePlace;
    for (int turn = 1; turn < tips.size(); turn += 2)
        ofThePlace << tips.at(turn);
    QCOMPARE(ofThePlace.size(), 9);
    int told = 0;
    for (const auto &definition : shop.desk.catalogue().ordered()) {
        const QString card = definition->card.in(language);
        const bool isTold = std::any_of(
            tips.cbegin(), tips.cend(), [&card](const QString &tip) { return tip.startsWith(card + u'.'); });
        QVERIFY2(!isTold || !definition->sensitive, qPrintable(card));
        told += isTold ? 1 : 0;
    }
    QVERIFY2(told > 10, qPrintable(QString::number(told)));
}

void TestShowcase::itSaysNothingAloud()
{
    Shop shop;
    shop.nobodyComes();
    const QStringList before = shop.voice.said();
    shop.resident.wait(Showcase::stay);
    QCOMPARE(shop.voice.said(), before);
}

/// All night: the watch over who is there has nobody to watch.
void TestShowcase::itStaysUntilSomebodyComes()
{
    Shop shop;
    shop.nobodyComes();
    const QPointer<Showcase> now = shown(shop);
    for (int hour = 0; hour < 12; ++hour) {
        shop.resident.wait(1h);
        QCOMPARE(shown(shop), now.data());
    }
}

/// Where "Empezar" stands below: the finger that wakes the screen has begun nothing.
void TestShowcase::aTouchPressesNothingBelow()
{
    Shop shop;
    const QRect begin(
        shop.resident.button(start)->mapTo(&shop.window, QPoint()), shop.resident.button(start)->size());
    shop.nobodyComes();
    shop.clock.advance(500ms);
    QTest::mouseClick(shown(shop), Qt::LeftButton, {}, begin.center());
    QVERIFY(!shown(shop));
    QVERIFY(shop.resident.button(start));
    // The second tap of a trembling hand falls on the page, and rests as after any page.
    QTest::mouseClick(shop.resident.button(start), Qt::LeftButton);
    QVERIFY(shop.resident.button(start));
    QVERIFY(shop.resident.touch(start));
    QVERIFY(!shop.resident.button(start));
}

void TestShowcase::aKeyDoesNothingElse_data()
{
    QTest::addColumn<int>("key");
    for (const auto key : { Qt::Key_Return, Qt::Key_Space, Qt::Key_Tab, Qt::Key_Right, Qt::Key_A, Qt::Key_F1,
             Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F11, Qt::Key_Escape })
        QTest::newRow(QMetaEnum::fromType<Qt::Key>().valueToKey(key)) << int(key);
}

void TestShowcase::aKeyDoesNothingElse()
{
    QFETCH(int, key);
    Shop shop;
    QStringList before = shop.resident.visibleTexts(), after;
    shop.nobodyComes();
    shop.clock.advance(500ms);
    shop.key(key);
    QVERIFY(!shown(shop));
    QVERIFY(shop.resident.button(start));
    QVERIFY(!shop.window.interlude());
    after = shop.resident.visibleTexts();
    before.removeAll(QString());
    after.removeAll(QString()); // the ring around what has the focus
    QCOMPARE(after, before);
    QCOMPARE(shop.theme.textSize(), theme::TextSize::Normal);
    QCOMPARE(shop.theme.scheme(), theme::Scheme::Normal);
    // From here the keys work.
    shop.clock.advance(500ms);
    shop.key(Qt::Key_F1);
    QVERIFY(shop.window.interlude());
}

void TestShowcase::theKeyThatIsHeldBeginsAudioMode()
{
    Shop shop;
    shop.nobodyComes();
    QTest::keyPress(QApplication::focusWidget(), Qt::Key_Asterisk);
    QVERIFY(!shown(shop));
    shop.resident.wait(2s);
    QVERIFY(shop.window.ways().isAudioMode);
    QVERIFY(shop.voice.said().join(u'\n').contains(QStringLiteral("Modo de audio.")));
}

void TestShowcase::headphonesBeginAudioMode()
{
    Shop shop;
    shop.nobodyComes();
    shop.voice.plug(true);
    QVERIFY(!shown(shop));
    QVERIFY(shop.window.ways().isAudioMode);
    QVERIFY(shop.voice.said().join(u'\n').contains(QStringLiteral("Modo de audio.")));
}

void TestShowcase::theNextOneHasTheWholeTime()
{
    Shop shop;
    shop.nobodyComes();
    shop.resident.touch(shown(shop));
    shop.resident.wait(shop.settings.idle - 1s);
    QVERIFY(!shown(shop));
    shop.resident.wait(1s);
    QVERIFY(shown(shop));
}

void TestShowcase::neverOverWhoIsUnderWay()
{
    Shop shop;
    QVERIFY(shop.resident.touch(start));
    shop.nobodyComes();
    QVERIFY(!shown(shop));
    QVERIFY(shop.resident.sees(QStringLiteral("¿Sigue ahí?")));
    shop.resident.wait(shop.settings.answer);
    QVERIFY(!shown(shop));
    QVERIFY(shop.resident.button(start));
    shop.nobodyComes();
    QVERIFY(shown(shop));
}

void TestShowcase::neverInPractice()
{
    Shop shop(QStringLiteral("es"), practice::people().first());
    shop.nobodyComes();
    shop.nobodyComes();
    QVERIFY(!shown(shop));
}

void TestShowcase::neverWhereNoFilingIsTaken()
{
    Shop shop;
    Q_EMIT shop.desk.unavailable({ make_error_code(outbox::Errc::DiskFull), {} });
    shop.nobodyComes();
    shop.nobodyComes();
    QVERIFY(!shown(shop));
    QVERIFY(shop.resident.sees(QStringLiteral("Esta Ventanilla no está recibiendo trámites")));
}

void TestShowcase::itGivesWayToWhyNoFilingIsTaken()
{
    Shop shop;
    shop.nobodyComes();
    QVERIFY(shown(shop));
    Q_EMIT shop.desk.unavailable({ make_error_code(outbox::Errc::DiskFull), {} });
    QVERIFY(!shown(shop));
    QVERIFY(shop.resident.sees(QStringLiteral("Esta Ventanilla no está recibiendo trámites")));
    Q_EMIT static_cast<kiosk::FilingDesk &>(shop.desk).opened();
    shop.nobodyComes();
    QVERIFY(shown(shop));
}

/// Not for screen readers either, nor for Tab.
void TestShowcase::nothingBelowIsThere()
{
    Shop shop;
    shop.nobodyComes();
    QCOMPARE(QApplication::focusWidget(), shown(shop));
    for (const auto *widget : shop.window.findChildren<QWidget *>())
        QVERIFY2(!widget->isVisible() || widget == shown(shop), widget->metaObject()->className());
    shop.resident.touch(shown(shop));
    QVERIFY(shop.resident.button(QStringLiteral("Ayuda")));
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget() != shown(shop));
}

QTEST_MAIN(TestShowcase)
#include "tst_showcase.moc"
