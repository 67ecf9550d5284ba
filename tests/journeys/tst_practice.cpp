// SPDX-License-Identifier: GPL-3.0-or-later
// Practice: the whole story of a filing, and nothing of it is sent, kept, or taken for a real one.
#include "app/practice/people.h"
#include "app/receipt/sheet.h"
#include "tests/journeys/classroom.h"
#include "tests/journeys/traces.h"
#include "tests/journeys/visit.h"
#include "tests/support/pdftools.h"
#include "ui/window/practiceband.h"
#include <QClipboard>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::Answers;
using journeys::Classroom;
using journeys::dictionaryOf;
using journeys::everythingIn;
using journeys::House;

namespace {

const auto band = QStringLiteral("PRÁCTICA: nada se envía");
const auto lookUp = QStringLiteral("¿En qué va mi trámite?");

/// Each page, interlude and stage that comes, without the band, or with one that stands elsewhere.
class BandWatch
{
public:
    explicit BandWatch(Classroom &room) : m_room(room)
    {
        QObject::connect(&room.window(), &window::KioskWindow::pageShown, &m_context, [this] { look(); });
        look();
    }
    QStringList missing;
    int pages = 0;

private:
    void look()
    {
        ++pages;
        auto &window = m_room.window();
        const auto *there = window.findChild<window::PracticeBand *>();
        const QRect place = there ? there->geometry() : QRect();
        if (m_place.isNull())
            m_place = place;
        const bool isOnTop
            = there && there->isVisibleTo(&window) && window.childAt(place.topLeft() + QPoint(1, 1)) == there;
        if (!m_room.learner.sees(band) || !isOnTop || place != m_place || place.top() != 0)
            missing << m_room.learner.heading();
    }
    Classroom &m_room;
    QObject m_context;
    QRect m_place;
};

} // namespace

class TestPractice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a23_theWholeStory_data();
    void a23_theWholeStory();
    void a23_everyProcedureWithItsBand_data();
    void a23_everyProcedureWithItsBand();
    void a23_theBandIsOverWhateverLiesOverThePage();
    void a23_everyPaperSaysSo_data();
    void a23_everyPaperSaysSo();
    void a23_leavingWipes_data();
    void a23_leavingWipes();
    void a15_practiceEndsWithItsWindow();
    void nobodyUsesTheirOwnData();
    void numbersOfPracticeAndRealOnesDoNotMix();
    void theCardIsAlwaysAtHand();
    void whoListensIsToldOnce();
    void nothingOfAKioskIsTouchedByTheWindow();
};

void TestPractice::a23_theWholeStory_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "es", "en", "ht" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestPractice::a23_theWholeStory()
{
    QFETCH(QString, language);
    Classroom room(Classroom::settingsIn(language));
    auto &learner = room.learner;
    BandWatch watch(room);
    learner.onPage = [&] {
        if (learner.isOn(QStringLiteral("Aquí se enviaría su constancia")))
            QVERIFY(!learner.button(QStringLiteral("Sí, enviar ahora")));
    };
    QVERIFY(room.file());
    QVERIFY(learner.sees(QStringLiteral("Era una práctica: no se envió ni se guardó nada.")));
    QVERIFY(!room.comprobante().isEmpty());
    QVERIFY(learner.touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(learner.touch(QStringLiteral("Cerrar")));
    QVERIFY(room.askHowItGoes());
    QVERIFY(room.followToCertificate());
    QVERIFY(learner.touch(QStringLiteral("Cerrar")));
    QVERIFY(learner.leave());
    QCOMPARE(watch.missing, QStringList());
    QVERIFY(watch.pages > 25);
}

void TestPractice::a23_everyProcedureWithItsBand_data()
{
    QTest::addColumn<QString>("procedure");
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered())
        QTest::newRow(qPrintable(definition->id)) << definition->id;
}

/// Every way through every procedure, to the end of its story.
void TestPractice::a23_everyProcedureWithItsBand()
{
    QFETCH(QString, procedure);
    Classroom room(Classroom::settingsIn(QStringLiteral("es")), journeys::offeringAtAnyTime(procedure));
    auto &learner = room.learner;
    const auto definition = room.desk().catalogue().find(procedure);
    BandWatch watch(room);
    for (const Answers &answers : Answers::of(procedure)) {
        journeys::Finger finger(learner);
        QVERIFY(learner.begin(definition->card.in(QStringLiteral("es"))));
        const Answers pretended = answers.inPractice(*definition, room.desk().invented());
        QVERIFY(journeys::Visit(learner, finger, *definition, pretended).goToEnd());
        if (answers.ends.isEmpty() && definition->outcome == procedure::Outcome::Filed) {
            QVERIFY(learner.file({}));
            QVERIFY(!room.comprobante().isEmpty());
        }
        QVERIFY(learner.leave());
    }
    QCOMPARE(watch.missing, QStringList());
    QVERIFY(watch.pages > 3);
}

void TestPractice::a23_theBandIsOverWhateverLiesOverThePage()
{
    Classroom room;
    auto &learner = room.learner;
    auto &window = room.window();
    BandWatch watch(room);
    for (const char *name : { "¿Está en peligro?", "Ayuda", "Terminar", "Ver mejor" }) {
        QVERIFY(learner.touch(QString::fromUtf8(name)));
        QTest::keyClick(&window, Qt::Key_Escape);
    }
    for (const auto &[name, said] : { std::pair("English", "en"), std::pair("Kreyòl ayisyen", "ht") }) {
        QTest::keyClick(&window, Qt::Key_F10);
        learner.speak(dictionaryOf(QString::fromLatin1(said)));
        QVERIFY(learner.touch(QString::fromUtf8(name)));
        QVERIFY(learner.sees(band));
    }
    QTest::keyClick(&window, Qt::Key_F10);
    QVERIFY(learner.touch(QStringLiteral("Español")));
    for (const int key : { Qt::Key_F7, Qt::Key_F7, Qt::Key_F8, Qt::Key_F8, Qt::Key_F8 }) {
        QTest::keyClick(&window, Qt::Key(key));
        QVERIFY(learner.sees(band));
    }
    QVERIFY(learner.touch(QStringLiteral("Ocultar")));
    QVERIFY(window.isHidden());
    QVERIFY(learner.sees(band));
    QCOMPARE(window.childAt(2, 2), window.findChild<window::PracticeBand *>());
    QVERIFY(learner.touch(QStringLiteral("Toque la pantalla para seguir")));
    QVERIFY(!window.isHidden());
    QVERIFY(learner.touch(QStringLiteral("Empezar")));
    learner.wait(180s);
    QCOMPARE(learner.heading(), QStringLiteral("¿Sigue ahí?"));
    learner.wait(45s);
    QVERIFY(learner.button(QStringLiteral("Empezar")));
    QCOMPARE(watch.missing, QStringList());
}

void TestPractice::a23_everyPaperSaysSo_data()
{
    QTest::addColumn<base::Paper>("paper");
    QTest::addColumn<QString>("language");
    for (const char *language : { "es", "en", "ht" }) {
        QTest::addRow("A4 %s", language) << base::Paper::A4 << QString::fromLatin1(language);
        QTest::addRow("roll %s", language) << base::Paper::Roll80 << QString::fromLatin1(language);
    }
}

/// What the window has printed, by a desk that prints whatever comes.
void TestPractice::a23_everyPaperSaysSo()
{
    QFETCH(base::Paper, paper);
    QFETCH(QString, language);
    const QJsonObject person = practice::people().first();
    House house({ 1280, 800 }, { 339, 212 }, {}, procedure::Catalogue::builtIn().value(), language, person);
    house.desk.hasPrinter = true;
    house.desk.printsOn = paper;
    auto &learner = house.resident;
    const auto print = [&](const char *page) {
        const qsizetype before = house.desk.papers.size();
        if (!learner.touch(QString::fromUtf8(page)))
            return false;
        while (learner.button(QStringLiteral("Seguir leyendo")))
            learner.touch(QStringLiteral("Seguir leyendo"));
        return learner.touch(QStringLiteral("Imprimir"))
            && QTest::qWaitFor([&] { return house.desk.papers.size() > before; });
    };
    const auto cardOf = [&](const char *id) {
        return house.desk.catalogue().find(QLatin1String(id))->card.in(QStringLiteral("es"));
    };
    QVERIFY(learner.begin(cardOf("perdida-documentos")));
    QVERIFY(learner.file(journeys::someAnswers(person)));
    QVERIFY(print("Ver mi comprobante"));
    QVERIFY(learner.touch(QStringLiteral("Cerrar")));
    QVERIFY(print("Qué debo hacer ahora"));
    QVERIFY(learner.leave());
    QVERIFY(learner.begin(cardOf("hurto")));
    const auto definition = house.desk.catalogue().find(QStringLiteral("hurto"));
    for (const Answers &answers : Answers::of(definition->id)) {
        if (!answers.ends.isEmpty())
            continue;
        journeys::Finger finger(learner);
        QVERIFY(
            journeys::Visit(learner, finger, *definition, answers.inPractice(*definition, person)).goToEnd());
        break;
    }
    while (learner.button(QStringLiteral("Ver lo que falta")))
        learner.touch(QStringLiteral("Ver lo que falta"));
    QVERIFY(learner.touch(QStringLiteral("Continuar")));
    QVERIFY(print("Ver e imprimir mi hoja"));
    QCOMPARE(house.desk.papers.size(), 3);
    for (const QByteArray &pdf : std::as_const(house.desk.papers)) {
        QVERIFY(receipt::isForPractice(pdf));
        const PdfTools tools(pdf);
        QCOMPARE(tools.text().count(learner.wordsFor(band).last()), tools.pages());
    }
}

void TestPractice::a23_leavingWipes_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end :
        { "Terminar", "filed, and Terminar", "away", "filed, and away", "end of practice" })
        QTest::newRow(end) << QString::fromLatin1(end);
}

void TestPractice::a23_leavingWipes()
{
    QFETCH(QString, end);
    Classroom room;
    auto &learner = room.learner;
    const QJsonObject answers = room.answers();
    const QStringList given { QStringLiteral("11.111.111"), QStringLiteral("11111111"),
        QStringLiteral("Soto Rojas"), QStringLiteral("rosa@gmail"), QStringLiteral("9 1234 5678"),
        QStringLiteral("icro al centro") };
    QVERIFY(learner.begin(room.card(QStringLiteral("perdida-documentos"))));
    QVERIFY(learner.goOnTo(QStringLiteral("Revise antes de enviar"), answers));
    QApplication::clipboard()->setText(QStringLiteral("11111111-1"));
    // Whoever looks now does find it: the search can see.
    QVERIFY(journeys::found(given, everythingIn(room.window())).size() > 2);
    QString comprobante;
    if (end.startsWith(QLatin1String("filed"))) {
        QVERIFY(learner.file(answers));
        comprobante = room.comprobante();
    }
    if (end == QLatin1String("end of practice")) {
        room.end();
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        // Nor is a widget of it anywhere.
        for (const QWidget *window : QApplication::topLevelWidgets())
            QCOMPARE(journeys::found(given, everythingIn(*window)), QStringList());
        return;
    }
    if (end.endsWith(QLatin1String("away"))) {
        learner.wait(180s);
        learner.wait(45s);
    } else {
        QVERIFY(learner.leave());
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(journeys::found(given, everythingIn(room.window())), QStringList());
    // The next learner is somebody else, and meets nothing, not even with the paper of the last one.
    QVERIFY(room.answers().value(u"run") != answers.value(u"run"));
    if (comprobante.isEmpty())
        return;
    if (learner.button(QStringLiteral("Volver al inicio")))
        learner.touch(QStringLiteral("Volver al inicio"));
    QVERIFY(learner.touch(lookUp));
    QVERIFY(learner.type(QString(comprobante).remove(u'-').toLower()));
    QVERIFY(learner.touch(QStringLiteral("Continuar")) && learner.answer({}));
    QVERIFY(learner.type(answers.value(u"run").toString()) && learner.touch(QStringLiteral("Continuar")));
    QTRY_VERIFY(learner.isOn(QStringLiteral("No encontramos ese trámite")));
}

/// The window of a kiosk that comes after it has no band, takes no RUN of practice, and speaks as the house
/// does.
void TestPractice::a15_practiceEndsWithItsWindow()
{
    {
        Classroom room;
        QVERIFY(room.file());
        QTest::keyClick(&room.window(), Qt::Key_F10);
        QVERIFY(room.learner.touch(QString::fromUtf8("Kreyòl ayisyen")));
        QTest::keyClick(&room.window(), Qt::Key_F4);
        room.end();
        QCOMPARE(room.voice.rate, 140);
    }
    House house;
    auto &resident = house.resident;
    QVERIFY(!house.window.findChild<window::PracticeBand *>());
    QVERIFY(!resident.sees(band));
    QVERIFY(resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    QVERIFY(resident.type(QStringLiteral("111111111")));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY(resident.sees(QStringLiteral("es un RUN para practicar")));
}

void TestPractice::nobodyUsesTheirOwnData()
{
    base::Settings settings = Classroom::settingsIn(QStringLiteral("es"));
    settings.cedulaReader = true;
    Classroom room(settings);
    auto &learner = room.learner;
    QVERIFY(learner.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(learner.goOnTo(QStringLiteral("¿Cuál es su RUN?"), {}));
    QVERIFY(!learner.sees(QStringLiteral("lector"))); // whose cédula would it read
    QVERIFY(learner.type(QStringLiteral("123456785")));
    QVERIFY(learner.touch(QStringLiteral("Continuar")));
    QVERIFY(learner.sees(QStringLiteral("en la práctica use los datos de la tarjeta")));
    QCOMPARE(learner.heading(), QStringLiteral("¿Cuál es su RUN?"));
}

void TestPractice::numbersOfPracticeAndRealOnesDoNotMix()
{
    Classroom room;
    QVERIFY(room.learner.touch(lookUp));
    QVERIFY(room.learner.type(QStringLiteral("pkw1w8m2p2hx")));
    QVERIFY(room.learner.touch(QStringLiteral("Continuar")));
    QVERIFY(room.learner.sees(QStringLiteral("Aquí se practica.")));
    room.end();
    House house;
    const auto pretended = base::Comprobante::ofPractice(base::FilingId::make(house.clock)).toString();
    QVERIFY(house.resident.touch(lookUp));
    QVERIFY(house.resident.type(QString(pretended).remove(u'-').toLower()));
    QVERIFY(house.resident.touch(QStringLiteral("Continuar")));
    QVERIFY(house.resident.sees(QStringLiteral("es de una práctica")));
    QVERIFY(house.desk.lookups.isEmpty());
}

void TestPractice::theCardIsAlwaysAtHand()
{
    Classroom room;
    auto &learner = room.learner;
    const auto showsCard = [&] {
        QStringList seen;
        for (;;) {
            seen += learner.visibleTexts();
            if (!learner.button(QStringLiteral("Seguir leyendo")))
                break;
            learner.touch(QStringLiteral("Seguir leyendo"));
        }
        const QString all = seen.join(u'\n');
        for (const char *words : { "Rosa Ejemplo Soto", "11.111.111-1", "100000001", "+56 9 0000 0001",
                 "rosa@example.org", "Linares", "Los Aromos", "14 de marzo de 1952" })
            if (!all.contains(QString::fromUtf8(words))) {
                qWarning() << "not there:" << words;
                return false;
            }
        return true;
    };
    QVERIFY(learner.touch(QStringLiteral("Ver mi tarjeta")) && showsCard());
    QVERIFY(learner.touch(QStringLiteral("Continuar")));
    QVERIFY(learner.touch(QStringLiteral("Empezar")) && learner.find(QStringLiteral("Perdí un documento")));
    QVERIFY(learner.touch(QStringLiteral("Perdí un documento")));
    QCOMPARE(learner.heading(), QStringLiteral("Su tarjeta de práctica"));
    QVERIFY(showsCard());
    while (learner.isOn(QStringLiteral("Su tarjeta de práctica"))) // to the cards it was chosen from
        QVERIFY(learner.touch(QStringLiteral("Volver")));
    QVERIFY(learner.touch(QStringLiteral("Perdí un documento")) && learner.takeCard());
    QVERIFY(learner.goOnTo(QStringLiteral("¿Cuál es su RUN?"), {}));
    QVERIFY(learner.type(QStringLiteral("1111")));
    QVERIFY(learner.touch(QStringLiteral("Ayuda")) && showsCard());
    QVERIFY(learner.touch(QStringLiteral("Volver")));
    QVERIFY(learner.sees(QStringLiteral("111-1"))); // what was typed is still there
}

void TestPractice::whoListensIsToldOnce()
{
    Classroom room;
    QTRY_VERIFY(room.voice.said().contains(band));
    room.voice.fallSilent();
    QVERIFY(room.learner.touch(QStringLiteral("Empezar")));
    QVERIFY(!room.voice.speaks());
}

/// What would lead to a folder, a memory stick or a reader of cards stays outside.
void TestPractice::nothingOfAKioskIsTouchedByTheWindow()
{
    const QTemporaryDir stick;
    base::Settings settings = Classroom::settingsIn(QStringLiteral("es"));
    settings.slipFolder = stick.path();
    Classroom room(settings);
    QVERIFY(room.file());
    QVERIFY(room.learner.touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(!room.learner.button(QStringLiteral("Guardar copia")));
    QVERIFY(QDir(stick.path()).isEmpty());
}

QTEST_MAIN(TestPractice)
#include "tst_practice.moc"
