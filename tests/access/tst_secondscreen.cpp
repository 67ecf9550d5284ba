// SPDX-License-Identifier: GPL-3.0-or-later
// What a projector shows: two screens of a real X server, and each photograph is of what stands on them.
#include "tests/journeys/hall.h"
#include "tests/journeys/traces.h"
#include "tests/support/desktop.h"
#include "tests/support/monitors.h"
#include "ui/window/secondscreen.h"
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using journeys::everythingIn;
using journeys::found;
using journeys::givenAway;
using journeys::Hall;
using support::difference;
using support::Painter;
using support::photo;
using support::pictureOf;
using support::plug;
using support::screen;
using support::showsBand;
using support::unplug;
using window::Projection;

namespace {

const auto panel = QStringLiteral("PANEL"), beam = QStringLiteral("BEAM");
const auto practise = QStringLiteral("Practicar"), stop = QStringLiteral("Dejar de practicar");

QList<Projection *> projections()
{
    QList<Projection *> all;
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *one : windows)
        if (auto *projection = qobject_cast<Projection *>(one))
            all << projection;
    return all;
}

/// Long enough for one that nobody wants.
void letAPictureCome()
{
    QTimer timer;
    timer.start(220);
    QSignalSpy(&timer, &QTimer::timeout).wait();
}

/// The kiosk on its panel, as the program puts it together, and what stands beside it.
struct Room
{
    explicit Room(const QString &language = QStringLiteral("es"))
    {
        settings.language = language;
        second = std::make_unique<window::SecondScreen>(*screen(panel), settings);
        if (screen(beam))
            privatePage = waitForIt();
        hall = std::make_unique<Hall>(QString(), [this](QWidget &window) { second->putOnOwn(window); });
        second->follow(hall->front);
    }
    ~Room() { static_cast<Painter *>(qApp)->onPainted = {}; }
    static QImage waitForIt()
    {
        const auto isPainted
            = [] { return projections().size() == 1 && photo(beam) == pictureOf(*projections().first()); };
        return QTest::qWaitFor(isPainted) ? photo(beam) : QImage();
    }
    bool begin()
    {
        const auto lost = hall->desk.catalogue().find(QStringLiteral("perdida-documentos"));
        return hall->resident().begin(lost->card.in(QStringLiteral("es")));
    }
    window::KioskWindow &window() { return hall->front.window(); }
    bool showsPractice() { return photo(beam) == pictureOf(window()); } ///< of screens of the same size

    base::Settings settings;
    std::unique_ptr<window::SecondScreen> second;
    QImage privatePage;
    std::unique_ptr<Hall> hall;
};

const QRect panelPlace(0, 0, 1280, 800), beamPlace(1280, 0, 1280, 800), oldBeam(1280, 0, 1024, 768);
std::unique_ptr<support::Desktop> desktop;

} // namespace

class TestSecondScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(desktop->runs()); }
    void init();
    void a24_realModeShowsNothingOnTheSecond();
    void a24_practiceIsMirrored();
    void a24_inItsProportions();
    void a24_hiddenIsHiddenThereToo();
    void a24_whoTeachesIsPrivate();
    void a24_notOneFrameAtTheExchange();
    void a24_pluggedInWhileSomebodyFiles();
    void a24_pluggedInWhileSomebodyPractises();
    void a24_theKioskNeverMovesToTheProjector();
    void a24_screensThatShowTheSameAreTold();
    void thePageIsTheCentresWhateverIsSpoken();
    void withOneScreenThereIsNothing();
};

void TestSecondScreen::init()
{
    if (!screen(panel))
        plug(panel, panelPlace, "screen");
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(panel) && screen(beam) && screen(beam)->geometry() == beamPlace);
    QCOMPARE(QGuiApplication::screens().size(), 2);
}

void TestSecondScreen::a24_realModeShowsNothingOnTheSecond()
{
    Room room;
    QVERIFY(!room.privatePage.isNull());
    Projection &projection = *projections().first();
    auto resident = room.hall->resident();
    int pages = 0, withAnswers = 0;
    QStringList seen;
    const auto look = [&] {
        letAPictureCome();
        ++pages;
        withAnswers += !found(givenAway(), everythingIn(room.window())).isEmpty();
        if (photo(beam) != room.privatePage || !projection.isPrivate()
            || !found(givenAway(), everythingIn(projection)).isEmpty())
            seen << resident.heading();
    };
    resident.onPage = look;
    look();
    QVERIFY(room.begin());
    QVERIFY(resident.file(journeys::someAnswers()));
    QVERIFY(resident.touch(QStringLiteral("Ver mi comprobante")));
    look();
    QVERIFY(resident.touch(QStringLiteral("Ayuda")));
    look();
    QCOMPARE(seen, QStringList());
    QVERIFY2(pages > 15 && withAnswers > 3, qPrintable(QStringLiteral("%1, %2").arg(pages).arg(withAnswers)));
    QCOMPARE(room.window().geometry(), panelPlace);
}

void TestSecondScreen::a24_practiceIsMirrored()
{
    Room room;
    QVERIFY(room.hall->touch(practise));
    QTRY_VERIFY(room.showsPractice());
    const QImage first = photo(beam);
    QVERIFY(showsBand(first));
    QVERIFY(room.hall->touch(QStringLiteral("Empezar")));
    QTRY_VERIFY(room.showsPractice());
    QVERIFY(photo(beam) != first);

    // What lies over the window and is not part of it stays on the panel.
    QLabel popup(QStringLiteral("12.345.678-5"), &room.window(), Qt::Popup);
    popup.setGeometry(100, 100, 800, 400);
    popup.show();
    room.window().update();
    letAPictureCome();
    QVERIFY(room.showsPractice());
    QVERIFY(photo(panel) != photo(beam));
    popup.close();

    // Nothing is drawn where nothing changes.
    letAPictureCome();
    int painted = 0;
    static_cast<Painter *>(qApp)->onPainted = [&painted] { ++painted; };
    letAPictureCome();
    QCOMPARE(painted, 0);
}

void TestSecondScreen::a24_inItsProportions()
{
    plug(beam, oldBeam);
    QTRY_VERIFY(screen(beam));
    Room room;
    QVERIFY(room.hall->touch(practise));
    const auto middle = [] { return photo(beam).copy(0, 64, 1024, 640); };
    QTRY_VERIFY(difference(middle(), pictureOf(room.window())) < 1);
    QVERIFY(difference(middle(), room.privatePage) > 5);
    // Above and below there is one colour.
    QImage edge(1024, 64, QImage::Format_RGB32);
    edge.fill(photo(beam).pixel(0, 0));
    for (const int y : { 0, 704 })
        QCOMPARE(photo(beam).copy(0, y, 1024, 64), edge);
}

void TestSecondScreen::a24_hiddenIsHiddenThereToo()
{
    Room room;
    QVERIFY(room.hall->touch(practise));
    QTRY_VERIFY(room.showsPractice());
    const QImage page = photo(beam);
    QVERIFY(room.hall->touch(QStringLiteral("Ocultar")));
    QVERIFY(room.window().isHidden());
    QTRY_VERIFY(room.showsPractice());
    QVERIFY(difference(photo(beam), page) > 5);
    QVERIFY(showsBand(photo(beam)));
}

/// Their PIN and their menu lie over practice's window.
void TestSecondScreen::a24_whoTeachesIsPrivate()
{
    Room room;
    QVERIFY(room.hall->touch(practise));
    QTRY_VERIFY(room.showsPractice());
    QVERIFY(room.hall->touch(QStringLiteral("Ayuda")));
    QTRY_VERIFY(room.showsPractice());
    auto resident = room.hall->resident();
    while (resident.button(QStringLiteral("Seguir leyendo")))
        resident.touch(QStringLiteral("Seguir leyendo"));
    QList<QImage> foreign;
    QVERIFY(room.hall->touch(QStringLiteral("Para quien enseña")));
    QVERIFY(room.window().isLaid());
    QTRY_COMPARE(photo(beam), room.privatePage);
    static_cast<Painter *>(qApp)->onPainted = [&] {
        if (const QImage frame = photo(beam); frame != room.privatePage)
            foreign << frame;
    };
    QVERIFY(resident.type(QStringLiteral("482")));
    letAPictureCome();
    QCOMPARE(foreign.size(), 0);
    static_cast<Painter *>(qApp)->onPainted = {};
    QVERIFY(room.hall->touch(QStringLiteral("Volver")));
    QTRY_VERIFY(!room.window().isLaid() && room.showsPractice());
}

void TestSecondScreen::a24_notOneFrameAtTheExchange()
{
    Room room;
    QVERIFY(!room.privatePage.isNull());
    int frames = 0, practised = 0;
    QList<QImage> foreign;
    static_cast<Painter *>(qApp)->onPainted = [&] {
        ++frames;
        const QImage frame = photo(beam);
        const bool isPractice = showsBand(frame);
        practised += isPractice;
        if (!isPractice && frame != room.privatePage)
            foreign << frame;
    };
    for (int round = 0; round < 3; ++round) {
        QVERIFY(room.hall->touch(practise));
        QTRY_VERIFY(room.showsPractice());
        QVERIFY(room.hall->touch(stop));
        // At once, and before anything of the kiosk's stands there.
        QCOMPARE(photo(beam), room.privatePage);
        letAPictureCome();
        QCOMPARE(photo(beam), room.privatePage);
    }
    QCOMPARE(foreign.size(), 0);
    QVERIFY2(frames > 10 && practised > 3, qPrintable(QString::number(frames)));
}

void TestSecondScreen::a24_pluggedInWhileSomebodyFiles()
{
    unplug(beam);
    QTRY_VERIFY(!screen(beam));
    Room room;
    QVERIFY(room.begin());
    auto resident = room.hall->resident();
    QVERIFY(resident.goOnTo(QStringLiteral("Revise antes de enviar"), journeys::someAnswers()));
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(beam));
    const QImage page = Room::waitForIt();
    QVERIFY(!page.isNull() && projections().first()->isPrivate());
    QVERIFY(page != photo(panel));
    QVERIFY(resident.sees(QStringLiteral("12.345.678-5")));
    QCOMPARE(room.window().geometry(), panelPlace);
    // It is another one, and smaller.
    plug(beam, oldBeam);
    QTRY_VERIFY(screen(beam));
    QVERIFY(!Room::waitForIt().isNull());
    QCOMPARE(projections().first()->geometry(), oldBeam);
    unplug(beam);
    QTRY_VERIFY(projections().isEmpty());
    QVERIFY(room.window().isVisible());
}

void TestSecondScreen::a24_pluggedInWhileSomebodyPractises()
{
    unplug(beam);
    QTRY_VERIFY(!screen(beam));
    Room room;
    QVERIFY(room.hall->touch(practise));
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(beam) && room.showsPractice());
    unplug(beam);
    QTRY_VERIFY(projections().isEmpty());
    QVERIFY(room.hall->touch(stop));
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(beam));
    QVERIFY(!Room::waitForIt().isNull());
    QVERIFY(projections().first()->isPrivate());
}

/// The cable of the panel slips out: the projector alone is left, and what was typed is on no screen.
void TestSecondScreen::a24_theKioskNeverMovesToTheProjector()
{
    Room room;
    QVERIFY(room.begin());
    plug(beam, beamPlace, "screen");
    QTRY_VERIFY(!screen(panel) && screen(beam));
    QVERIFY(!room.window().isVisible());
    QTRY_COMPARE(photo(beam), room.privatePage);
    plug(panel, panelPlace, "screen");
    QTRY_VERIFY(screen(panel) && room.window().isVisible());
    QCOMPARE(room.window().geometry(), panelPlace);
    QTRY_COMPARE(photo(panel), pictureOf(room.window()));

    // In practice it is the same, and the mirror comes back with the window.
    QVERIFY(room.hall->resident().leave());
    QVERIFY(room.hall->touch(practise));
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(beam) && room.showsPractice());
    plug(beam, beamPlace, "screen");
    QTRY_VERIFY(!screen(panel) && screen(beam));
    QTRY_COMPARE(photo(beam), room.privatePage);
    plug(panel, panelPlace, "screen");
    plug(beam, beamPlace);
    QTRY_VERIFY(screen(panel) && screen(beam));
    QTRY_VERIFY(room.showsPractice());
}

/// A page there would lie over the kiosk's own window.
void TestSecondScreen::a24_screensThatShowTheSameAreTold()
{
    unplug(beam);
    QTRY_VERIFY(!screen(beam));
    Room room;
    const auto warning = QRegularExpression(QStringLiteral("^screen\\.mirrors: .*BEAM"));
    for (const QRect &place : { panelPlace, oldBeam.translated(-1, 0) }) {
        QTest::ignoreMessage(QtWarningMsg, warning);
        plug(beam, place);
        QTRY_VERIFY(screen(beam));
        QVERIFY(projections().isEmpty());
        QTRY_COMPARE(photo(panel), pictureOf(room.window()));
        unplug(beam);
        QTRY_VERIFY(!screen(beam));
    }
}

/// Which language somebody speaks is also nobody else's business.
void TestSecondScreen::thePageIsTheCentresWhateverIsSpoken()
{
    {
        Room room;
        room.window().follow({ QStringLiteral("ht"), theme::TextSize::Larger, theme::Scheme::Negro, {} });
        letAPictureCome();
        QCOMPARE(photo(beam), room.privatePage);
        plug(beam, oldBeam);
        QTRY_VERIFY(screen(beam));
        QCOMPARE(projections().first()->accessibleName(),
            QStringLiteral("Sesión privada. Lo que pasa en la Ventanilla no se muestra aquí."));
    }
    const Room ofHaitians(QStringLiteral("ht"));
    const QString name = projections().first()->accessibleName();
    QVERIFY(!name.contains(QStringLiteral("Sesión")));
    const QStringList heading
        = journeys::dictionaryOf(QStringLiteral("ht")).of(QStringLiteral("Sesión privada"));
    QVERIFY2(heading.contains(name.section(u'.', 0, 0)), qPrintable(name));
}

void TestSecondScreen::withOneScreenThereIsNothing()
{
    unplug(beam);
    QTRY_VERIFY(!screen(beam));
    Room room;
    for (const QString &words : { practise, stop }) {
        letAPictureCome();
        QVERIFY(projections().isEmpty());
        QTRY_COMPARE(photo(panel), pictureOf(room.window()));
        QVERIFY(room.hall->touch(words));
    }
}

int main(int argc, char **argv)
{
    desktop = std::make_unique<support::Desktop>("2560x800");
    plug(panel, panelPlace, "screen");
    Painter application(argc, argv);
    TestSecondScreen test;
    const int result = QTest::qExec(&test, argc, argv);
    desktop.reset();
    return result;
}

#include "tst_secondscreen.moc"
