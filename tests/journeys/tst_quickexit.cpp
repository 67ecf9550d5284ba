// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "tests/journeys/traces.h"
#include "tests/support/catalogues.h"
#include "ui/screens/page.h"
#include <QClipboard>
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::someAnswers;

namespace {

const auto quick = QStringLiteral("Salir rápido");
const auto terminar = QStringLiteral("Terminar");
const auto card = QStringLiteral("Necesito ayuda");

/// A procedure that nobody should be seen with, and one that anybody may; `outcome` of the first.
procedure::Catalogue catalogue(const QString &outcome = QStringLiteral("filed"))
{
    const auto named = [](QJsonObject &json, const QString &words) {
        json.insert(QStringLiteral("card"), QJsonObject { { QStringLiteral("es"), words } });
    };
    const auto sensitive
        = support::catalogues::definition(QStringLiteral("ayuda-sensible"), 1, [&](QJsonObject &json) {
              json.insert(QStringLiteral("sensitive"), true);
              json.insert(QStringLiteral("notices"),
                  QJsonArray { QStringLiteral("quickExit"), QStringLiteral("privacy") });
              named(json, card);
              if (outcome == QLatin1String("filed"))
                  return;
              json.insert(QStringLiteral("outcome"), outcome);
              json.remove(QStringLiteral("declaration"));
              json.insert(QStringLiteral("referral"), QStringLiteral("elsewhere"));
          });
    const auto plain = support::catalogues::definition(
        QStringLiteral("otra"), 1, [&](QJsonObject &json) { named(json, QStringLiteral("Otra cosa mía")); });
    const auto publication
        = support::catalogues::publication(1, QDateTime::currentDateTimeUtc(), { sensitive, plain });
    return publication.read().value();
}

} // namespace

/// "Salir rápido": one touch, and there was nothing.
class TestQuickExit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsWhereTerminarStands_data();
    void standsWhereTerminarStands();
    void oneTouchFromEveryPage_data();
    void oneTouchFromEveryPage();
    void alsoFromWhatLiesOverThePage_data();
    void alsoFromWhatLiesOverThePage();
    void alsoWhileThePageRests();
    void otherProceduresHaveTerminar();
    void noEndOfItSaysThatSomethingWasErased();
    void itIsExplainedBefore();

private:
    static QStringList pagesOf(const QString &outcome);
};

void TestQuickExit::standsWhereTerminarStands_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("13 inches") << QSize(1280, 800) << QSizeF(339, 212);
    QTest::newRow("15 inches") << QSize(1366, 768) << QSizeF(344, 194);
    QTest::newRow("15 inches, fine") << QSize(1920, 1080) << QSizeF(344, 194);
    QTest::newRow("21 inches") << QSize(1920, 1080) << QSizeF(476, 268);
    QTest::newRow("upright") << QSize(1080, 1920) << QSizeF(268, 476);
    QTest::newRow("10 inches") << QSize(1280, 800) << QSizeF(217, 136);
}

void TestQuickExit::standsWhereTerminarStands()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    House house(pixels, mm, {}, catalogue());
    auto &resident = house.resident;
    const QRect place = resident.button(terminar)->geometry();
    const QRect help = resident.button(QStringLiteral("Ayuda"))->geometry();
    QVERIFY(!resident.button(quick));
    QVERIFY(resident.begin(card));
    for (int size = 0; size <= static_cast<int>(theme::TextSize::Largest); ++size) {
        house.theme.setTextSize(static_cast<theme::TextSize>(size));
        QCoreApplication::processEvents();
        const QAbstractButton *exit = resident.button(quick);
        QVERIFY(exit);
        QVERIFY(!resident.button(terminar));
        QCOMPARE(exit->geometry(), place);
        QCOMPARE(resident.button(QStringLiteral("Ayuda"))->geometry(), help);
        QVERIFY(exit->width() >= exit->sizeHint().width());
        QVERIFY(exit->height() >= exit->heightForWidth(exit->width()));
        QVERIFY(exit->parentWidget()->rect().contains(exit->geometry()));
    }
}

/// How many pages there are to leave from, of each outcome.
QStringList TestQuickExit::pagesOf(const QString &outcome)
{
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue(outcome));
    auto &resident = house.resident;
    QStringList pages;
    resident.onPage = [&] { pages << resident.heading(); };
    resident.begin(card);
    if (outcome == QLatin1String("filed"))
        resident.file(someAnswers());
    else
        resident.goOnTo(QStringLiteral("Su hoja está lista"), someAnswers());
    return pages;
}

void TestQuickExit::oneTouchFromEveryPage_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("at");
    for (const char *outcome : { "filed", "prepared" }) {
        const auto pages = pagesOf(QLatin1String(outcome)).size();
        QVERIFY(pages > 10);
        for (int at = 0; at < pages; ++at)
            QTest::addRow("%s, page %d", outcome, at) << QString::fromLatin1(outcome) << at;
    }
}

void TestQuickExit::oneTouchFromEveryPage()
{
    QFETCH(QString, outcome);
    QFETCH(int, at);
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue(outcome));
    auto &resident = house.resident;
    QApplication::clipboard()->setText(QStringLiteral("12.345.678-5"));
    struct Arrived
    {
    };
    int page = 0;
    resident.onPage = [&] {
        if (page++ == at)
            throw Arrived();
    };
    resident.begin(card);
    try {
        if (outcome == QLatin1String("filed"))
            resident.file(someAnswers());
        else
            resident.goOnTo(QStringLiteral("Su hoja está lista"), someAnswers());
        QFAIL("the page did not come");
    } catch (const Arrived &) {
    }
    const QString heading = resident.heading();
    QVERIFY2(resident.touch(quick), qPrintable(heading));
    QVERIFY2(resident.button(QStringLiteral("Empezar")), qPrintable(heading));
    QVERIFY(resident.button(terminar));
    QVERIFY(!resident.sees(QStringLiteral("Borramos")));
    QVERIFY(house.desk.forgotten >= 1);
    const QStringList texts = journeys::everythingIn(house.window);
    for (const char *answer :
        { "12.345.678", "12345678", "Soto", "soto", "rosa@", "912345678", "micro al", "Rojo", "ayuda" }) {
        for (const QString &text : texts)
            QVERIFY2(!text.contains(QLatin1String(answer)), answer);
    }
}

void TestQuickExit::alsoFromWhatLiesOverThePage_data()
{
    QTest::addColumn<QString>("over");
    for (const char *over : { "¿Está en peligro?", "Ayuda", "Ver mejor", "idle" })
        QTest::newRow(over) << QString::fromUtf8(over);
}

void TestQuickExit::alsoFromWhatLiesOverThePage()
{
    QFETCH(QString, over);
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue());
    auto &resident = house.resident;
    resident.begin(card);
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    if (over == QLatin1String("idle"))
        resident.wait(180s);
    else
        QVERIFY(resident.touch(over));
    QVERIFY(resident.touch(quick));
    QVERIFY(resident.button(QStringLiteral("Empezar")));
    QVERIFY(!house.window.interlude());
    QVERIFY(resident.button(terminar));
}

/// Every other touch waits until the page has rested.
void TestQuickExit::alsoWhileThePageRests()
{
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue());
    auto &resident = house.resident;
    resident.begin(card);
    QTest::mouseClick(resident.button(quick), Qt::LeftButton);
    QVERIFY(resident.button(QStringLiteral("Empezar")));
    // The second tap of a frightened hand finds "Terminar" there, and does nothing.
    QTest::mouseClick(resident.button(terminar), Qt::LeftButton);
    QVERIFY(resident.button(QStringLiteral("Empezar")));
    QVERIFY(!house.window.interlude());
}

void TestQuickExit::otherProceduresHaveTerminar()
{
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue());
    auto &resident = house.resident;
    resident.onPage = [&] { QVERIFY(resident.button(terminar) && !resident.button(quick)); };
    QVERIFY(resident.begin(QStringLiteral("Otra cosa mía")));
    QVERIFY(resident.file(someAnswers()));
    resident.onPage = {};
    // Back among the cards, nothing is sensitive any more.
    House other({ 1280, 800 }, { 339, 212 }, {}, catalogue());
    other.resident.begin(card);
    QVERIFY(other.resident.button(quick));
    other.resident.touch(QStringLiteral("Volver"));
    QVERIFY(other.resident.button(terminar));
}

void TestQuickExit::noEndOfItSaysThatSomethingWasErased()
{
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue());
    auto &resident = house.resident;
    resident.begin(card);
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    resident.wait(180s);
    QVERIFY(resident.touch(QStringLiteral("No, terminar")));
    QVERIFY(resident.button(QStringLiteral("Empezar")));
}

/// The page that tells of it is the first, in every procedure that has pages to tell it on.
void TestQuickExit::itIsExplainedBefore()
{
    for (const auto &definition : procedure::Catalogue::builtIn()->ordered()) {
        if (definition->sensitive && !definition->notices.isEmpty())
            QCOMPARE(definition->notices.first().id, QStringLiteral("quickExit"));
    }
    House house({ 1280, 800 }, { 339, 212 }, {}, catalogue());
    QVERIFY(house.resident.begin(card));
    QCOMPARE(house.resident.step(), QStringLiteral("notice.quickExit"));
    QVERIFY(house.resident.sees(QStringLiteral("Salir rápido")));
    house.resident.touch(QStringLiteral("Ayuda"));
    while (house.resident.button(QStringLiteral("Seguir leyendo")))
        house.resident.touch(QStringLiteral("Seguir leyendo"));
    QVERIFY(house.resident.sees(QStringLiteral("Salir rápido borra todo")));
}

QTEST_MAIN(TestQuickExit)
#include "tst_quickexit.moc"
