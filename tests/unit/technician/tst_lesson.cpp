// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/command.h"
#include "tests/support/ctl.h"
#include "tests/support/lessonfiles.h"
#include "tests/support/manualclock.h"
#include "tests/support/plantedjson.h"
#include <QTemporaryDir>
#include <QTest>

using technician::Exit;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// What an instructor reads of a lesson before bringing it.
class TestLesson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrong();
    void linesForPeople();
    void forPrograms();
    void onceForEachId();
    void courses();
    void aFolder();
    void wrongUsage();
    void installs();

private:
    using Ran = support::CtlRun;
    Ran run(const QStringList &arguments) const
    {
        return support::runCtl(QStringList { text("lesson"), text("check") } + arguments, m_clock);
    }
    QString write(const char *name, const QJsonObject &json)
    {
        return support::writeFile(m_folder.filePath(text(name)), QJsonDocument(json).toJson());
    }
    QString write(const char *name, const char *path, const char *value)
    {
        return write(name, support::planted(support::soundLesson(), text(path), text(value)));
    }

    const support::ManualClock m_clock;
    const QTemporaryDir m_folder;
};

void TestLesson::nothingIsWrong()
{
    const Ran ran = run({ write("prueba.json", support::soundLesson()) });
    QCOMPARE(ran.out, text("Archivos: 1. Faltas: 0.\n"));
    QCOMPARE(int(ran.exit), int(Exit::Done));
}

void TestLesson::linesForPeople()
{
    const Ran ran = run({ write("prueba.json", "minutes", "50") });
    QCOMPARE(int(ran.exit), int(Exit::Failed));
    QCOMPARE(ran.out,
        text("prueba.json: minutes: dura 50 minutos (límite 45)\n"
             "prueba.json: steps: con los dos controles suma 34 minutos (la lección dice 50)\n"
             "Archivos: 1. Faltas: 2.\n"));
    QCOMPARE(run({ write("prueba.json", "entry/2", "") }).out,
        text("prueba.json: entry: tiene 2 (límite 3)\nArchivos: 1. Faltas: 1.\n"));
    QCOMPARE(run({ write("prueba.json", "steps/0/page", R"("garden")") }).out,
        text("prueba.json: steps.uno: no existe esa página en el trámite: «garden»\n"
             "Archivos: 1. Faltas: 1.\n"));
    QCOMPARE(run({ write("prueba.json", "steps/0/do", "") }).out,
        text("prueba.json: steps[0].do: no se puede usar: «procedure.MissingText: steps[0].do: a text by "
             "language is wanted»\nArchivos: 1. Faltas: 1.\n"));
    const QString said = run({ write("prueba.json", "title", R"({"es": "Hola", "ht": "Alo"})"),
                                 text("--languages"), text("es,ht") })
                             .out;
    QVERIFY2(
        said.contains(text("prueba.json: title: falta un idioma: «ht: Tocar la pantalla")), qPrintable(said));
    QVERIFY2(!said.contains(text("ht: Hola")), qPrintable(said));
}

void TestLesson::forPrograms()
{
    const Ran ran = run(
        { write("prueba.json", "mistakes/0/wrong", R"({"day": "today", "part": "tarde"})"), text("--json") });
    QCOMPARE(int(ran.exit), int(Exit::Done)); // "today" is no day, so the page refuses it
    const Ran planted
        = run({ write("prueba.json", "mistakes/0/wrong", R"({"day": "today-0", "part": "tarde"})"),
            text("--json") });
    QCOMPARE(int(planted.exit), int(Exit::Failed));
    const QJsonArray findings = QJsonDocument::fromJson(planted.out.toUtf8()).array();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first()[text("check")].toString(), text("NotRefused"));
    QCOMPARE(findings.first()[text("step")].toString(), text("mistakes[0]"));
}

void TestLesson::onceForEachId()
{
    const Ran ran = run({ write("a.json", support::soundLesson()), write("b.json", support::soundLesson()) });
    QCOMPARE(int(ran.exit), int(Exit::Failed));
    QCOMPARE(ran.out,
        text("b.json: prueba: no se puede usar: «training.DuplicateLesson: prueba: a.json»\n"
             "Archivos: 2. Faltas: 1.\n"));
}

/// It may name lessons that stand beside it, after it, and the program's own.
void TestLesson::courses()
{
    const QString course = write("course.json",
        { { text("format"), text("ventanilla.course/1") },
            { text("meetings"), QJsonArray { text("el-dedo"), text("prueba"), text("no-such") } } });
    const QString said = run({ course, write("prueba.json", support::soundLesson()) }).out;
    QCOMPARE(
        said, text("course.json: meetings[2]: no existe esa lección: «no-such»\nArchivos: 2. Faltas: 1.\n"));
}

void TestLesson::aFolder()
{
    const Ran ran = run({ text(PROJECT_ROOT "/resources/lessons") });
    QVERIFY2(ran.exit == Exit::Done, qPrintable(ran.out));
}

void TestLesson::wrongUsage()
{
    QCOMPARE(int(run({}).exit), int(Exit::WrongUsage));
    const Ran none = run({ m_folder.filePath(text("nowhere.json")) });
    QCOMPARE(int(none.exit), int(Exit::Failed));
    QVERIFY2(none.err.startsWith(text("No se puede leer.")), qPrintable(none.err));
}

void TestLesson::installs()
{
    const QTemporaryDir data;
    const auto install = [&](const QString &file) {
        QString out;
        QTextStream stream(&out);
        const Exit exit = technician::runProgram(
            { text("ventanillactl"), text("lesson"), text("install"), file, text("--data"), data.path() },
            m_clock, stream, stream);
        stream.flush();
        return QString::number(int(exit)) + u' ' + out;
    };
    const QString path = data.filePath(text("lessons/prueba.lesson.json"));
    QCOMPARE(install(write("mia.json", support::soundLesson())), text("0 Quedó en %1.\n").arg(path));
    QVERIFY(QFile::exists(path));
    QCOMPARE(install(write("mia.json", "steps/1/id", R"("uno")")),
        text("1 mia.json: no se puede usar: «training.DuplicateStep: uno»\nArchivos: 1. Faltas: 1.\n"));
    QVERIFY(install(m_folder.filePath(text("no.json"))).startsWith(text("1 No se puede leer.")));
}

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
