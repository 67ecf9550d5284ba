// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/paperchecks.h"
#include "ui/screens/surroundings.h"
#include "ui/window/screenpictures.h"
#include <QApplication>
#include <QtTest>

using namespace handout;
using window::ScreenPictures;

/// The handout with the kiosk's own pages.
class TestScreenPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageOfEveryProcedureIsDrawn_data();
    void everyPageOfEveryProcedureIsDrawn();
    void pagesOfTheHouseToo();
    void theAnswerIsInThePicture();
    void nobodySeesThemDrawn();
    void aHandoutWithPictures_data();
    void aHandoutWithPictures();

private:
    procedure::Catalogue m_catalogue = procedure::Catalogue::builtIn().value();
    support::FakeDesk m_desk { m_catalogue };
    base::Settings m_settings;
    support::ManualClock m_clock;
    const QDate m_today { 2026, 11, 23 };
};

namespace {

/// A page with words on it is neither of one colour nor mostly black.
bool isDrawn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            colours.insert(image.pixel(x, y));
    return colours.size() > 8 && image.pixelColor(image.width() / 2, image.height() / 2).lightness() > 10;
}

} // namespace

void TestScreenPictures::everyPageOfEveryProcedureIsDrawn_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &one : m_catalogue.ordered())
        QTest::newRow(qPrintable(one->id)) << one->id;
}

void TestScreenPictures::everyPageOfEveryProcedureIsDrawn()
{
    QFETCH(QString, id);
    ScreenPictures pictures(m_desk, m_settings, m_clock, QStringLiteral("es"));
    QList<QImage> all;
    for (const Screen &screen : wayThrough(m_catalogue.find(id), {}, m_today, QStringLiteral("es"))) {
        QVERIFY2(pictures.canDraw(screen), qPrintable(screen.page));
        const QImage image = pictures.picture(screen);
        QCOMPARE(image.size(), pictures.size());
        QVERIFY2(isDrawn(image), qPrintable(screen.page));
        QVERIFY2(!all.contains(image), qPrintable(screen.page));
        all << image;
    }
}

void TestScreenPictures::pagesOfTheHouseToo()
{
    ScreenPictures pictures(m_desk, m_settings, m_clock, QStringLiteral("es"));
    for (const char *page : { "welcome", "procedures", "seeBetter", "touch", "danger", "etiquette", "warmFinger",
             "warmKeyboard" }) {
        const Screen screen { QLatin1String(page), 0, {}, {} };
        QVERIFY2(pictures.canDraw(screen), page);
        QVERIFY2(isDrawn(pictures.picture(screen)), page);
    }
    QVERIFY(!pictures.canDraw({ QStringLiteral("room"), 0, {}, {} }));
}

void TestScreenPictures::theAnswerIsInThePicture()
{
    ScreenPictures pictures(m_desk, m_settings, m_clock, QStringLiteral("es"));
    const auto way = wayThrough(
        m_catalogue.find(QStringLiteral("perdida-documentos")), {}, m_today, QStringLiteral("es"));
    const auto run = std::find_if(way.begin(), way.end(),
        [](const Screen &screen) { return screen.page == QLatin1String("filer.run"); });
    QVERIFY(run != way.end());
    Screen blank = *run;
    blank.answer = QJsonValue::Undefined;
    QVERIFY(pictures.picture(*run) != pictures.picture(blank));
}

void TestScreenPictures::nobodySeesThemDrawn()
{
    ScreenPictures pictures(m_desk, m_settings, m_clock, QStringLiteral("es"));
    QWidget front;
    front.show();
    QVERIFY(QTest::qWaitForWindowActive(&front));
    pictures.picture({ QStringLiteral("welcome"), 0, {}, {} });
    QVERIFY(front.isActiveWindow());
    QCOMPARE(QApplication::topLevelWidgets().size(), 1); // nothing of it is left
}

void TestScreenPictures::aHandoutWithPictures_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : support::paperLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestScreenPictures::aHandoutWithPictures()
{
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    ScreenPictures pictures(m_desk, m_settings, m_clock, language);
    const auto definition = m_catalogue.find(QStringLiteral("perdida-telefono"));
    handout::Handout paper(contentOf(definition, {}, m_today, language), pictures);
    while (paper.painted() < paper.pages())
        QVERIFY(paper.next());
    const auto pdf = paper.pdf();
    QVERIFY(pdf);
    QCOMPARE(support::wrongWithPdfA(*pdf), QString());
    QVERIFY2(pdf->size() < 6'000'000, qPrintable(QString::number(pdf->size())));
}

QTEST_MAIN(TestScreenPictures)
#include "tst_screenpictures.moc"
