// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/plainspanish.h"
#include <QTest>

using procedure::Check;
using procedure::Finding;
using procedure::LocalisedText;
using procedure::Page;

namespace {

QString spanish(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Page page(const char *step, const QStringList &blocks)
{
    Page made { spanish(step), {}, {} };
    for (const QString &block : blocks)
        made.others.append(LocalisedText({ { QStringLiteral("es"), block } }));
    return made;
}

} // namespace

class TestPlainSpanish : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void syllablesOfWords_data();
    void syllablesOfWords();
    void wordsAndSentences();
    void indexOfKnownTexts();
    void aPageIsJudgedAsAWhole();
    void shortPagesCountInTheWhole();
    void aLegalSentenceIsNotPlain();
};

void TestPlainSpanish::syllablesOfWords_data()
{
    QTest::addColumn<int>("count");
    const auto row = [](const char *word, int count) { QTest::newRow(word) << count; };
    row("cédula", 3);
    row("día", 2);
    row("ruido", 2);
    row("perdió", 2);
    row("quien", 1);
    row("trámite", 3);
    row("aéreo", 4);
    row("guion", 1);
    row("ciudad", 2);
    row("hoy", 1);
    row("teléfono", 4);
    row("guía", 2);
    row("pingüino", 3);
    row("leer", 2);
    row("constancia", 3);
    row("país", 2);
    row("baúl", 2);
    row("oír", 2);
    row("queso", 2);
    row("guerra", 2);
    row("agua", 2);
    row("ley", 1);
    row("leyes", 2);
    row("Ñuñoa", 3);
    row("CARABINEROS", 5);
    row("RUN", 1);
    row("y", 1);
    row("133", 1);
    row("RR", 1); // what cannot be read is said somehow
}

void TestPlainSpanish::syllablesOfWords()
{
    QFETCH(int, count);
    QCOMPARE(text::syllables(QString::fromUtf8(QTest::currentDataTag())), count);
}

void TestPlainSpanish::wordsAndSentences()
{
    QCOMPARE(text::wordsOf(spanish("¿A qué hora? A las 8:30, el 1.250 %.")).join(u'|'),
        spanish("A|qué|hora|A|las|8|30|el|1.250"));
    QCOMPARE(text::sentencesOf(spanish("Un día. ¿Y otro? ¡Sí!")).size(), 3);
    QCOMPARE(text::sentencesOf(spanish("Son $1.250 en total")).size(), 1);
    QCOMPARE(text::sentencesOf(spanish("Espere… …")).size(), 1);
    QCOMPARE(text::sentencesOf(QString()).size(), 0);
}

void TestPlainSpanish::indexOfKnownTexts()
{
    QCOMPARE(text::inflesz({ spanish("¿En qué comuna pasó?") }), 206.835 - 62.3 * 7 / 4 - 4);
    QCOMPARE(text::inflesz({ spanish("Pan. Sol.") }), 206.835 - 62.3 - 1);
    QCOMPARE(text::inflesz({ spanish("Pan"), spanish("Sol") }), 206.835 - 62.3 - 1);
    QCOMPARE(text::inflesz({}), 100.0);
}

void TestPlainSpanish::aPageIsJudgedAsAWhole()
{
    const QString hard
        = spanish("La municipalidad administra responsabilidades territoriales correspondientes.");
    const QString easy = spanish("Vaya a la casa de al lado y pida pan. Es de lo más fácil que hay.");
    const auto alone = text::findHardSpanish({ page("hard", { hard, hard }) });
    QCOMPARE(alone.first().check, Check::HardPage);
    QCOMPARE(alone.first().step, spanish("hard"));
    QVERIFY(*alone.first().figure < 10);
    QCOMPARE(*alone.first().limit, 65.0);
    QCOMPARE(text::findHardSpanish({ page("mixed", { hard, easy, easy }) }).size(), 0);
}

void TestPlainSpanish::shortPagesCountInTheWhole()
{
    const Page one = page("a", { spanish("La municipalidad.") });
    QCOMPARE(text::findHardSpanish({ page("a", { spanish("Municipalidad responsabilidad") }) }).first().check,
        Check::LongWords);
    const auto found = text::findHardSpanish({ one, one, one });
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().check, Check::HardProcedure);
    QCOMPARE(found.first().step, QString());
    QCOMPARE(*found.first().figure, 206.835 - 62.3 * 21 / 6 - 2);
}

void TestPlainSpanish::aLegalSentenceIsNotPlain()
{
    const auto found = text::findHardSpanish({ page("law",
        { spanish("El compareciente individualizado precedentemente declara encontrarse en conocimiento de "
                  "las responsabilidades penales correspondientes a las declaraciones falsas efectuadas ante "
                  "la autoridad.") }) });
    QStringList checks;
    for (const Finding &finding : found)
        checks.append(QString::fromLatin1(QMetaEnum::fromType<Check>().valueToKey(int(finding.check))));
    QCOMPARE(checks.join(u' '), spanish("LongSentence BannedWord BannedWord HardPage HardProcedure"));
}

QTEST_APPLESS_MAIN(TestPlainSpanish)
#include "tst_plainspanish.moc"
