// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/lesson.h"
#include "tests/support/lessonfiles.h"
#include <QtTest>

using namespace training;

/// Files of tests/data/lessons: each but valid.json is named after the code that it must give.
class TestLesson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryPart();
    void brokenFiles_data();
    void brokenFiles();
    void courses_data();
    void courses();
    void daysAreCountedFromToday_data();
    void daysAreCountedFromToday();
};

void TestLesson::readsEveryPart()
{
    const auto read = readLesson(support::lessonFile(QStringLiteral("valid.json")));
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    QCOMPARE(read->id, QStringLiteral("prueba"));
    QCOMPARE(read->kind, Kind::Mistakes);
    QCOMPARE(read->minutes, 34);
    QCOMPARE(read->procedure, QStringLiteral("perdida-documentos"));
    QCOMPARE(read->title.in(QStringLiteral("ht")), QStringLiteral("Una clase de prueba"));
    QCOMPARE(read->goal.in(QStringLiteral("es")), QStringLiteral("Tocar la pantalla sin miedo."));
    QCOMPARE(read->materials.size(), 1);
    QCOMPARE(read->card.size(), 1);
    QCOMPARE(read->steps.size(), 6);
    const Step &step = read->steps.at(2);
    QCOMPARE(step.id, QStringLiteral("tres"));
    QCOMPARE(step.page, QStringLiteral("gate.lostOrStolen"));
    QCOMPARE(step.minutes, 4);
    QCOMPARE(step.say.size(), 1);
    QCOMPARE(step.action.in(QStringLiteral("es")), QStringLiteral("Toque una vez y espere."));
    QCOMPARE(
        step.watchFor.in(QStringLiteral("es")), QStringLiteral("Quien toca dos veces. Cuente hasta dos."));
    QCOMPARE(step.ask.in(QStringLiteral("es")), QStringLiteral("¿Qué cambió?"));
    QCOMPARE(read->mistakes.size(), 2);
    QCOMPARE(read->mistakes.at(1).field, QStringLiteral("documents.type"));
    QCOMPARE(read->mistakes.at(1).wrong, QJsonValue(QStringLiteral("licencia")));
    QCOMPARE(read->mistakes.at(1).right, QJsonValue(QStringLiteral("cedula")));
    QCOMPARE(read->mistakes.at(1).noticed, Noticed::ByPerson);
    QCOMPARE(read->entry.size(), 3);
    QCOMPARE(read->exit.at(2).text.in(QStringLiteral("es")), QStringLiteral("Toque el botón 3."));
    QCOMPARE(read->exit.at(2).seen.in(QStringLiteral("es")), QStringLiteral("Lo toca una vez."));
    QVERIFY(read->reviewed.isEmpty());
}

void TestLesson::brokenFiles_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(QStringLiteral(TEST_DATA "/lessons"))
                                  .entryList({ QStringLiteral("*-*.json") }, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 15);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestLesson::brokenFiles()
{
    QFETCH(QString, file);
    const auto read = readLesson(support::lessonFile(file));
    QVERIFY(!read);
    QCOMPARE(QString::fromStdString(read.error().code.message()), file.section(u'-', 0, 0));
    QVERIFY(!read.error().detail.isEmpty());
}

void TestLesson::courses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("meetings"); // or the error
    const QByteArray head = R"({"format": "ventanilla.course/1", )";
    QTest::newRow("two") << head + R"("meetings": ["b", "a"]})"
                         << "b,a";
    QTest::newRow("one of them twice") << head + R"("meetings": ["a", "a"]})"
                                       << "BadSchema";
    QTest::newRow("none") << head + R"("meetings": []})"
                          << "BadSchema";
    QTest::newRow("more than meetings") << head + R"("meetings": ["a"], "title": "x"})"
                                        << "BadSchema";
    QTest::newRow("a newer one") << QByteArray(R"({"format": "ventanilla.course/2", "meetings": ["a"]})")
                                 << "NewerFormat";
}

void TestLesson::courses()
{
    QFETCH(QByteArray, bytes);
    QTEST(
        readCourse(bytes)
            .map([](const QStringList &ids) { return ids.join(u','); })
            .map_error([](const base::Error &error) { return QString::fromStdString(error.code.message()); })
            .or_else([](const QString &error) { return tl::expected<QString, QString>(error); })
            .value(),
        "meetings");
    QVERIFY(isCourse(bytes));
    QVERIFY(!isCourse(support::lessonFile(QStringLiteral("valid.json"))));
}

void TestLesson::daysAreCountedFromToday_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("over the end of a year")
        << QByteArray(R"(["today+3"])") << QByteArray(R"(["2027-01-02"])");
    QTest::newRow("back") << QByteArray(R"(["today-30"])") << QByteArray(R"(["2026-11-30"])");
    QTest::newRow("inside") << QByteArray(R"([{"day":"today-1","part":"tarde"}])")
                            << QByteArray(R"([{"day":"2026-12-29","part":"tarde"}])");
    QTest::newRow("another text") << QByteArray(R"(["today"])") << QByteArray(R"(["today"])");
    QTest::newRow("a number") << QByteArray("[3]") << QByteArray("[3]");
}

void TestLesson::daysAreCountedFromToday()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, result);
    const auto first = [](const QByteArray &list) { return QJsonDocument::fromJson(list).array().first(); };
    QCOMPARE(onDay(first(value), QDate(2026, 12, 30)), first(result));
}

QTEST_APPLESS_MAIN(TestLesson)
#include "tst_lesson.moc"
