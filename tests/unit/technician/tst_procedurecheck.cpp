// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/command.h"
#include "tests/support/ctl.h"
#include "tests/support/manualclock.h"
#include "tests/support/plantedjson.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using technician::Exit;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// Plants one fault at a time in a procedure that has none (tests/data/proof/clean.json), or in the common
/// block, and asks the program what it finds.
class TestProcedureCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrong();
    void plantedFaults_data();
    void plantedFaults();
    void plantedInTheCommonBlock_data();
    void plantedInTheCommonBlock();
    void olderVersions_data();
    void olderVersions();
    void olderCommonBlock();
    void twoFilesOfOneProcedure();
    void linesForPeople();
    void wrongUsage();

private:
    using Ran = support::CtlRun;
    Ran run(const QStringList &arguments) const
    {
        return support::runCtl(QStringList { text("procedure"), text("check") } + arguments, m_clock);
    }
    /// "Check step figure" of each; notes and faults.
    QStringList found(const QStringList &arguments)
    {
        const Ran ran = run(arguments + QStringList { text("--json") });
        const QJsonArray findings = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QStringList said;
        bool isFaulty = false;
        for (const QJsonValue &finding : findings) {
            QStringList parts { finding[text("check")].toString(), finding[text("step")].toString() };
            if (finding[text("figure")].isDouble())
                parts.append(QString::number(finding[text("figure")].toDouble(), 'g', 3));
            parts.removeAll(QString());
            said.append(parts.join(u' '));
            isFaulty = isFaulty || !finding[text("note")].toBool();
        }
        if (ran.exit != (isFaulty ? Exit::Failed : Exit::Done))
            said.append(text("exit code %1").arg(int(ran.exit)));
        return said;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        return file.readAll();
    }
    static QJsonObject clean()
    {
        return QJsonDocument::fromJson(contentOf(text(TEST_DATA "/proof/clean.json"))).object();
    }
    static QJsonObject common()
    {
        return QJsonDocument::fromJson(contentOf(text(PROJECT_ROOT "/resources/procedures/common.json")))
            .object();
    }
    QString write(const QString &name, const QJsonObject &json)
    {
        const QString path = m_folder.filePath(name);
        if (!QDir().mkpath(QFileInfo(path).path()))
            qFatal("no folder");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 1)
            qFatal("cannot write");
        return path;
    }
    static QJsonObject changed(const QJsonObject &json, const QString &path, const QString &value)
    {
        return support::planted(json, path, value);
    }
    static void columns()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("findings");
    }
    static void row(const char *name, const char *path, const char *value, const QStringList &findings)
    {
        QTest::newRow(name) << text(path) << text(value) << findings;
    }

    const support::ManualClock m_clock;
    const QTemporaryDir m_folder;
};

void TestProcedureCheck::nothingIsWrong()
{
    const Ran ran = run({ text(TEST_DATA "/proof/clean.json") });
    QCOMPARE(ran.out, text("Archivos: 1. Faltas: 0.\n"));
    QCOMPARE(int(ran.exit), int(Exit::Done));
}

void TestProcedureCheck::plantedFaults_data()
{
    columns();
    row("sixteen words", "questions/0/hint",
        R"({"es": "La llave es de la casa o del auto y no de la puerta de Ana."})",
        { text("LongSentence colour 16") });
    row("fifteen words", "questions/0/hint",
        R"({"es": "La llave es de la casa o del auto y no de la puerta mía."})", {});
    row("three sentences", "questions/0/hint", R"({"es": "Mire bien. Es fácil. Toque una."})",
        { text("LongBlock colour 3") });
    row("a word of offices", "questions/0/hint", R"({"es": "Ingrese lo que ve."})",
        { text("BannedWord colour") });
    row("a part of another word", "questions/0/hint", R"({"es": "Toque el ciclo."})", {});
    row("tú", "questions/0/purpose", R"({"es": "Así va tu caso."})", { text("NotUsted colour") });
    row("tú in a verb", "isNot/0", R"({"es": "Si quieres, siga. Es gratis."})", { text("NotUsted isNot") });
    row("a law among plain words", "notices/0/paragraphs/0", R"({"es": "Lo dice la ley 19.628."})",
        { text("LawInPlainText notice.own") });
    row("a law without a number", "notices/0/paragraphs/0", R"({"es": "Lo dice la ley."})", {});
    row("a hard page", "referrals/elsewhere/paragraphs/0",
        R"({"es": "Comuníquese inmediatamente con la municipalidad correspondiente."})",
        { text("HardPage referral.elsewhere 16.7") });
    row("a short page of long words", "questions/1/hint", R"({"es": "Responsabilidad municipalidad."})",
        { text("LongWords otherColour 2") });
    row("one long word on a short page", "questions/1/hint", R"({"es": "Municipalidad."})", {});
    row("hard questions", "questions/4/guide",
        R"([{"es": "¿Municipalidad?"}, {"es": "¿Responsabilidad?"}, {"es": "¿Necesariamente?"},
            {"es": "¿Interrogatorio?"}, {"es": "¿Documentaciones?"}, {"es": "¿Intencionalidad?"}])",
        { text("LongWords story.guide 6"), text("HardPrompts 73") });
    row("a question that nobody is asked", "questions/1/when",
        R"({"all": [{"equals": ["colour", "other"]}, {"equals": ["colour", "red"]}]})",
        { text("Unreachable otherColour") });
    row("after an answer that leads away", "questions/1/when", R"({"equals": ["lost", "no"]})",
        { text("Unreachable otherColour") });
    row("one value of a list of values", "questions/1/when", R"({"equals": ["things.thing", "bag"]})",
        { text("NotReadable otherColour") }); // the group comes later
    row("a list is not one of its values", "nextSteps/1/when", R"({"equals": ["things.thing", "book"]})",
        { text("Unreachable nextSteps[1]") });
    row("two items of a group", "nextSteps/1/when",
        R"({"all": [{"in": ["things.thing", ["book"]]}, {"in": ["things.thing", ["bag"]]}]})", {});
    row("in a group, what another item says", "questions/2/fields/1/when",
        R"({"all": [{"equals": ["thing", "book"]}, {"equals": ["thing", "bag"]}]})",
        { text("Unreachable things.book") });
    row("always asked", "questions/1/when", R"({"answered": "colour"})",
        { text("IdleCondition otherColour") });
    row("always said", "nextSteps/0/when", R"({"not": {"equals": ["lost", "no"]}})",
        { text("IdleCondition nextSteps[0]"), text("IdleGate gate.home") });
    row("all answers lead away", "gates/0/referrals", R"({"yes": "elsewhere", "no": "elsewhere"})",
        { text("Unreachable gate.home"), text("Unreachable end") });
    row("a referral to which nothing leads", "gates/0/referrals", "{}",
        { text("Unreachable referral.elsewhere"), text("IdleGate gate.lost") });
    row("a condition on a later question", "questions/0/when", R"({"answered": "story"})",
        { text("NotReadable colour") });
    row("a member that the schema does not know", "questions/0/colour", R"("red")",
        { text("NotReadable <root>[questions][0][kind]") });
    row("no Spanish", "questions/0/label", R"({"en": "Colour"})", { text("NotReadable questions[0].label") });
    row("the filer's telephone again", "questions/5",
        R"({"id": "call", "kind": "phone", "question": {"es": "¿A qué número?"}, "label": {"es": "Teléfono"}})",
        { text("AskedTwice call") });
    row("somebody else's telephone", "questions/5",
        R"({"id": "call", "kind": "phone", "question": {"es": "¿A qué número?"}, "label": {"es": "De él"}})",
        {});
    row("the same question", "questions/4/question", R"({"es": "De qué color es su llave"})",
        { text("AskedTwice story") });
    row("the same question but for its marks", "questions/4/question", R"({"es": "De que color es llave"})",
        { text("AskedTwice story") });
    row("the same label, never both", "questions/5",
        R"({"id": "red", "kind": "text", "question": {"es": "¿Qué rojo?"}, "label": {"es": "Otro color"},
            "when": {"equals": ["colour", "red"]}})",
        {});
    row("the same label, both", "questions/5",
        R"({"id": "red", "kind": "text", "question": {"es": "¿Qué tono?"}, "label": {"es": "Otro color"},
            "when": {"in": ["colour", ["red", "other"]]}})",
        { text("AskedTwice red") });
    row("a number that is nobody's", "nextSteps/3/text", R"({"es": "Llame al 1212."})",
        { text("UnknownNumber nextSteps") });
    row("a long number that is nobody's", "nextSteps/3/text", R"({"es": "Es el 600 765 4321."})",
        { text("UnknownNumber nextSteps") });
    row("a mobile", "nextSteps/3/text", R"({"es": "Es el +56 9 8765 4321."})",
        { text("UnknownNumber nextSteps") });
    row("a contact's number on paper", "nextSteps/3/text", R"({"es": "Llame al 133."})", {});
    row("a contact's number", "referrals/elsewhere/paragraphs/0", R"({"es": "Llame al 133."})",
        { text("NumberInText referral.elsewhere") });
    row("its own contact's number", "isNot/0", R"({"es": "Es el 6001234567."})",
        { text("NumberInText isNot") });
    row("a number that is no telephone's", "nextSteps/3/text", R"({"es": "Son 133 pesos."})", {});
}

void TestProcedureCheck::plantedFaults()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QStringList, findings);
    QCOMPARE(found({ write(text("prueba.json"), changed(clean(), path, value)) }), findings);
}

void TestProcedureCheck::plantedInTheCommonBlock_data()
{
    columns();
    row("sound", "version", "1", {});
    row("said once", "filer/1/hint", R"({"es": "Ingrese lo que ve."})", { text("BannedWord filer.run") });
    row("of a question that nobody names here", "fields/0/hint", R"({"es": "Ingrese lo que ve."})",
        { text("BannedWord homeComuna") });
    row("of a card", "groups/0/hint", R"({"es": "Municipalidad, responsabilidad"})",
        { text("LongWords group.familia 2") });
    row("a number that is nobody's", "referrals/yaDenunciado/paragraphs/0", R"({"es": "Llame al 1212."})",
        { text("UnknownNumber referral.yaDenunciado") });
    row("who files is asked what nobody can answer", "filer/1/when",
        R"({"all": [{"equals": ["document", "otro"]}, {"equals": ["document", "cedula"]}]})",
        { text("Unreachable filer.run") });
    row("not a common block", "filer", "[]", { text("NotReadable <root>[format]") });
}

void TestProcedureCheck::plantedInTheCommonBlock()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QStringList, findings);
    // It is used for the others wherever it stands among them.
    QCOMPARE(found({ write(text("prueba.json"), clean()),
                 write(text("common.json"), changed(common(), path, value)) }),
        findings);
}

void TestProcedureCheck::olderVersions_data()
{
    columns();
    row("only the version is older", "version", "1", {});
    row("not older", "version", "2", {});
    row("the same version of another", "order", "7", { text("VersionNotRaised version") });
    row("an option less", "questions/0/options/3", R"({"value": "green", "label": {"es": "Verde"}})",
        { text("VersionNotRaised version"), text("ChangedMeaning colour") });
    row("an option more", "questions/0/options/0", "", { text("VersionNotRaised version") });
    row("another kind", "questions/1/kind", R"("longText")",
        { text("VersionNotRaised version"), text("ChangedMeaning otherColour") });
    row("turned optional", "questions/4/optional", "false",
        { text("VersionNotRaised version"), text("ChangedMeaning story") });
    row("came out of a group", "questions/2/fields/1",
        R"({"id": "otherColour", "kind": "text", "question": {"es": "¿Qué?"}, "label": {"es": "Qué"}})",
        { text("NotReadable") });
    row("a gate of another kind", "gates/1/field",
        R"({"id": "home", "kind": "choice", "question": {"es": "¿Es?"}, "label": {"es": "Es"},
            "options": [{"value": "yes", "label": {"es": "Sí"}}, {"value": "maybe", "label": {"es": "Tal vez"}}]})",
        { text("VersionNotRaised version"), text("ChangedMeaning gate.home"),
            text("ChangedMeaning gate.home"), text("ChangedMeaning gate.home") });
    row("a notice", "notices/0/paragraphs/0", R"({"es": "Otra cosa."})",
        { text("VersionNotRaised version"), text("VersionNotRaised notice.own") });
    row("a newer notice", "notices/0/version", "3", { text("VersionNotRaised version") });
}

void TestProcedureCheck::olderVersions()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QStringList, findings);
    const QString now = write(text("prueba.json"), clean());
    const QString older = write(text("older/prueba.json"), changed(clean(), path, value));
    QCOMPARE(found({ now, text("--against"), older }), findings);
    QCOMPARE(found({ now, text("--against"), QFileInfo(older).path() }), findings);
    QCOMPARE(found({ now }), QStringList());
    QFile::remove(older);
}

void TestProcedureCheck::olderCommonBlock()
{
    const QString older
        = write(text("olderCommon/common.json"), changed(common(), text("filer/1/kind"), text("\"text\"")));
    const QString now = write(text("common.json"), common());
    QCOMPARE(found({ now, text("--against"), older }),
        QStringList({ text("VersionNotRaised version"), text("ChangedMeaning filer.run") }));
}

void TestProcedureCheck::twoFilesOfOneProcedure()
{
    QCOMPARE(found({ write(text("a.json"), clean()), write(text("b.json"), clean()) }),
        QStringList { text("NotReadable prueba") });
}

void TestProcedureCheck::linesForPeople()
{
    const QString path = write(text("prueba.json"),
        changed(clean(), text("questions/0/hint"),
            text(R"({"es": "Mire bien. Es fácil. Toque una.", "ht": "x"})")));
    const Ran ran = run({ path });
    QCOMPARE(int(ran.exit), int(Exit::Failed));
    QCOMPARE(ran.out,
        text("prueba.json: colour: texto de 3 frases (máximo 2): «Mire bien. Es fácil. Toque una.»\n"
             "Archivos: 1. Faltas: 1.\n"));
    QCOMPARE(ran.err, QString());

    const QString said = run({ path, text("--languages"), text("es,ht") }).out;
    QVERIFY2(said.contains(text("prueba.json: colour: falta un idioma: «ht: ¿De qué color es la llave?»")),
        qPrintable(said));
    QVERIFY2(!said.contains(text("«ht: Mire bien")), qPrintable(said));
    QVERIFY2(!said.contains(text("«es:")), qPrintable(said));
    for (const char *step : { "title", "card", "notice.own", "gate.lost", "things.thing", "things.another",
             "story.guide", "review", "referral.elsewhere", "isNot", "nextSteps" })
        QVERIFY2(said.contains(text("prueba.json: %1: falta un idioma").arg(text(step))), step);
    QVERIFY(!said.contains(text("19.628"))); // the law is Spanish
    const QString note = text("nadie que lo hable ha revisado el idioma: «ht»");
    QVERIFY2(said.contains(text("prueba.json: reviewed: nota: ") + note), qPrintable(said));
    write(text("prueba.json"),
        changed(clean(), text("reviewed"), text(R"({"ht": "una persona, 2026-11-20"})")));
    QVERIFY(!run({ path, text("--languages"), text("es,ht") }).out.contains(note));
}

void TestProcedureCheck::wrongUsage()
{
    QCOMPARE(int(run({}).exit), int(Exit::WrongUsage));
    const Ran none = run({ m_folder.filePath(text("nowhere.json")) });
    QCOMPARE(int(none.exit), int(Exit::Failed));
    QVERIFY2(none.err.startsWith(text("No se puede leer.")), qPrintable(none.err));
    QCOMPARE(none.out, QString());
}

QTEST_GUILESS_MAIN(TestProcedureCheck)
#include "tst_procedurecheck.moc"
