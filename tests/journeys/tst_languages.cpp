// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/donepage.h"
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::Answers;
using journeys::House;
using journeys::someAnswers;

/// Who speaks Kreyòl or English, from the first page or from the middle.
class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCentralServiceGetsTheSame_data();
    void theCentralServiceGetsTheSame();
    void everyPageIsThereInEveryLanguage_data();
    void everyPageIsThereInEveryLanguage();
    void whatWasTypedStays();
    void a15_theHousesLanguageIsBackAtTheEnd();
    void whoEndsIsToldSoInTheirOwn_data();
    void whoEndsIsToldSoInTheirOwn();
    void whoLeavesQuicklyLeavesTheLanguageToo();
    void alsoAfterItIsSaved();
    void alsoWhoAsksHowItGoes();
    void alsoWhoTakesASheetAlong();
    void theLawIsReadInSpanish();
    void namesOfLanguagesAreReadInTheirOwn();

private:
    /// The page in front in Kreyòl and back, and then on by this button.
    static bool changes(House &house, const char *then);
    static bool choose(House &house, const char *name)
    {
        QTest::keyClick(&house.window, Qt::Key_F10);
        return house.resident.touch(QString::fromUtf8(name));
    }
    static const support::Dictionary &dictionary(const QString &language)
    {
        static const support::Dictionary en(QStringLiteral("en")), ht(QStringLiteral("ht"));
        return language == QLatin1String("en") ? en : ht;
    }
};

namespace {

const auto kreyol = QStringLiteral("Kreyòl ayisyen");
constexpr auto spanish = "Español";

/// The first way of the answers that files something, and what was filed.
std::optional<filing::Submission> fileIn(House &house, const QString &procedure)
{
    auto &resident = house.resident;
    const auto definition = house.desk.catalogue().find(procedure);
    for (const Answers &answers : Answers::of(procedure)) {
        if (!answers.ends.isEmpty())
            continue;
        journeys::Finger finger(resident);
        if (!resident.begin(definition->card.in(QStringLiteral("es")))
            || !journeys::Visit(resident, finger, *definition, answers).goToEnd() || !resident.file({}))
            return {};
        return house.desk.submissions.last();
    }
    return {};
}

} // namespace

void TestLanguages::theCentralServiceGetsTheSame_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("procedure");
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered()) {
        if (definition->outcome != procedure::Outcome::Filed)
            continue;
        for (const char *language : { "ht", "en" })
            QTest::addRow("%s %s", qPrintable(definition->id), language)
                << QString::fromLatin1(language) << definition->id;
    }
}

void TestLanguages::theCentralServiceGetsTheSame()
{
    QFETCH(QString, language);
    QFETCH(QString, procedure);
    const auto fileSpeaking = [&procedure](const QString &spoken) {
        House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(procedure));
        if (spoken != QLatin1String("es")) {
            house.resident.speak(dictionary(spoken));
            choose(house, qPrintable(text::Languages().nameOf(spoken)));
        }
        return fileIn(house, procedure);
    };
    const auto usual = fileSpeaking(QStringLiteral("es"));
    QVERIFY(usual);
    const auto other = fileSpeaking(language);
    QVERIFY(other);
    QCOMPARE(other->language, language);
    QCOMPARE(other->filer, usual->filer);
    QCOMPARE(other->answers, usual->answers);
}

void TestLanguages::everyPageIsThereInEveryLanguage_data()
{
    QTest::addColumn<QString>("procedure");
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered())
        QTest::newRow(qPrintable(definition->id)) << definition->id;
}

/// On every page of every procedure: to Kreyòl, to English, back to Spanish, and it is the page that it was.
void TestLanguages::everyPageIsThereInEveryLanguage()
{
    QFETCH(QString, procedure);
    House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(procedure));
    auto &resident = house.resident;
    const auto definition = house.desk.catalogue().find(procedure);
    int pages = 0;
    QStringList wrong;
    const auto look = [&] {
        const QString step = resident.step(), heading = resident.heading();
        for (const QString &language : { QStringLiteral("ht"), QStringLiteral("en"), QStringLiteral("es") }) {
            const QString name = text::Languages().nameOf(language);
            if (!choose(house, qPrintable(name)) || resident.step() != step)
                wrong << language + QLatin1String(" is another page than ") + heading;
            const bool isSpanish = language == QLatin1String("es");
            const QStringList wanted
                = isSpanish ? QStringList { heading } : dictionary(language).of(heading).mid(1);
            if (!wanted.contains(resident.heading()))
                wrong << language + QLatin1String(": ") + resident.heading() + QLatin1String(" for ")
                        + heading;
        }
        ++pages;
    };
    for (const Answers &answers : Answers::of(procedure)) {
        journeys::Finger finger(resident);
        QVERIFY(resident.begin(definition->card.in(QStringLiteral("es"))));
        journeys::Visit visit(resident, finger, *definition, answers);
        while (!visit.isAtEnd()) {
            look();
            QVERIFY(visit.goOn());
        }
        look();
        QTest::keyClick(&house.window, Qt::Key_Escape);
        QVERIFY(resident.leave());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(pages > 0);
}

void TestLanguages::whatWasTypedStays()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    const auto field = [&] { return house.window.page()->findChild<QLineEdit *>()->text(); };
    QVERIFY(resident.type(QStringLiteral("12345")));
    const QString half = field();
    QVERIFY(!half.isEmpty());
    QVERIFY(choose(house, qPrintable(kreyol)));
    QVERIFY(resident.heading() != QStringLiteral("¿Cuál es su RUN?"));
    QCOMPARE(field(), half);
    QVERIFY(choose(house, spanish));
    QCOMPARE(field(), half);
    QVERIFY(resident.type(QStringLiteral("6785")));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY(resident.heading() != QStringLiteral("¿Cuál es su RUN?"));
}

void TestLanguages::a15_theHousesLanguageIsBackAtTheEnd()
{
    House house;
    const QString empezar = QStringLiteral("Empezar");
    QVERIFY(house.resident.button(empezar));
    QVERIFY(choose(house, qPrintable(kreyol)));
    QVERIFY(!house.resident.button(empezar));
    QVERIFY(house.resident.button(QStringLiteral("Kreyòl"))); // where the language is chosen
    house.resident.speak(dictionary(QStringLiteral("ht")));
    QVERIFY(house.resident.touch(empezar));
    house.resident.wait(house.settings.idle + 1s);
    house.resident.wait(house.settings.answer + 1s);
    QVERIFY(house.resident.button(QString::fromUtf8(spanish)));
    QVERIFY(house.resident.button(empezar)->text() == empezar);
}

void TestLanguages::whoEndsIsToldSoInTheirOwn_data()
{
    QTest::addColumn<QString>("then"); ///< a button, or nothing
    QTest::addColumn<int>("key");
    QTest::newRow("and goes") << QStringLiteral("Volver al inicio") << 0;
    QTest::newRow("and is gone") << QString() << 0;
    QTest::newRow("and the next one comes by keys") << QString() << int(Qt::Key_F11);
    QTest::newRow("and the kiosk closes") << QString() << -1;
}

/// That page alone: whatever comes after it is for the next one.
void TestLanguages::whoEndsIsToldSoInTheirOwn()
{
    QFETCH(QString, then);
    QFETCH(int, key);
    House house;
    auto &resident = house.resident;
    const auto &ht = dictionary(QStringLiteral("ht"));
    QVERIFY(choose(house, qPrintable(kreyol)));
    resident.speak(ht);
    QVERIFY(resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(resident.touch(QStringLiteral("Terminar")));
    QVERIFY(resident.touch(QStringLiteral("Sí, terminar")));
    const QStringList words = ht.of(QStringLiteral("Listo. Borramos todo de esta pantalla.")).mid(1);
    QVERIFY2(words.contains(resident.heading()), qPrintable(resident.heading()));
    QVERIFY(ht.of(QStringLiteral("Volver al inicio"))
                .mid(1)
                .contains(resident.button(QStringLiteral("Volver al inicio"))->text()));
    QVERIFY(resident.button(QString::fromUtf8(spanish))); // the bars are the house's
    QTest::keyClick(&house.window, Qt::Key_F2);
    for (const auto &phrase : house.voice.phrases())
        QCOMPARE(phrase.language, QStringLiteral("ht"));
    QCOMPARE(house.voice.said().first(), resident.heading());

    if (!then.isEmpty())
        QVERIFY(resident.touch(then));
    else if (key > 0)
        QTest::keyClick(&house.window, Qt::Key(key));
    else if (key < 0)
        Q_EMIT house.desk.unavailable({ make_error_code(kiosk::Errc::NotMember), {} });
    else
        resident.wait(screens::DonePage::stay);
    QVERIFY(!words.contains(resident.heading()));
    if (key >= 0)
        QCOMPARE(resident.button(QStringLiteral("Empezar"))->text(), QStringLiteral("Empezar"));
    else
        QCOMPARE(resident.heading(), QStringLiteral("Esta Ventanilla no está recibiendo trámites"));
    QVERIFY(resident.button(QString::fromUtf8(spanish)));
}

/// By a button of the bar that is made anew in the house's language.
void TestLanguages::whoLeavesQuicklyLeavesTheLanguageToo()
{
    House house;
    house.resident.speak(dictionary(QStringLiteral("ht")));
    QVERIFY(choose(house, qPrintable(kreyol)));
    QVERIFY(house.resident.begin(
        house.desk.catalogue().find(QStringLiteral("regimen-visitas"))->card.in(QStringLiteral("es"))));
    QVERIFY(house.resident.touch(QStringLiteral("Salir rápido")));
    QVERIFY(house.resident.button(QStringLiteral("Español")));
    QCOMPARE(house.resident.button(QStringLiteral("Empezar"))->text(), QStringLiteral("Empezar"));
    QVERIFY(house.resident.touch(QStringLiteral("Ayuda"))); // the new bar works
    QCOMPARE(house.resident.heading(), QStringLiteral("Ayuda"));
}

bool TestLanguages::changes(House &house, const char *then)
{
    auto &resident = house.resident;
    const QString heading = resident.heading();
    if (!choose(house, qPrintable(kreyol)) || resident.heading() == heading
        || !dictionary(QStringLiteral("ht")).of(heading).contains(resident.heading()))
        return false;
    if (!choose(house, spanish) || resident.heading() != heading)
        return false;
    return then == nullptr || resident.touch(QString::fromUtf8(then));
}

void TestLanguages::alsoAfterItIsSaved()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(changes(house, "Ver mi comprobante"));
    QVERIFY(changes(house, "Cerrar"));
    QVERIFY(changes(house, "Qué debo hacer ahora"));
    QVERIFY(changes(house, nullptr));
    QCOMPARE(house.desk.submissions.size(), 1);
}

void TestLanguages::alsoWhoAsksHowItGoes()
{
    House house;
    auto &resident = house.resident;
    house.desk.answer.found = true;
    house.desk.answer.state = kiosk::FilingState::Received;
    house.desk.answer.procedureId = QStringLiteral("perdida-documentos");
    house.desk.answer.filedAt = house.desk.answer.receivedAt = house.clock.now();
    QVERIFY(changes(house, "¿En qué va mi trámite?"));
    QVERIFY(changes(house, "No tengo mi número"));
    QVERIFY(changes(house, "Volver"));
    QVERIFY(resident.type(QStringLiteral("pkw1w8m2p2hx")));
    QVERIFY(changes(house, "Continuar")); // what was typed is still there
    QVERIFY(changes(house, nullptr));
    QVERIFY(resident.answer({}));
    QVERIFY(resident.type(QStringLiteral("123456785")));
    QVERIFY(changes(house, "Continuar"));
    QTRY_VERIFY(resident.isOn(QStringLiteral("Recibida")));
    QVERIFY(changes(house, "Retirar este trámite"));
    QVERIFY(changes(house, "Quiero retirarlo"));
    QVERIFY(changes(house, nullptr));
    QCOMPARE(house.desk.lookups.size(), 1); // nobody asked twice
    QVERIFY(house.desk.withdrawals.isEmpty());
}

void TestLanguages::alsoWhoTakesASheetAlong()
{
    House house;
    const auto definition = house.desk.catalogue().find(QStringLiteral("hurto"));
    for (const Answers &answers : Answers::of(definition->id)) {
        if (!answers.ends.isEmpty())
            continue;
        journeys::Finger finger(house.resident);
        QVERIFY(house.resident.begin(definition->card.in(QStringLiteral("es"))));
        QVERIFY(journeys::Visit(house.resident, finger, *definition, answers).goToEnd());
        break;
    }
    while (house.resident.button(QStringLiteral("Ver lo que falta")))
        house.resident.touch(QStringLiteral("Ver lo que falta"));
    QVERIFY(house.resident.touch(QStringLiteral("Continuar")));
    QVERIFY(changes(house, "Ver mi hoja"));
    QVERIFY(changes(house, "Cerrar"));
    QVERIFY(changes(house, "Dónde llevarla"));
    QVERIFY(changes(house, nullptr));
}

void TestLanguages::theLawIsReadInSpanish()
{
    House house;
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(choose(house, qPrintable(kreyol)));
    house.resident.speak(dictionary(QStringLiteral("ht")));
    while (house.resident.button(QStringLiteral("Seguir leyendo")))
        house.resident.touch(QStringLiteral("Seguir leyendo"));
    QVERIFY(house.resident.touch(QStringLiteral("Texto legal")));
    QVERIFY(house.resident.touch(QStringLiteral("Escuchar")));
    const auto &said = house.voice.phrases();
    QCOMPARE(said.first().language, QStringLiteral("ht"));
    const bool hasSpanish = std::any_of(
        said.begin(), said.end(), [](const auto &phrase) { return phrase.language == QLatin1String("es"); });
    QVERIFY(hasSpanish);
}

void TestLanguages::namesOfLanguagesAreReadInTheirOwn()
{
    House house;
    QTest::keyClick(&house.window, Qt::Key_F10);
    QVERIFY(house.resident.touch(QStringLiteral("Escuchar")));
    QVERIFY(house.voice.phrases().contains(speech::Phrase { kreyol, QStringLiteral("ht") }));
    QVERIFY(
        house.voice.phrases().contains(speech::Phrase { QStringLiteral("English"), QStringLiteral("en") }));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
