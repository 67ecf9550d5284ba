// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classreport.h"
#include "tests/support/workshop.h"
#include <QtTest>

using support::word;
using training::ClassReport;
using training::Count;
using training::GroupRecord;
using training::MeetingRecord;
using training::Presence;

namespace {

/// One meeting of one kiosk, at which these came, and with these tasks done before it.
GroupRecord groupOf(const QList<int> &entries, const QList<training::StepRecord> &steps = {},
    const QList<training::QuestionRecord> &questions = {})
{
    QList<Presence> present;
    for (const int entry : entries)
        present << Presence { int(present.size()) + 1, entry, {} };
    const MeetingRecord meeting { word("aaaaaaaa"), 1, QDate(2026, 11, 23), word("el-dedo"),
        int(entries.size()), 1, present, steps, questions };
    return { 12, {}, { meeting } };
}

QStringList words(const training::Levels &levels)
{
    QStringList words;
    for (const Count &count : levels)
        words << count.toString();
    return words;
}

const auto few = QStringLiteral("menos de 5");
const auto withheld = QStringLiteral("no se muestra");

} // namespace

class TestClassReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts();
    void levels_data();
    void levels();
    void steps_data();
    void steps();
    void questions();
    void kiosksTogether();
    void csv();
};

void TestClassReport::counts()
{
    for (const int number : { 0, 1, 4 }) {
        QVERIFY(!Count(number).number() && Count(number).isFew());
        QCOMPARE(Count(number).toString(), few);
        QVERIFY(Count(number) == Count(3)); // nor does comparing tell
    }
    QCOMPARE(Count(5).number().value(), 5);
    QCOMPARE(Count(5).toString(), word("5"));
    QVERIFY(!Count::withheld().number() && !Count::withheld().isFew());
}

void TestClassReport::levels_data()
{
    QTest::addColumn<QList<int>>("people"); // how many did none, one, two, three
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QList<int> &people, const QStringList &expected) {
        QTest::newRow(name) << people << expected;
    };
    row("all shown", { 5, 6, 7, 8 }, { word("5"), word("6"), word("7"), word("8") });
    row("nobody at three is nobody", { 0, 0, 0, 15 }, { few, few, few, word("15") });
    row("two hidden hide each other", { 2, 3, 10, 0 }, { few, few, word("10"), few });
    row("one hidden takes the smallest along", { 3, 9, 6, 0 }, { few, word("9"), withheld, few });
    row("a small class", { 1, 2, 1, 0 }, { few, few, few, few });
    row("one hidden, one shown", { 4, 0, 0, 11 }, { few, few, few, withheld });
    row("alone", { 0, 4, 0, 0 }, { few, few, few, few });
}

void TestClassReport::levels()
{
    QFETCH(QList<int>, people);
    QFETCH(QStringList, expected);
    QList<int> entries;
    for (int level = 0; level < 4; ++level)
        entries += QList<int>(people.at(level), level);
    const auto report = ClassReport::of({ groupOf(entries) });
    QCOMPARE(words(report.meetings.first().entry), expected);
    QCOMPARE(words(report.first), expected);
    QCOMPARE(words(report.meetings.first().exit), (QStringList { few, few, few, few })); // not asked
}

void TestClassReport::steps_data()
{
    QTest::addColumn<int>("reached");
    QTest::addColumn<int>("finished");
    QTest::addColumn<int>("stopped");
    QTest::addColumn<QStringList>("expected"); // reached, finished, stopped
    QTest::newRow("all finished") << 15 << 15 << 0 << QStringList { word("15"), word("15"), few };
    QTest::newRow("three stopped") << 15 << 12 << 3 << QStringList { word("15"), withheld, few };
    QTest::newRow("many stopped") << 15 << 9 << 6 << QStringList { word("15"), word("9"), word("6") };
    QTest::newRow("three finished") << 15 << 3 << 12 << QStringList { word("15"), few, withheld };
    QTest::newRow("some went on") << 15 << 10 << 2 << QStringList { word("15"), word("10"), few };
    QTest::newRow("a small class") << 4 << 4 << 0 << QStringList { few, few, few };
}

void TestClassReport::steps()
{
    QFETCH(int, reached);
    QFETCH(int, finished);
    QFETCH(int, stopped);
    QFETCH(QStringList, expected);
    const training::StepCounts counts { reached, finished, 8, 4, stopped, 30 * reached };
    const auto line = ClassReport::of({ groupOf({ 0 }, { { word("one"), counts } }) }).steps.first();
    QCOMPARE((QStringList { line.reached.toString(), line.finished.toString(), line.stopped.toString() }),
        expected);
    const bool small = reached < Count::fewest;
    QCOMPARE(line.helps.toString(), small ? few : word("8"));
    QCOMPARE(line.errors.toString(), few);
    QCOMPARE(line.seconds.value_or(-1), small ? -1 : 30);
}

void TestClassReport::questions()
{
    const QList<training::QuestionRecord> hard { { word("filer.names"), 4, 0 }, { word("filer.run"), 6, 1 },
        { word("when"), 2, 3 }, { word("where"), 9, 9 } };
    const auto report = ClassReport::of({ groupOf({ 0, 0, 0, 0, 0 }, {}, hard) });
    QStringList lines;
    for (const auto &line : report.questions)
        lines << line.field + u' ' + line.errors.toString() + u' ' + line.helps.toString();
    QCOMPARE(lines,
        (QStringList {
            word("where 9 9"), word("filer.run 6 menos de 5"), word("when menos de 5 menos de 5") }));
    QVERIFY(ClassReport::of({ groupOf({ 0, 0, 0, 0 }, {}, hard) }).questions.isEmpty()); // four people
}

void TestClassReport::kiosksTogether()
{
    GroupRecord one = groupOf({ 1, 1, 1 }, { { word("one"), { .reached = 3, .seconds = 60 } } });
    GroupRecord two = groupOf({ 2, 2 }, { { word("one"), { .reached = 4, .seconds = 10 } } });
    one.people = { { 1, word("Ana") }, { 9, {} } };
    two.people = { { 1, {} }, { 2, word("Luz") } };
    MeetingRecord &second = two.meetings.first();
    second.label = word("bbbbbbbb");
    second.present = { { 3, 2, 3 }, { 4, 2, {} } }; // the third was written down at both
    one.meetings.first().present.last().entry.reset();
    MeetingRecord older = one.meetings.first(); // brought twice: the newer one counts
    older.sequence = 0;
    older.people = 99;
    const auto report = ClassReport::of({ two, one, { 12, {}, { older } } });
    QCOMPARE(report.meetings.size(), 1);
    QCOMPARE(report.meetings.first().practised, Count(5));
    QCOMPARE(report.meetings.first().present, Count(4));
    QCOMPARE(report.steps.first().reached, Count(7));
    QCOMPARE(report.steps.first().seconds.value(), 10);
    QStringList list;
    for (const auto &line : report.attendance)
        list << QString::number(line.person.number) + line.person.name + QString::number(line.meetings());
    QCOMPARE(list, (QStringList { word("1Ana1"), word("2Luz1"), word("90") }));
}

void TestClassReport::csv()
{
    GroupRecord group = groupOf({ 0, 0, 0, 0, 0, 3, 3, 3, 3, 3 },
        { { word("one"), { .reached = 10, .finished = 10, .seconds = 600 } } }, { { word("where"), 9, 0 } });
    group.people = { { 1, word("Ñuta") }, { 2, {} } };
    const auto report = ClassReport::of({ group });
    using Page = ClassReport::Page;
    const QByteArray meetings = report.toCsv(Page::Meetings);
    QVERIFY(meetings.startsWith("\xEF\xBB\xBFreunión;fecha;lección;asistentes;practicaron;entrada: 0 de 3;"));
    QVERIFY2(meetings.contains("\r\n1;2026-11-23;el-dedo;10;10;5;menos de 5;menos de 5;5;menos de 5;"),
        meetings.constData());
    QCOMPARE(report.toCsv(Page::Attendance),
        QByteArray("\xEF\xBB\xBFnúmero;nombre;reuniones;1\r\n1;Ñuta;1;sí\r\n2;;1;sí\r\n"));
    QCOMPARE(report.toCsv(Page::Steps),
        QByteArray("\xEF\xBB\xBFreunión;lección;paso;llegaron;terminaron;lo dejaron;pidieron ayuda;errores;"
                   "segundos\r\n1;el-dedo;one;10;10;menos de 5;menos de 5;menos de 5;60\r\n"));
    QCOMPARE(report.toCsv(Page::Questions),
        QByteArray("\xEF\xBB\xBFpregunta;errores;pidieron ayuda\r\nwhere;9;menos de 5\r\n"));
    for (const Page page : { Page::Meetings, Page::Attendance, Page::Steps, Page::Questions }) {
        const auto lines = report.toCsv(page).split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            QCOMPARE(lines.at(i).count(';'), lines.first().count(';'));
        QVERIFY(page == Page::Attendance || !report.toCsv(page).contains("Ñuta"));
    }
    group.meetings.first().lesson = word("a;\"b\"");
    QVERIFY(ClassReport::of({ group }).toCsv(Page::Steps).contains(R"(;"a;""b""";one;)"));
}

QTEST_GUILESS_MAIN(TestClassReport)
#include "tst_classreport.moc"
