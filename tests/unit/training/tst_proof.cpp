// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/proof.h"
#include "tests/support/lessonfiles.h"
#include "tests/support/plantedjson.h"
#include <QtTest>

using namespace training;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// Plants one fault at a time in a lesson that has none (tests/data/lessons/valid.json).
class TestProof : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plantedFaults_data();
    void plantedFaults();
    void everyLanguageIsLookedFor();
    void aMistakeIsOneOnAnyDay();
    void meetingsWithoutALesson();

private:
    QStringList found(
        const Lesson &lesson, const QStringList &languages, const QDate &today = { 2026, 11, 26 })
    {
        QStringList said;
        for (const procedure::Finding &finding : proofread(lesson, m_catalogue, languages, today)) {
            const QMetaEnum checks = QMetaEnum::fromType<procedure::Check>();
            QStringList parts { QString::fromLatin1(checks.valueToKey(int(finding.check))), finding.step };
            if (finding.figure)
                parts.append(text("%1 (%2)").arg(*finding.figure, 0, 'g', 3).arg(*finding.limit));
            said.append(parts.join(u' '));
        }
        return said;
    }
    static Lesson changed(const QString &path, const QString &value)
    {
        const QJsonObject json = support::planted(support::soundLesson(), path, value);
        const auto lesson = readLesson(QJsonDocument(json).toJson());
        if (!lesson)
            qFatal("%s", qPrintable(lesson.error().toString()));
        return *lesson;
    }

    const procedure::Catalogue m_catalogue = procedure::Catalogue::builtIn().value();
};

void TestProof::plantedFaults_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const char *path, const char *value, const QStringList &findings) {
        QTest::newRow(name) << text(path) << text(value) << findings;
    };
    row("sound", "id", R"("prueba")", {});
    row("shorter than half an hour", "minutes", "29",
        { text("WrongMinutes minutes 29 (30)"), text("WrongSum steps 34 (29)") });
    row("longer than a class sits still", "minutes", "46",
        { text("WrongMinutes minutes 46 (45)"), text("WrongSum steps 34 (46)") });
    row("a step takes longer than the lesson says", "steps/0/minutes", "5",
        { text("WrongSum steps 35 (34)") });
    row("a step less", "steps/5", "", { text("WrongSum steps 30 (34)"), text("WrongCount steps 5 (6)") });
    row("two tasks before", "entry/2", "", { text("WrongCount entry 2 (3)") });
    row("four tasks after", "exit/3", R"({"text": {"es": "Toque."}, "seen": {"es": "Toca."}})",
        { text("WrongCount exit 4 (3)") });
    row("a procedure that is not in the catalogue", "procedure", R"("no-such")",
        { text("UnknownProcedure procedure") });
    row("no page of the procedure", "steps/2/page", R"("gate.firefighter")",
        { text("UnknownPage steps.tres") });
    row("a part of another page", "steps/2/page", R"("card")", { text("UnknownPage steps.tres") });
    row("no page at all", "steps/0/page", R"("garden")", { text("UnknownPage steps.uno") });
    row("a page that some procedures have", "procedure", R"("any")",
        { text("UnknownPage steps.tres"), text("UnknownPage steps.cinco"), text("UnknownPage mistakes[0]"),
            text("UnknownPage mistakes[1]") });
    row("no field of the procedure", "mistakes/0/field", R"("no.such")", { text("UnknownPage mistakes[0]") });
    row("a whole group", "mistakes/0/field", R"("documents")", { text("UnknownPage mistakes[0]") });
    row("a mistake that is none", "mistakes/0/wrong", R"({"day": "today-3", "part": "tarde"})",
        { text("NotRefused mistakes[0]") });
    row("a mistake that the page sees", "mistakes/1/wrong", R"("library")", { text("Refused mistakes[1]") });
    row("wrong is right", "mistakes/1/wrong", R"("cedula")", { text("NotRefused mistakes[1]") });
    row("what is right is refused", "mistakes/0/right", R"({"day": "today+2", "part": "tarde"})",
        { text("RightIsWrong mistakes[0]") });
    row("a real RUN is not for practice", "mistakes/1",
        R"({"field": "filer.run", "wrong": "11111111-2", "right": "12345678-5", "noticed": "byKiosk",
            "what": {"es": "Mal."}})",
        { text("RightIsWrong mistakes[1]") });
    row("sixteen words", "steps/0/do",
        R"({"es": "La llave es de la casa o del auto y no de la puerta de Ana."})",
        { text("LongSentence steps.uno 16 (15)") });
    row("three sentences", "steps/0/say/0", R"({"es": "Mire. Toque. Espere."})",
        { text("LongBlock steps.uno 3 (2)") });
    row("a word of offices", "card/0", R"({"es": "Ingrese su RUN."})", { text("BannedWord card") });
    row("tú", "exit/0/seen", R"({"es": "Lo hace si puedes."})", { text("NotUsted exit") });
    row("tú in a mistake's words", "mistakes/0/what", R"({"es": "Tu día no llega."})",
        { text("NotUsted mistakes") });
    row("a hard page", "materials/0",
        R"({"es": "Documentación municipal correspondiente a participantes inscritos oportunamente en la convocatoria, el registro y la capacitación."})",
        { text("HardPage materials -3.37 (65)") });
    row("a telephone number", "steps/0/say/0", R"({"es": "Llame al 1212."})",
        { text("UnknownNumber steps.uno") });
    row("a contact's number, which stands elsewhere", "steps/0/say/0", R"({"es": "Llame al 133."})",
        { text("NumberInText steps.uno") });
}

void TestProof::plantedFaults()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QTEST(found(changed(path, value), { text("es") }), "findings");
}

void TestProof::everyLanguageIsLookedFor()
{
    const QStringList both { text("es"), text("ht") };
    const QStringList missing = found(changed(text("title"), text(R"({"es": "Hola", "ht": "Alo"})")), both);
    QCOMPARE(missing.first(), text("NotReviewed reviewed"));
    QCOMPARE(missing.filter(text("MissingLanguage title")).size(), 1); // the goal
    QCOMPARE(missing.filter(text("MissingLanguage steps.uno")).size(), 4);
    for (const char *page : { "materials", "card", "entry", "mistakes", "exit" })
        QVERIFY2(missing.contains(text("MissingLanguage ") + text(page)), page);
    const Lesson read = changed(text("reviewed"), text(R"({"ht": "una persona, 2026-11-20"})"));
    QVERIFY(!found(read, both).contains(text("NotReviewed reviewed")));
}

/// A future day that stands still is a past one next year.
void TestProof::aMistakeIsOneOnAnyDay()
{
    const Lesson relative = changed(text("id"), text(R"("prueba")"));
    QCOMPARE(found(relative, { text("es") }, QDate(2031, 2, 28)), QStringList());
    const Lesson fixed = changed(text("mistakes/0/wrong"), text(R"({"day": "2026-11-27", "part": "tarde"})"));
    QCOMPARE(found(fixed, { text("es") }), QStringList());
    QCOMPARE(
        found(fixed, { text("es") }, QDate(2026, 11, 27)), QStringList { text("NotRefused mistakes[0]") });
}

void TestProof::meetingsWithoutALesson()
{
    const procedure::Findings none = proofread(QStringList { text("a"), text("b") }, { text("b") });
    QCOMPARE(none.size(), 1);
    QCOMPARE(none.first().check, procedure::Check::UnknownLesson);
    QCOMPARE(none.first().step, text("meetings[0]"));
}

QTEST_APPLESS_MAIN(TestProof)
#include "tst_proof.moc"
