// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "ui/screens/answerpage.h"
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
    void theLawIsReadInSpanish();
    void namesOfLanguagesAreReadInTheirOwn();

private:
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
