// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/paperroom.h"
#include "tests/journeys/traces.h"
#include "tests/support/paperchecks.h"
#include "ui/controls/progressbar.h"
#include "ui/instructor/makingpage.h"
#include "ui/instructor/paperpage.h"
#include "ui/screens/pdfsheet.h"
#include "ui/window/screenpictures.h"
#include <QAccessible>
#include <QLineEdit>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using journeys::PaperRoom;
using support::says;
using support::word;

namespace {

const QString firstLesson = word("1. El dedo: tocar, soltar, esperar");
constexpr int longWait = 60000; // ms: the machine may have other work

bool isMaking(const PaperRoom &room)
{
    return qobject_cast<instructor::MakingPage *>(room.page());
}

bool isPaper(const PaperRoom &room)
{
    return qobject_cast<instructor::PaperPage *>(room.page());
}

/// On the way to a paper; the last may be a handout, which takes its time.
bool goTo(PaperRoom &room, const QStringList &touched)
{
    for (const QString &words : touched)
        if (!room.touch(words))
            return false;
    return QTest::qWaitFor([&room] { return !isMaking(room); }, longWait);
}

/// So many copies, where it is asked.
bool askFor(PaperRoom &room, int copies)
{
    return room.heading() == QCoreApplication::translate("instructor::PapersFlow", "¿Cuántas copias?")
        && room.type(QString::number(copies))
        && room.touch(QCoreApplication::translate("entrance::NumberPage", "Continuar"));
}

/// The paper that is in front, as the printer gets it.
QByteArray printed(PaperRoom &room)
{
    const auto before = room.desk.papers.size();
    if (!isPaper(room) || !room.touch(word("Imprimir")) || (!isPaper(room) && !askFor(room, 1)))
        return {};
    std::ignore = QTest::qWaitFor([&] { return room.desk.papers.size() > before; });
    return room.desk.papers.value(before);
}

/// Files that the process has open, or that lie where temporary ones do.
QStringList filesAbout()
{
    QStringList all = QDir(QDir::tempPath()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const QDir open(word("/proc/self/fd"));
    for (const QString &name : open.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
        all << QFile::symLinkTarget(open.filePath(name));
    all.removeIf([](const QString &name) { return name.contains(word("/proc/")); });
    all.sort();
    return all;
}

/// Notes how the bar stands each time that it is painted.
class Onlooker final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *bar = qobject_cast<controls::ProgressBar *>(watched);
        if (bar && event->type() == QEvent::Paint)
            painted << bar->done();
        return false;
    }
    QList<int> painted;
};

} // namespace

/// The pages through which an instructor gets the papers of a workshop.
class TestPapersFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Temporary files of this process alone, to be counted.
    void initTestCase() { qputenv("TMPDIR", m_temporary.path().toUtf8()); }
    void eachPaperComesOut_data();
    void eachPaperComesOut();
    void aHandoutIsThatOfTheHandoutItself();
    void theBarReachesItsEnd();
    void theWindowsLanguageIsBackBetweenSteps_data();
    void theWindowsLanguageIsBackBetweenSteps();
    void stoppedInTheMiddleNothingIsLeft();
    void erasedInTheMiddleNothingIsLeft();
    void whatTheWindowSpeaksMayChangeMeanwhile();
    void aNameIsPrintedAndKeptNowhere();
    void whoIsNotOnTheListToo();
    void aStickGetsCopiesAndLosesNone();
    void aReportIsSavedWithItsTables();
    void aStickThatTakesNothing_data();
    void aStickThatTakesNothing();
    void withoutAPrinterItSaysSo();
    void whatCannotBePrinted();
    void copiesForAll();
    void backLeadsThroughTheQuestions();
    void withoutACourseItSaysSo();

private:
    const QTemporaryDir m_temporary;
};

void TestPapersFlow::eachPaperComesOut_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("pages");
    QTest::newRow("handout of a lesson")
        << QStringList { word("Guía para llevar"), word("De un encuentro"), firstLesson, word("Español") }
        << QStringList { word("El dedo"), word("Mis notas"), word("Linares") } << 0;
    QTest::newRow("handout of any procedure's lesson")
        << QStringList { word("Guía para llevar"), word("De un encuentro"),
               word("Un trámite con la mano que guía"), word("Perdí mi teléfono"), word("Español") }
        << QStringList { word("Mis notas"), word("Paso 6") } << 0;
    QTest::newRow("handout of a procedure in Kreyòl")
        << QStringList { word("Guía para llevar"), word("De un trámite"), word("Perdí un documento"),
               word("Kreyòl ayisyen") }
        << QStringList { word("Mwen pèdi yon dokiman"), word("Nòt mwen") } << 0;
    QTest::newRow("plan") << QStringList { word("Plan de quien enseña"), firstLesson, word("Español") }
                          << QStringList { word("El dedo") } << 0;
    QTest::newRow("flyer") << QStringList { word("Volante"), word("Perdí un documento"), word("English") }
                           << QStringList { word("I lost a document"), word("Linares") } << 1;
    QTest::newRow("poster") << QStringList { word("Afiche"), word("Perdí un documento"), word("Español") }
                            << QStringList { word("Perdí un documento"), word("Linares") } << 1;
    QTest::newRow("attendance") << QStringList { word("Lista de asistencia"), word("Continuar") }
                                << QStringList { word("Linares"), word("20") } << 0;
    QTest::newRow("report") << QStringList { word("Informe del curso"),
        word("Curso del 23 de noviembre de 2026, grupo 1") }
                            << QStringList { word("Informe del taller"), firstLesson, word("14") } << 0;
}

void TestPapersFlow::eachPaperComesOut()
{
    QFETCH(QStringList, way);
    QFETCH(QStringList, words);
    QFETCH(int, pages);
    PaperRoom room;
    room.hold({ word("el-dedo"), word("el-teclado") }, 14);
    QVERIFY(goTo(room, way));
    QCOMPARE(room.heading(), way.first());
    const QByteArray pdf = printed(room);
    QCOMPARE(support::wrongWithPdfA(pdf), QString());
    const PdfTools tools(pdf);
    QVERIFY(pages == 0 || tools.pages() == pages);
    const QString text = tools.text();
    for (const QString &one : words)
        QVERIFY2(says(text, one), qPrintable(one + word(" is not in: ") + text));
    QVERIFY(room.sees(word("Listo. Llévese su papel")));
}

void TestPapersFlow::aHandoutIsThatOfTheHandoutItself()
{
    PaperRoom room;
    QVERIFY(goTo(room,
        { word("Guía para llevar"), word("De un trámite"), word("Perdí un documento"), word("English") }));
    const PdfTools made(printed(room));
    const support::Spoken spoken(word("en"));
    window::ScreenPictures pictures(room.desk, room.settings, room.clock, word("en"));
    handout::HandoutContent content = handout::contentOf(
        room.desk.catalogue().find(word("perdida-documentos")), {}, room.around.today(), word("en"));
    content.centreName = room.settings.centreName;
    handout::Handout paper(content, pictures);
    while (paper.painted() < paper.pages())
        QVERIFY(paper.next());
    const PdfTools own(*paper.pdf());
    QCOMPARE(made.pages(), own.pages());
    QCOMPARE(made.title(), own.title());
    QCOMPARE(made.text(), own.text());
    QCOMPARE(made.firstPage(), own.firstPage());
}

void TestPapersFlow::theBarReachesItsEnd()
{
    PaperRoom room;
    QVERIFY(room.touch(word("Guía para llevar")));
    QVERIFY(room.touch(word("De un trámite")));
    QVERIFY(room.touch(word("Perdí un documento")));
    QVERIFY(room.touch(word("Español")));
    QVERIFY(isMaking(room)); // nothing has been done before the page was there
    auto *bar = room.page()->findChild<controls::ProgressBar *>();
    QVERIFY(bar);
    QCOMPARE(bar->done(), 0);
    Onlooker onlooker;
    bar->installEventFilter(&onlooker);
    QStringList said;
    QList<int> values;
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (!isMaking(room))
                return true;
            auto *tree = QAccessible::queryAccessibleInterface(bar);
            said << tree->text(QAccessible::Name);
            values << tree->valueInterface()->currentValue().toInt();
            return false;
        },
        longWait));
    const int pages = PdfTools(printed(room)).pages();
    QVERIFY(pages > 3);
    // Each page was seen, one after the other, to the last.
    QList<int> all;
    for (int page = 0; page <= pages; ++page)
        all << page;
    onlooker.painted.erase(
        std::unique(onlooker.painted.begin(), onlooker.painted.end()), onlooker.painted.end());
    QCOMPARE(onlooker.painted, all);
    QVERIFY(!said.isEmpty());
    QVERIFY(std::is_sorted(values.begin(), values.end()));
}

void TestPapersFlow::theWindowsLanguageIsBackBetweenSteps_data()
{
    QTest::addColumn<QString>("windows");
    QTest::addColumn<QString>("papers");
    QTest::addColumn<QString>("stop");
    QTest::newRow("Spanish, Kreyòl") << word("es") << word("Kreyòl ayisyen") << word("Detener");
    QTest::newRow("English, Spanish") << word("en") << word("Español") << word("Stop");
    QTest::newRow("Kreyòl, English") << word("ht") << word("English") << word("Kanpe");
}

/// Whatever is painted or made between two steps is in the window's language, whichever the paper has.
void TestPapersFlow::theWindowsLanguageIsBackBetweenSteps()
{
    QFETCH(QString, windows);
    QFETCH(QString, papers);
    QFETCH(QString, stop);
    PaperRoom room(windows);
    const auto now = [] { return QCoreApplication::translate("instructor::MakingPage", "Detener"); };
    QCOMPARE(now(), stop);
    for (const int card : { 0, 1 }) // the handout; of a procedure
        QVERIFY(room.touch(room.cards().at(card)));
    QVERIFY(room.touch(room.desk.catalogue().ordered().first()->card.in(windows)));
    QVERIFY(room.touch(papers));
    QVERIFY(isMaking(room));
    int looked = 0;
    QVERIFY(QTest::qWaitFor(
        [&] {
            ++looked;
            return now() != stop || !isMaking(room);
        },
        longWait));
    QCOMPARE(now(), stop);
    QVERIFY(looked > 1);
    QVERIFY(isPaper(room));
    // And the paper is in its own: as one that was made with nothing else about.
    room.desk.papers.clear();
    room.page()->findChild<screens::PrintButton *>()->click();
    QVERIFY(askFor(room, 1));
    QTRY_COMPARE(room.desk.papers.size(), 1);
    const QString language = room.languages.all()
                                 .at(papers == word("Español")       ? 0
                                         : papers == word("English") ? 2
                                                                     : 1)
                                 .code;
    const QString title = room.desk.catalogue().ordered().first()->card.in(language);
    const PdfTools tools(room.desk.papers.first());
    QVERIFY2(says(tools.text(), title), qPrintable(tools.text()));
    const QString notes = language == word("es") ? word("Mis notas")
        : language == word("ht")                 ? word("Nòt mwen")
                                                 : word("My notes");
    QVERIFY2(says(tools.text(), notes), qPrintable(tools.text()));
}

void TestPapersFlow::stoppedInTheMiddleNothingIsLeft()
{
    PaperRoom room;
    const QStringList before = filesAbout();
    QVERIFY(room.touch(word("Guía para llevar")));
    QVERIFY(room.touch(word("De un trámite")));
    QVERIFY(room.touch(word("Perdí un documento")));
    QVERIFY(room.touch(word("Español")));
    auto *bar = room.page()->findChild<controls::ProgressBar *>();
    QVERIFY(QTest::qWaitFor([&] { return !isMaking(room) || bar->done() >= 2; }, longWait));
    QVERIFY(room.touch(word("Detener")));
    QCOMPARE(room.heading(), word("¿En qué idioma va el papel?"));
    const int tops = int(QApplication::topLevelWidgets().size());
    QTest::qWait(0);
    QCoreApplication::processEvents();
    QVERIFY(!isMaking(room) && !isPaper(room));
    QCOMPARE(QApplication::topLevelWidgets().size(), tops);
    QCOMPARE(filesAbout(), before);
    QVERIFY(room.onStick().isEmpty());
    QVERIFY(goTo(room, { word("Español") })); // and it can be had after all
    QVERIFY(isPaper(room));
}

void TestPapersFlow::erasedInTheMiddleNothingIsLeft()
{
    PaperRoom room;
    const QStringList before = filesAbout();
    QVERIFY(room.touch(word("Guía para llevar")));
    QVERIFY(room.touch(word("De un trámite")));
    QVERIFY(room.touch(word("Perdí un documento")));
    QVERIFY(room.touch(word("Kreyòl ayisyen")));
    auto *bar = room.page()->findChild<controls::ProgressBar *>();
    QVERIFY(QTest::qWaitFor([&] { return !isMaking(room) || bar->done() >= 1; }, longWait));
    room.erase();
    QCoreApplication::processEvents();
    QCOMPARE(filesAbout(), before);
    QCOMPARE(QApplication::topLevelWidgets().size(), 1);
    QCOMPARE(QCoreApplication::translate("instructor::MakingPage", "Detener"), word("Detener"));
}

void TestPapersFlow::whatTheWindowSpeaksMayChangeMeanwhile()
{
    PaperRoom room;
    QVERIFY(room.touch(word("Guía para llevar")));
    QVERIFY(room.touch(word("De un trámite")));
    QVERIFY(room.touch(word("Perdí un documento")));
    QVERIFY(room.touch(word("Español")));
    auto *bar = room.page()->findChild<controls::ProgressBar *>();
    QVERIFY(QTest::qWaitFor([&] { return !isMaking(room) || bar->done() >= 1; }, longWait));
    room.choices.language = word("en");
    room.languages.use(word("en"));
    room.flow->again();
    QVERIFY(isMaking(room)); // the same paper, further on, in other words around it
    QVERIFY(room.sees(word("Stop")));
    QVERIFY(room.page()->findChild<controls::ProgressBar *>()->done() >= 1);
    QVERIFY(QTest::qWaitFor([&] { return isPaper(room); }, longWait));
    room.page()->findChild<screens::PrintButton *>()->click();
    QVERIFY(askFor(room, 1));
    QTRY_COMPARE(room.desk.papers.size(), 1);
    QVERIFY(says(PdfTools(room.desk.papers.first()).text(), word("Mis notas")));
}

void TestPapersFlow::aNameIsPrintedAndKeptNowhere()
{
    static QStringList logged;
    logged.clear();
    const auto handler = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { logged << line; });
    PaperRoom room;
    room.hold({ word("el-dedo"), word("el-teclado") }, 6);
    QVERIFY(
        goTo(room, { word("Diploma"), word("Curso del 23 de noviembre de 2026, grupo 1"), word("Español") }));
    QVERIFY(room.touch(word("1. Rosa")));
    QVERIFY(room.type(word("xochitl wenuche")));
    const auto *line = room.page()->findChild<QLineEdit *>();
    QCOMPARE(line->text(), word("Xochitl Wenuche"));
    room.flow->again(); // another language: what was typed stays
    QCOMPARE(room.page()->findChild<QLineEdit *>()->text(), word("Xochitl Wenuche"));
    QVERIFY(room.touch(word("Continuar")));
    const PdfTools tools(printed(room));
    QCOMPARE(tools.pages(), 1);
    QVERIFY(says(tools.text(), word("Xochitl Wenuche")));
    QVERIFY(says(tools.text(), word("2 de 12 encuentros")));
    QVERIFY(says(tools.text(), word("El teclado")));
    QVERIFY(!tools.title().contains(word("Xochitl")));
    QVERIFY(!room.heading().contains(word("Xochitl")));
    QVERIFY(room.touch(word("Guardar en USB")));
    QTRY_COMPARE(room.onStick(), QStringList { word("diploma.pdf") });
    QTRY_VERIFY(room.sees(word("Quedó guardado")));

    QVERIFY(room.touch(word("Otro diploma")));
    QCOMPARE(room.heading(), word("¿Para quién es?"));
    room.desk.papers.clear();
    const QStringList name { word("Xochitl"), word("Wenuche"), word("xochitl"), word("wenuche") };
    QCOMPARE(journeys::found(name, journeys::everythingIn(room.window)), QStringList());
    QCOMPARE(journeys::foundInFiles(name, room.workshop.folder.path()), QStringList());
    QCOMPARE(journeys::foundInFiles(name, room.stick.path()), QStringList());
    QCOMPARE(journeys::found(name, logged), QStringList());
    QVERIFY(room.touch(word("1. Rosa")));
    QVERIFY(room.page()->findChild<QLineEdit *>()->text().isEmpty());
    qInstallMessageHandler(handler);
}

void TestPapersFlow::whoIsNotOnTheListToo()
{
    PaperRoom room;
    room.hold({ word("el-dedo") }, 6);
    QVERIFY(goTo(room,
        { word("Diploma"), word("Curso del 23 de noviembre de 2026, grupo 1"), word("Español"),
            word("Otra persona") }));
    QVERIFY(room.touch(word("Continuar")));
    QVERIFY(room.sees(word("Escriba un número del 1 al 60.")));
    QVERIFY(room.touch(word("9")));
    QVERIFY(room.touch(word("Continuar")));
    QVERIFY(room.touch(word("Continuar")));
    QVERIFY(room.sees(word("Escriba el nombre")));
    QVERIFY(room.type(word("ana")));
    QVERIFY(room.touch(word("Continuar")));
    const QString text = PdfTools(printed(room)).text();
    QVERIFY(says(text, word("Vino a 9 de 12")));
    QVERIFY(says(text, word("Ana")));
}

void TestPapersFlow::aStickGetsCopiesAndLosesNone()
{
    PaperRoom room;
    QFile theirs(room.stick.filePath(word("afiche-perdida-documentos.pdf")));
    QVERIFY(theirs.open(QIODevice::WriteOnly));
    theirs.write("of somebody else");
    theirs.close();
    QVERIFY(goTo(room, { word("Afiche"), word("Perdí un documento"), word("Español") }));
    QVERIFY(room.touch(word("Guardar en USB")));
    QTRY_VERIFY(room.sees(word("Quedó guardado en la memoria USB: afiche-perdida-documentos-2.pdf.")));
    QVERIFY(room.touch(word("Guardar en USB")));
    QTRY_VERIFY(room.sees(word("afiche-perdida-documentos-3.pdf.")));
    QCOMPARE(room.fromStick(word("afiche-perdida-documentos.pdf")), QByteArray("of somebody else"));
    const QByteArray pdf = printed(room);
    QVERIFY(!pdf.isEmpty());
    QCOMPARE(room.fromStick(word("afiche-perdida-documentos-2.pdf")), pdf);
    QCOMPARE(room.fromStick(word("afiche-perdida-documentos-3.pdf")), pdf);
}

void TestPapersFlow::aReportIsSavedWithItsTables()
{
    PaperRoom room;
    room.hold({ word("el-dedo"), word("el-teclado") }, 6);
    QVERIFY(goTo(room, { word("Informe del curso"), word("Curso del 23 de noviembre de 2026, grupo 1") }));
    QVERIFY(room.touch(word("Guardar en USB")));
    QTRY_VERIFY(room.sees(word("Quedó guardado")));
    QCOMPARE(room.onStick(),
        QStringList({ word("informe-asistencia.csv"), word("informe-del-taller.pdf"),
            word("informe-encuentros.csv"), word("informe-pasos.csv"), word("informe-preguntas.csv") }));
    const auto report = training::ClassReport::of({ *room.workshop.classes->record(room.workshop.group) });
    QCOMPARE(
        room.fromStick(word("informe-encuentros.csv")), report.toCsv(training::ClassReport::Page::Meetings));
    QCOMPARE(room.fromStick(word("informe-asistencia.csv")),
        report.toCsv(training::ClassReport::Page::Attendance));
    // Whom it names, the attendance names alone.
    QCOMPARE(journeys::foundInFiles({ word("Rosa") }, room.stick.path()),
        QStringList { word("Rosa in ") + room.stick.filePath(word("informe-asistencia.csv")) });
}

void TestPapersFlow::aStickThatTakesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("told");
    QTest::newRow("missing") << word("missing") << word("La memoria USB no está puesta.");
    QTest::newRow("full") << word("full") << word("En la memoria USB no queda espacio.");
    QTest::newRow("read-only") << word("/sys/kernel") << word("Esta memoria USB no deja guardar.");
}

void TestPapersFlow::aStickThatTakesNothing()
{
    QFETCH(QString, what);
    QFETCH(QString, told);
    PaperRoom room(word("es"), theme::TextSize::Normal, what.startsWith(u'/') ? what : QString());
    if (what == word("missing"))
        room.settings.slipFolder = room.stick.filePath(word("pulled-out"));
    QVERIFY(goTo(room, { word("Afiche"), word("Perdí un documento"), word("Español") }));
    rlimit usual {};
    getrlimit(RLIMIT_FSIZE, &usual);
    if (what == word("full")) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit little { 4096, usual.rlim_max };
        setrlimit(RLIMIT_FSIZE, &little);
    }
    const bool isTouched = room.touch(word("Guardar en USB"));
    const bool isTold = QTest::qWaitFor([&] { return room.sees(told); });
    setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY(isTouched);
    QVERIFY(isTold);
    QVERIFY(room.onStick().isEmpty()); // no half of it either
    QVERIFY(!room.sees(word("Quedó guardado")) && !room.sees(word("Estamos guardando")));
}

void TestPapersFlow::withoutAPrinterItSaysSo()
{
    PaperRoom room;
    room.desk.hasPrinter = false;
    const QStringList way { word("Afiche"), word("Perdí un documento"), word("Español") };
    QVERIFY(goTo(room, way));
    QVERIFY(!room.button(word("Imprimir")));
    QVERIFY(room.sees(word("Aquí no hay impresora. Guárdelo")));
    room.desk.hasPrinter = true;
    room.desk.printsOn = base::Paper::Roll80;
    room.flow->again();
    QVERIFY(!room.button(word("Imprimir")));
    QVERIFY(room.sees(word("la impresora de aquí usa rollo")));
    room.desk.hasPrinter = false;
    room.settings.slipFolder.clear();
    room.flow->again();
    QVERIFY(room.sees(word("Aquí no hay impresora.")));
    QVERIFY(!room.sees(word("Guárdelo")));
    QVERIFY(!room.button(word("Guardar en USB")));
}

void TestPapersFlow::whatCannotBePrinted()
{
    PaperRoom room;
    room.desk.failPrintingWith = std::make_error_code(std::errc::io_error);
    QVERIFY(goTo(room, { word("Afiche"), word("Perdí un documento"), word("Español") }));
    QVERIFY(room.touch(word("Imprimir")) && askFor(room, 3));
    QTRY_VERIFY(room.sees(word("No pudimos imprimir.")) && room.sees(word("Revise la impresora")));
    room.desk.failPrintingWith.reset();
    QVERIFY(!printed(room).isEmpty());
}

/// As many as are asked for, of what a class takes home; one of anything else.
void TestPapersFlow::copiesForAll()
{
    PaperRoom room;
    QVERIFY(goTo(room, { word("Volante"), word("Perdí un documento"), word("Español") }));
    QVERIFY(room.touch(word("Imprimir")) && room.heading() == word("¿Cuántas copias?"));
    QVERIFY(room.touch(word("Continuar")) && room.sees(word("del 1 al 50")));
    QVERIFY(room.type(word("51")) && room.touch(word("Continuar")) && room.sees(word("del 1 al 50")));
    room.flow->back(); // the paper is still there
    QVERIFY(isPaper(room) && room.desk.papers.isEmpty());
    QVERIFY(room.touch(word("Imprimir")) && askFor(room, 12));
    QVERIFY(isPaper(room));
    QTRY_COMPARE(room.desk.papers.size(), 1);
    QCOMPARE(room.desk.copies, QList<int> { 12 });
    QTRY_VERIFY(room.button(word("Imprimir otra vez")));
    room.flow->back(); // out of the paper, which is gone
    QCOMPARE(room.heading(), word("¿En qué idioma va el papel?"));
    room.hold({ word("el-dedo") }, 6);
    QVERIFY(room.touch(word("Español")) && isPaper(room));
    room.flow->start();
    QVERIFY(goTo(room, { word("Lista de asistencia"), word("Continuar") }));
    QVERIFY(isPaper(room) && room.touch(word("Imprimir")) && isPaper(room));
    QTRY_COMPARE(room.desk.copies, (QList<int> { 12, 1 }));
}

void TestPapersFlow::backLeadsThroughTheQuestions()
{
    PaperRoom room;
    QVERIFY(goTo(room, { word("Guía para llevar"), word("De un encuentro"), firstLesson, word("Español") }));
    QStringList met;
    while (room.wentBack == 0) {
        met << room.heading();
        room.flow->back();
    }
    QCOMPARE(met,
        QStringList({ word("Guía para llevar"), word("¿En qué idioma va el papel?"),
            word("¿De qué encuentro?"), word("¿De qué es la guía?"), word("¿Qué papel necesita?") }));
}

void TestPapersFlow::withoutACourseItSaysSo()
{
    PaperRoom room;
    const QTemporaryDir folder;
    const auto none = training::Classes::open(folder.path());
    QVERIFY(none);
    instructor::PapersFlow flow(room.around, room.desk, {}, **none, room.lessons);
    std::unique_ptr<screens::Page> page;
    connect(&flow, &screens::Flow::pageReady, this, [&page](screens::Page *next) {
        page.release()->deleteLater();
        page.reset(next);
    });
    page = std::make_unique<screens::Page>(room.theme, QString());
    flow.start();
    const auto touch = [&page](const QString &words) {
        for (auto *button : page->findChildren<QAbstractButton *>())
            if (button->text() == words)
                return button->click();
    };
    touch(word("Diploma"));
    QCOMPARE(page->headingText(), word("Todavía no hay cursos"));
    touch(word("Volver"));
    QCOMPARE(page->headingText(), word("¿Qué papel necesita?"));
}

QTEST_MAIN(TestPapersFlow)
#include "tst_papersflow.moc"
