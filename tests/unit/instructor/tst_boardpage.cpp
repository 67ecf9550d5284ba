// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/boardpage.h"

#include "tests/support/classboard.h"
#include "tests/support/workshop.h"
#include "ui/controls/button.h"
#include "ui/instructor/boardpanel.h"
#include <QAccessible>
#include <QPaintEvent>
#include <QtTest>

using instructor::BoardPage;
using instructor::BoardPanel;
using support::word;
using training::Board;
using training::LessonPtr;
using training::Stuck;

namespace {

LessonPtr builtIn(const char *lesson)
{
    static const auto lessons = training::Lessons::builtIn();
    return lessons.find(word(lesson));
}

/// The board alone, as on a projector.
struct Projected
{
    explicit Projected(QSize pixels = { 1280, 800 }, theme::TextSize size = theme::TextSize::Normal)
        : theme(theme::Metrics::of(pixels, { 339, 212 })),
          page(theme, procedure::Catalogue::builtIn().value(), word("es"))
    {
        theme.setTextSize(size);
        page.resize(pixels);
        page.show();
    }
    void show(const Board &board, const LessonPtr &lesson)
    {
        page.show(board, lesson);
        QCoreApplication::processEvents(); // everything is where it belongs
    }
    void goOn()
    {
        page.goOn();
        QCoreApplication::processEvents();
    }
    /// What a screen reader has of the part of this name; of all of them where it is empty.
    QString told(const QString &name = {}) const
    {
        QStringList all;
        for (auto *panel : page.findChildren<BoardPanel *>()) {
            auto *interface = QAccessible::queryAccessibleInterface(panel);
            const QString own = interface->text(QAccessible::Name);
            if (panel->isVisible() && (name.isEmpty() || own == name))
                all << own << interface->text(QAccessible::Description);
        }
        return all.mid(name.isEmpty() ? 0 : 1).join(u'\n');
    }
    QString way() const ///< what the button that can be touched says
    {
        for (const auto *button : page.findChildren<controls::Button *>()) {
            if (button->isVisible())
                return button->text();
        }
        return {};
    }

    theme::Theme theme;
    BoardPage page;
};

const QString where = word("Dónde está la clase"), help = word("Quién necesita ayuda"),
              progress = word("Progreso de los encuentros");

/// What is painted of a widget.
class Painted : public QObject
{
public:
    explicit Painted(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion region;
};

} // namespace

class TestBoardPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyHasBegun();
    void theNumbersAreTheBoards();
    void whoAskedForHelpStandsFirst();
    void theHardestIsToldInWords();
    void whatNobodyAsksIsToldByItsStep();
    void fromMeetingToMeeting();
    void aNameIsPartOfTheLessonsWords_data();
    void aNameIsPartOfTheLessonsWords();
    void withoutItsLessonThereAreNumbers();
    void nothingPersonalAndNoIds();
    void newsKeepTheView();
    void onlyWhatChangedIsPainted();
    void whatDoesNotFitIsOnTheNextPage();
    void backIsThePageBefore();
    void eachChartIsReadOut();
};

void TestBoardPage::nobodyHasBegun()
{
    Projected board;
    QCOMPARE(board.page.headingText(), word("Todavía nadie ha empezado"));
    QVERIFY(board.told().isEmpty());
    const LessonPtr lesson = builtIn("el-dedo");
    Board kiosks;
    training::Tally tally = support::tallyOf(*lesson, 0, 1);
    tally.here.clear();
    tally.steps.clear();
    kiosks.take(tally);
    board.show(kiosks, lesson);
    QCOMPARE(board.page.headingText(), word("Todavía nadie ha empezado"));
    board.show(support::boardOf(*lesson, 2), lesson);
    QCOMPARE(board.page.headingText(), word("Encuentro 1"));
}

void TestBoardPage::theNumbersAreTheBoards()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    const Board kiosks = support::boardOf(*lesson, 30, 3);
    Projected board;
    board.show(kiosks, lesson);
    const QString told = board.told(where);
    const auto places = kiosks.places();
    QCOMPARE(places.size(), 10);
    for (int i = 0; i < places.size(); ++i) {
        const Board::Place &place = places.at(i);
        const QString step
            = word("Paso %1: %2. Terminaron: %3 de %4. Pantallas aquí: %5.")
                  .arg(i + 1)
                  .arg(instructor::shortened(lesson->steps.at(i).action.in(word("es"))).first())
                  .arg(place.counts.finished)
                  .arg(place.counts.reached)
                  .arg(place.here);
        QVERIFY2(told.contains(step), qPrintable(step + word(" in ") + told));
    }
    QVERIFY(board.page.help().contains(word("Personas: 150. Pantallas: 30.")));
}

void TestBoardPage::whoAskedForHelpStandsFirst()
{
    const LessonPtr lesson = support::lessonOf({ word("one"), word("two") });
    Board kiosks;
    const auto take = [&](int kiosk, int step, std::optional<Stuck> why) {
        training::Tally tally = support::tallyOf(*lesson, kiosk, 1);
        tally.here = lesson->steps.at(step).id;
        tally.stuck = why;
        kiosks.take(tally);
    };
    take(9, 0, Stuck::Time); // the first one to join, whatever its label
    take(4, 1, Stuck::Errors);
    take(7, 1, {});
    take(2, 1, Stuck::Help);
    Projected board;
    board.show(kiosks, lesson);
    QVERIFY(board.told(help).startsWith(
        word("Necesitan ayuda: 3. Pantalla 4, paso 2: pidió ayuda. Pantalla 2, paso 2: tres errores. "
             "Pantalla 1, paso 1: dos minutos ahí.")));
    QCOMPARE(instructor::screenName(kiosks.numberOf(support::kioskLabel(2, 1))), word("Pantalla 4"));
}

void TestBoardPage::theHardestIsToldInWords()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Projected board;
    board.show(support::boardOf(*lesson, 3), lesson);
    QVERIFY2(board.told(help).endsWith(word("Lo que más cuesta: Su RUN. Errores: 6. Ayuda: 3.")),
        qPrintable(board.told(help)));
}

void TestBoardPage::whatNobodyAsksIsToldByItsStep()
{
    const LessonPtr lesson = builtIn("el-dedo");
    training::Tally tally = support::tallyOf(*lesson, 0, 1);
    tally.steps = { { lesson->steps.at(1).id, { .reached = 2, .finished = 1, .helps = 2, .errors = 1 } } };
    for (const QList<training::QuestionRecord> &questions :
        { QList<training::QuestionRecord> {}, { { word("no.suchField"), 9, 9 } } }) {
        tally.questions = questions;
        Board kiosks;
        kiosks.take(tally);
        Projected board;
        board.show(kiosks, lesson);
        const QString told = board.told(help);
        QVERIFY2(told.endsWith(word("Lo que más cuesta: Paso 2: Pase de a uno. Errores: 1. Ayuda: 2.")),
            qPrintable(told));
    }
    Board calm;
    tally.steps.first().counts = { .reached = 1 };
    calm.take(tally);
    Projected board;
    board.show(calm, lesson);
    QVERIFY(board.told(help).endsWith(word("Lo que más cuesta: Nada todavía.")));
}

void TestBoardPage::fromMeetingToMeeting()
{
    const LessonPtr lesson = support::lessonOf({ word("one"), word("two") });
    Board kiosks;
    for (int meeting = 1; meeting <= 3; ++meeting) {
        training::Tally tally = support::tallyOf(*lesson, 0, meeting);
        tally.people = 6 + meeting;
        tally.steps = { { word("one"), { .reached = 6, .finished = meeting * 2 } },
            { word("two"), { .reached = 2, .finished = 0 } } };
        kiosks.take(tally);
    }
    Projected board;
    board.show(kiosks, lesson);
    QCOMPARE(board.way(), word("Ver el progreso"));
    board.goOn();
    QCOMPARE(board.page.headingText(), word("Progreso"));
    QCOMPARE(board.told(progress),
        word("Encuentro 1. Personas: 7. Pasos terminados: 25 de cada 100. "
             "Encuentro 2. Personas: 8. Pasos terminados: 50 de cada 100. "
             "Encuentro 3. Personas: 9. Pasos terminados: 75 de cada 100."));
    QCOMPARE(board.way(), word("Ver ahora"));
    board.goOn();
    QCOMPARE(board.page.headingText(), word("Encuentro 3"));
}

void TestBoardPage::aNameIsPartOfTheLessonsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("two things") << word("Toque Ver mejor y agrande la letra. Después toque Listo.")
                                << QStringList { word("Toque Ver mejor y agrande la letra"),
                                       word("Toque Ver mejor") };
    QTest::newRow("a pause") << word("Toque No, porque el nieto está bien.")
                             << QStringList { word("Toque No, porque el nieto está bien"), word("Toque No") };
    QTest::newRow("no comma is left")
        << word("Diga que es verdad, y que sí.")
        << QStringList { word("Diga que es verdad, y que sí"), word("Diga que es verdad") };
    QTest::newRow("what is said stays whole")
        << word("Diga «no, y no» en voz alta.")
        << QStringList { word("Diga «no, y no» en voz alta"), word("Diga «no, y no»") };
    QTest::newRow("a question") << word("¿Alguien quiere mover un caso? Diga por qué.")
                                << QStringList { word("¿Alguien quiere mover un caso?") };
    QTest::newRow("a title") << word("El dedo: tocar")
                             << QStringList { word("El dedo: tocar"), word("El dedo") };
    QTest::newRow("a word") << word("Espere.") << QStringList { word("Espere.") };
}

void TestBoardPage::aNameIsPartOfTheLessonsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(instructor::shortened(text), names);
}

void TestBoardPage::withoutItsLessonThereAreNumbers()
{
    const LessonPtr lesson = builtIn("el-dedo");
    Projected board;
    board.show(support::boardOf(*lesson, 1), nullptr);
    QVERIFY2(board.told(where).startsWith(word("Paso 1. Terminaron: 1 de 5. Pantallas aquí: 1.")),
        qPrintable(board.told(where)));
}

void TestBoardPage::nothingPersonalAndNoIds()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Projected board;
    board.show(support::boardOf(*lesson, 6, 2), lesson);
    for (int view = 0; view < 2; ++view) {
        const QString told = board.told() + board.page.help().join(u'\n') + board.page.headingText();
        for (int kiosk = 0; kiosk < 6; ++kiosk)
            QVERIFY(!told.contains(support::kioskLabel(kiosk, 2)));
        for (const training::Step &step : lesson->steps)
            QVERIFY2(!step.id.contains(u'-') || !told.contains(step.id), qPrintable(step.id));
        QVERIFY(!told.contains(word("filer")) && !told.contains(lesson->id));
        board.goOn();
    }
}

void TestBoardPage::newsKeepTheView()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Board kiosks = support::boardOf(*lesson, 3, 24);
    Projected board;
    board.show(kiosks, lesson);
    board.goOn();
    QCOMPARE(board.way(), word("Ver más")); // twenty-four do not stand beside each other
    board.goOn();
    QCOMPARE(board.way(), word("Ver ahora"));
    const auto *panel = board.page.findChild<BoardPanel *>();
    QVERIFY(kiosks.take(support::tallyOf(*lesson, 1, 24, 5)));
    board.show(kiosks, lesson);
    QCOMPARE(board.page.findChild<BoardPanel *>(), panel);
    QCOMPARE(board.page.headingText(), word("Progreso"));
    QCOMPARE(board.way(), word("Ver ahora"));
}

void TestBoardPage::onlyWhatChangedIsPainted()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Board kiosks = support::boardOf(*lesson, 3);
    Projected board;
    board.show(kiosks, lesson);
    QVERIFY(QTest::qWaitForWindowExposed(&board.page));
    board.page.repaint();
    BoardPanel *steps = nullptr;
    for (auto *panel : board.page.findChildren<BoardPanel *>())
        steps = panel->text() == where ? panel : steps;
    Painted painted(steps), all(&board.page);
    board.show(kiosks, lesson);
    QVERIFY(painted.region.isEmpty() && all.region.isEmpty());
    training::Tally tally = support::tallyOf(*lesson, 1, 1);
    tally.sequence = 2;
    tally.steps[1].counts.finished = 5;
    QVERIFY(kiosks.take(tally));
    board.show(kiosks, lesson);
    QTRY_VERIFY(!painted.region.isEmpty());
    QVERIFY(painted.region.boundingRect().height() < steps->height() / 5);
}

void TestBoardPage::whatDoesNotFitIsOnTheNextPage()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Projected board({ 1280, 800 }, theme::TextSize::Largest);
    board.show(support::boardOf(*lesson, 30, 2), lesson);
    QStringList ways;
    for (int turn = 0; turn < 60; ++turn) {
        ways << board.way();
        board.goOn();
    }
    for (const char *way : { "Ver más", "Ver quién espera", "Ver el progreso", "Ver los pasos" })
        QVERIFY2(ways.contains(word(way)), qPrintable(ways.join(u'/')));
}

void TestBoardPage::backIsThePageBefore()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Projected board;
    board.show(support::boardOf(*lesson, 3, 24), lesson);
    QVERIFY(!board.page.stepBack());
    board.goOn();
    board.goOn();
    QVERIFY(board.page.stepBack());
    QCOMPARE(board.way(), word("Ver más"));
    QVERIFY(board.page.stepBack());
    QCOMPARE(board.page.headingText(), word("Encuentro 24"));
    QVERIFY(!board.page.stepBack());
}

void TestBoardPage::eachChartIsReadOut()
{
    const LessonPtr lesson = builtIn("primera-constancia");
    Projected board;
    board.show(support::boardOf(*lesson, 3), lesson);
    const auto panels = board.page.findChildren<BoardPanel *>();
    QCOMPARE(panels.size(), 2);
    for (BoardPanel *panel : panels)
        QCOMPARE(QAccessible::queryAccessibleInterface(panel)->role(), QAccessible::StaticText);
}

QTEST_MAIN(TestBoardPage)
#include "tst_boardpage.moc"
