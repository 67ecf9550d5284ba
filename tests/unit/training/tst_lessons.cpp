// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/procedure/catalogue.h"
#include "app/training/lessons.h"
#include "tests/support/lessonfiles.h"
#include "tests/support/plantedjson.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace training;

/// The lessons of the program, and what a centre brings.
class TestLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtInOnesAreAllUsable();
    void theCourseHasTwelveMeetings();
    void aHandForEveryProcedureThatIsFiled();
    void aGuidedLessonOfItsOwnComesFirst();
    void everyKindIsThere();
    void aCentresOwn();
    void aBadFileIsNamedAndLosesNothing_data();
    void aBadFileIsNamedAndLosesNothing();
    void twoFilesOfOneId();
    void aCentresOwnCourse();
    void aFolderThatIsNotThere();
    void broughtFromElsewhere();
    void whatCannotBeReadChangesNothing();

private:
    static QByteArray lesson(const QString &path, const QString &value)
    {
        return QJsonDocument(support::planted(support::soundLesson(), path, value)).toJson();
    }
    static QStringList idsOf(const Lessons &lessons)
    {
        QStringList ids;
        for (const LessonPtr &lesson : lessons.ordered())
            ids.append(lesson->id);
        return ids;
    }
    static QStringList problemsOf(const Lessons &lessons)
    {
        QStringList said;
        for (const Lessons::Problem &problem : lessons.problems())
            said.append(problem.file + u' ' + QString::fromStdString(problem.error.code.message()));
        return said;
    }
};

void TestLessons::builtInOnesAreAllUsable()
{
    const Lessons lessons = Lessons::builtIn();
    QCOMPARE(problemsOf(lessons), QStringList());
    QCOMPARE(lessons.ordered().size(),
        QDir(QStringLiteral(PROJECT_ROOT "/resources/lessons")).entryList({ QStringLiteral("*.json") }).size()
            - 2); // the schema, the course
    QVERIFY(!lessons.find(QStringLiteral("no-such")));
}

/// SENAMA's courses have twelve meetings in person, two in a week.
void TestLessons::theCourseHasTwelveMeetings()
{
    const Lessons lessons = Lessons::builtIn();
    for (int meeting = 1; meeting <= 12; ++meeting)
        QCOMPARE(lessons.meetingOf(lessons.ordered().at(meeting - 1)->id), meeting);
    QCOMPARE(lessons.ordered().first()->id, QStringLiteral("el-dedo"));
    QCOMPARE(lessons.meetingOf(QStringLiteral("cualquier-tramite")), 0);
}

void TestLessons::aHandForEveryProcedureThatIsFiled()
{
    const Lessons lessons = Lessons::builtIn();
    const procedure::Catalogue catalogue = procedure::Catalogue::builtIn().value();
    int filed = 0;
    for (const procedure::DefinitionPtr &definition : catalogue.ordered()) {
        if (definition->outcome != procedure::Outcome::Filed)
            continue;
        const LessonPtr lesson = lessons.guided(definition->id);
        QVERIFY2(lesson, qPrintable(definition->id));
        QCOMPARE(lesson->kind, Kind::Guided);
        QCOMPARE(lesson->procedure, definition->id);
        ++filed;
    }
    QVERIFY(filed > 5);
}

void TestLessons::aGuidedLessonOfItsOwnComesFirst()
{
    const Lessons lessons = Lessons::builtIn();
    QCOMPARE(lessons.guided(QStringLiteral("regimen-visitas"))->id, QStringLiteral("visita-no-cumplida"));
    QCOMPARE(lessons.guided(QStringLiteral("bomberos-accidentados"))->id, QStringLiteral("cualquier-tramite"));
    QCOMPARE(lessons.find(QStringLiteral("cualquier-tramite"))->procedure, anyProcedure);
}

void TestLessons::everyKindIsThere()
{
    const Lessons lessons = Lessons::builtIn();
    QSet<Kind> kinds;
    for (const LessonPtr &lesson : lessons.ordered())
        kinds.insert(lesson->kind);
    QCOMPARE(kinds.size(), QMetaEnum::fromType<Kind>().keyCount());
}

void TestLessons::aCentresOwn()
{
    const QTemporaryDir folder;
    support::writeFile(folder.filePath(QStringLiteral("mine.json")),
        lesson(QStringLiteral("title"), QStringLiteral(R"({"es": "A"})")));
    support::writeFile(folder.filePath(QStringLiteral("finger.json")),
        lesson(QStringLiteral("id"), QStringLiteral(R"("el-dedo")")));
    support::writeFile(folder.filePath(QStringLiteral("notes.txt")), "x");
    const Lessons lessons = Lessons::with(folder.path());
    QCOMPARE(problemsOf(lessons), QStringList());
    QCOMPARE(lessons.find(QStringLiteral("prueba"))->title.in(QStringLiteral("es")), QStringLiteral("A"));
    QCOMPARE(lessons.find(QStringLiteral("el-dedo"))->title.in(QStringLiteral("es")),
        QStringLiteral("Una clase de prueba"));
    QCOMPARE(lessons.meetingOf(QStringLiteral("el-dedo")), 1); // it stands where the other stood
    QCOMPARE(lessons.ordered().first()->id, QStringLiteral("el-dedo"));
    QCOMPARE(lessons.ordered().size(), Lessons::builtIn().ordered().size() + 1);
    QCOMPARE(lessons.ordered().at(12)->id, QStringLiteral("prueba")); // after the meetings, by title
}

void TestLessons::aBadFileIsNamedAndLosesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("not JSON") << QByteArray("x") << "BadJson";
    QTest::newRow("empty") << QByteArray() << "BadJson";
    QTest::newRow("a procedure") << QByteArray(R"({"format": "ventanilla.procedure/1"})") << "BadSchema";
    QTest::newRow("of a newer program")
        << support::lessonFile(QStringLiteral("NewerFormat-2.json")) << "NewerFormat";
    QTest::newRow("a broken one of the program's")
        << lesson(QStringLiteral("id"), QStringLiteral(R"("el-dedo")")).replace("\"es\"", "\"xx\"")
        << "MissingText";
    QTest::newRow("a broken course") << QByteArray(R"({"format": "ventanilla.course/1", "meetings": []})")
                                     << "BadSchema";
    QTest::newRow("a film") << QByteArray(1'000'000, 'x') << "TooLong";
}

void TestLessons::aBadFileIsNamedAndLosesNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    support::writeFile(folder.filePath(QStringLiteral("a.json")), bytes);
    support::writeFile(
        folder.filePath(QStringLiteral("b.json")), support::lessonFile(QStringLiteral("valid.json")));
    const Lessons lessons = Lessons::with(folder.path());
    QCOMPARE(problemsOf(lessons), QStringList(QStringLiteral("a.json ") + code));
    QStringList ids = idsOf(lessons);
    QVERIFY(ids.removeOne(QStringLiteral("prueba")));
    QCOMPARE(ids, idsOf(Lessons::builtIn()));
    QCOMPARE(lessons.find(QStringLiteral("el-dedo"))->kind, Kind::Warmup);
}

void TestLessons::twoFilesOfOneId()
{
    const QTemporaryDir folder;
    support::writeFile(folder.filePath(QStringLiteral("a.json")),
        lesson(QStringLiteral("title"), QStringLiteral(R"({"es": "A"})")));
    support::writeFile(folder.filePath(QStringLiteral("b.json")),
        lesson(QStringLiteral("title"), QStringLiteral(R"({"es": "B"})")));
    const Lessons lessons = Lessons::with(folder.path());
    QCOMPARE(problemsOf(lessons), QStringList { QStringLiteral("b.json DuplicateLesson") });
    QCOMPARE(lessons.find(QStringLiteral("prueba"))->title.in(QStringLiteral("es")), QStringLiteral("A"));
}

void TestLessons::aCentresOwnCourse()
{
    const QTemporaryDir folder;
    support::writeFile(folder.filePath(QStringLiteral("course.json")),
        R"({"format": "ventanilla.course/1", "meetings": ["clave-unica", "no-such", "el-dedo"]})");
    const Lessons lessons = Lessons::with(folder.path());
    QCOMPARE(problemsOf(lessons), QStringList());
    QCOMPARE(lessons.ordered().at(0)->id, QStringLiteral("clave-unica"));
    QCOMPARE(lessons.ordered().at(1)->id, QStringLiteral("el-dedo"));
    QCOMPARE(lessons.meetingOf(QStringLiteral("el-dedo")), 3);
    QCOMPARE(lessons.meetingOf(QStringLiteral("el-teclado")), 0);
    QCOMPARE(lessons.ordered().size(), Lessons::builtIn().ordered().size());
}

void TestLessons::aFolderThatIsNotThere()
{
    const Lessons lessons = Lessons::with(QStringLiteral("/no/such/folder"));
    QCOMPARE(problemsOf(lessons), QStringList());
    QCOMPARE(idsOf(lessons), idsOf(Lessons::builtIn()));
}

void TestLessons::broughtFromElsewhere()
{
    const QTemporaryDir stick, data;
    const QString folder = centreFolder(data.path());
    const auto put = [&](const QByteArray &bytes) {
        return bring(support::writeFile(stick.filePath(QStringLiteral("x.json")), bytes), folder)
            .value_or(QString());
    };
    QCOMPARE(put(lesson(QStringLiteral("id"), QStringLiteral("\"course\""))),
        QStringLiteral("course.lesson.json"));
    QCOMPARE(
        put(R"({"format": "ventanilla.course/1", "meetings": ["course"]})"), QStringLiteral("course.json"));
    QCOMPARE(put(lesson(QStringLiteral("title"), QStringLiteral(R"({"es": "A"})"))),
        QStringLiteral("prueba.lesson.json"));
    QCOMPARE(put(lesson(QStringLiteral("title"), QStringLiteral(R"({"es": "B"})"))),
        QStringLiteral("prueba.lesson.json"));
    const Lessons lessons = Lessons::with(folder);
    QCOMPARE(problemsOf(lessons), QStringList());
    QCOMPARE(lessons.ordered().first()->id, QStringLiteral("course"));
    QCOMPARE(lessons.find(QStringLiteral("prueba"))->title.in(QStringLiteral("es")), QStringLiteral("B"));
    QVERIFY(QFile::permissions(folder + QStringLiteral("/prueba.lesson.json")).testFlag(QFile::ReadOther));
}

void TestLessons::whatCannotBeReadChangesNothing()
{
    const QTemporaryDir stick, data;
    const QString folder = centreFolder(data.path());
    const QString file = stick.filePath(QStringLiteral("x.json"));
    QVERIFY(bring(support::writeFile(file, support::lessonFile(QStringLiteral("valid.json"))), folder));
    support::writeFile(file, support::lessonFile(QStringLiteral("DuplicateStep-two.json")));
    QCOMPARE(bring(file, folder).error().code, make_error_code(Errc::DuplicateStep));
    QCOMPARE(bring(stick.filePath(QStringLiteral("no.json")), folder).error().code,
        make_error_code(base::Errc::CannotRead));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList { QStringLiteral("prueba.lesson.json") });
    QCOMPARE(problemsOf(Lessons::with(folder)), QStringList());
}

QTEST_APPLESS_MAIN(TestLessons)
#include "tst_lessons.moc"
