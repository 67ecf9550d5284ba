// SPDX-License-Identifier: GPL-3.0-or-later
// What a room sees: the slides of a talk, on what a projector shows, and the tips of a kiosk to which nobody
// has come. Every text has 10:1 at the least, for the light of a room takes half of it.
#include "tests/access/judge.h"
#include "tests/support/paperchecks.h"
#include "tests/support/talkpictures.h"
#include "ui/controls/choicecard.h"
#include "ui/instructor/slidepage.h"
#include "ui/instructor/talkpage.h"
#include "ui/instructor/talkspage.h"
#include "ui/window/showcase.h"
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using instructor::TalkPage;
using journeys::House;

namespace {

constexpr double forARoom = 10; // contrast
const handout::Venue venue { QStringLiteral("Junta de Vecinos N.º 12, Linares"),
    QStringLiteral("Calle Los Aromos 123"), QStringLiteral("Martes y jueves, de 10 a 13 horas") };

QStringList wrongWith(const judge::Sight &sight)
{
    return sight.cut() + sight.tooSmall() + sight.tooClose() + sight.tooPale(forARoom);
}

/// What the room reads, and not the buttons below, which are for who stands at the glass.
QStringList tooLowForARoom(const TalkPage &page, const judge::Sight &sight)
{
    QRegion buttons;
    for (const auto *button : page.findChildren<QAbstractButton *>())
        if (button->isVisible())
            buttons += QRect(button->mapTo(&page, QPoint()), button->size());
    const double least = theme::Tokens::builtIn().capMm(theme::TextSize::Larger) * 0.98;
    QStringList found;
    for (const judge::PaintedText &text : sight.texts())
        if (!buttons.contains(text.place.center().toPoint())
            && QFontMetricsF(text.font).capHeight() < least * page.theme().metrics().ppi() / 25.4)
            found << text.text + QLatin1String(" is too low");
    return found;
}

void eachScreen()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addColumn<QString>("language");
    for (const QString &language : support::paperLanguages()) {
        QTest::addRow("13 inches, %s", qPrintable(language))
            << QSize(1280, 800) << QSizeF(339, 212) << theme::Scheme::Normal << language;
        QTest::addRow("21.5 inches, Negro, %s", qPrintable(language))
            << QSize(1920, 1080) << QSizeF(476, 268) << theme::Scheme::Negro << language;
    }
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a24_everySlideOfEveryTalk_data() { eachScreen(); }
    void a24_everySlideOfEveryTalk();
    void a24_whichTalk_data() { eachScreen(); }
    void a24_whichTalk();
    void a24_tipsWhileNobodyComes_data();
    void a24_tipsWhileNobodyComes();
};

void TestRoom::a24_everySlideOfEveryTalk()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(theme::Scheme, scheme);
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    theme::Theme screen(theme::Metrics::of(pixels, mm));
    screen.setScheme(scheme);
    support::TalkPictures pictures;
    QStringList wrong;
    for (const auto &definition : procedure::Catalogue::builtIn().value().ordered()) {
        TalkPage page(handout::talkOf(definition, {}, venue, { 2026, 11, 23 }, language), pictures, screen);
        page.setFixedSize(pixels);
        page.show();
        for (int slide = -1; slide < page.slide(); page.next()) {
            slide = page.slide();
            QCoreApplication::processEvents();
            const QString name = QStringLiteral("%1 %2").arg(definition->id).arg(slide + 1);
            const judge::Sight sight(page, *page.page(), page.theme(), name);
            wrong << wrongWith(sight) << tooLowForARoom(page, sight);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n').left(600)));
}

void TestRoom::a24_whichTalk()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(theme::Scheme, scheme);
    QFETCH(QString, language);
    House house(pixels, mm, {}, procedure::Catalogue::builtIn().value(), language);
    house.theme.setScheme(scheme);
    screens::Choices choices;
    choices.language = language;
    instructor::TalksPage page(
        { house.desk, house.settings, house.clock, house.theme, choices, choices.language });
    page.setPalette(house.theme.palette());
    page.setFixedSize(pixels - QSize(0, house.theme.px(50))); // the bars' room
    page.show();
    QCoreApplication::processEvents();
    const judge::Sight sight(page, page, house.theme, QStringLiteral("talks"));
    QCOMPARE(wrongWith(sight) + sight.tooLow(), QStringList());
    QSignalSpy chosen(&page, &instructor::TalksPage::chosen);
    page.findChild<controls::ChoiceCard *>()->click();
    QCOMPARE(chosen.value(0).value(0).toString(), house.desk.catalogue().ordered().first()->id);
}

void TestRoom::a24_tipsWhileNobodyComes_data()
{
    eachScreen();
    QTest::newRow("10 inches, ht") << QSize(1280, 800) << QSizeF(217, 136) << theme::Scheme::Normal
                                   << QStringLiteral("ht");
    QTest::newRow("15.6 inches, es") << QSize(1366, 768) << QSizeF(344, 194) << theme::Scheme::Normal
                                     << QStringLiteral("es");
    QTest::newRow("upright, ht") << QSize(1080, 1920) << QSizeF(268, 476) << theme::Scheme::Normal
                                 << QStringLiteral("ht");
}

/// The colours are the house's: whoever chose others has gone.
void TestRoom::a24_tipsWhileNobodyComes()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(QString, language);
    House house(pixels, mm, {}, procedure::Catalogue::builtIn().value(), language);
    house.settings.showcase = true;
    house.resident.wait(house.settings.idle);
    QStringList wrong;
    auto *showcase = house.window.findChild<window::Showcase *>();
    QVERIFY(showcase);
    QVERIFY(judge::paintedTexts(house.window).size() >= 3);
    for (int turn = 0; turn < 60; ++turn) {
        const judge::Sight sight(house);
        wrong << sight.cut() << sight.tooLow() << sight.tooPale(forARoom);
        house.resident.wait(window::Showcase::stay);
    }
    wrong.removeDuplicates();
    QCOMPARE(wrong, QStringList());
}

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
