// SPDX-License-Identifier: GPL-3.0-or-later
// A course of twelve meetings, fifteen people and three kiosks, from the first lesson to the report.
//     VENTANILLA_SEED=7 training_tst_course
#include "app/training/board.h"
#include "app/training/classreport.h"
#include "app/training/classroom.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

using support::word;
using training::ClassReport;
using training::Count;
using training::StepCounts;

namespace {

constexpr int kiosks = 3, people = 15;
const QStringList fields { word("filer.run"), word("filer.names"), word("where"), word("when") };

/// What was done, kept as plainly as can be, for the report to be held against.
struct Done
{
    QSet<int> came;
    QMap<int, int> entry, exit; ///< by person
    QMap<QString, StepCounts> steps;
    QMap<QString, std::pair<int, int>> questions; ///< errors, calls for help
};

QDate dayOf(int meeting)
{
    return QDate(2026, 11, 23).addDays((meeting - 1) * 3);
}

Count expected(int number)
{
    return Count(number);
}

} // namespace

class TestCourse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReportIsWhatHappened();

private:
    void hold(int meeting, const training::LessonPtr &lesson);
    void takeTurn(training::ClassRoom &room, const training::LessonPtr &lesson);
    bool happens(int percent) { return m_random.bounded(100) < percent; }
    void compareMeeting(const ClassReport &report, int meeting) const;
    void compareSteps(const ClassReport &report) const;
    void compareAttendance(const ClassReport &report) const;
    void compareQuestions(const ClassReport &report) const;
    void compareProgress(const training::Board &board) const;

    support::Workshop m_workshops[kiosks];
    support::ManualClock m_clock;
    QRandomGenerator m_random;
    QList<Done> m_done;
    training::Board m_board;
};

void TestCourse::takeTurn(training::ClassRoom &room, const training::LessonPtr &lesson)
{
    Done &done = m_done.last();
    for (const training::Step &step : lesson->steps) {
        StepCounts &counts = done.steps[step.id];
        QVERIFY(room.reach(step.id));
        ++counts.reached;
        while (happens(25)) {
            const QString field = fields.at(m_random.bounded(int(fields.size())));
            const bool error = happens(70);
            QVERIFY(error ? room.errorAt(field) : room.askHelp(field));
            ++(error ? counts.errors : counts.helps);
            auto &question = done.questions[field];
            ++(error ? question.first : question.second);
        }
        const auto spent = std::chrono::seconds(m_random.bounded(200));
        m_clock.advance(spent);
        QVERIFY(room.look());
        if (room.state()->stuck)
            QVERIFY(room.helped());
        counts.seconds += spent.count();
        if (happens(6)) {
            ++counts.stopped;
            if (happens(50))
                QVERIFY(room.stop()); // otherwise whoever is next says so
            return;
        }
        QVERIFY(room.finish());
        ++counts.finished;
    }
}

/// Each kiosk has five people on its list; those who came take turns at it.
void TestCourse::hold(int meeting, const training::LessonPtr &lesson)
{
    m_done << Done();
    Done &done = m_done.last();
    for (int kiosk = 0; kiosk < kiosks; ++kiosk) {
        auto &workshop = m_workshops[kiosk];
        m_clock.setNow(dayOf(meeting).startOfDay().addSecs(15 * 3600).toUTC());
        training::ClassRoom room(*workshop.classes, m_clock);
        QVERIFY(room.start(workshop.group, lesson, people / kiosks));
        QCOMPARE(room.state()->place, meeting);
        for (int i = 0; i < people / kiosks; ++i) {
            const int person = kiosk * people / kiosks + i + 1;
            if (i > 0)
                QVERIFY(room.nextPerson());
            if (!happens(80))
                continue;
            done.came << person;
            done.entry[person] = m_random.bounded(3);
            done.exit[person] = std::min(3, done.entry[person] + m_random.bounded(3));
            const qint64 id = room.state()->meeting;
            QVERIFY(workshop.classes->setPresent(id, person, true));
            QVERIFY(workshop.classes->setTasks(id, { person, done.entry[person], {} }));
            takeTurn(room, lesson);
            QVERIFY(workshop.classes->setTasks(id, { person, done.entry[person], done.exit[person] }));
            QVERIFY(m_board.take(training::Tally::read(room.tally()->toBytes().value()).value()));
        }
        QVERIFY(room.end());
        QVERIFY(m_board.take(training::Tally::of(workshop.last())));
        workshop.open(); // the kiosk is switched off
    }
    m_clock.reboot(QString::number(meeting));
}

void TestCourse::theReportIsWhatHappened()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("VENTANILLA_SEED", &given);
    const quint32 used = given ? quint32(seed) : QRandomGenerator::global()->bounded(1 << 30);
    qInfo("seed %u", used);
    m_random.seed(used);

    const QStringList names { word("Ana"), word("Luz"), word("Ñuta"), word("Rosa"), {} };
    for (int person = 1; person <= people; ++person) {
        auto &workshop = m_workshops[(person - 1) / (people / kiosks)];
        QVERIFY(workshop.classes->setPerson(workshop.group, { person, names.at(person % 5) }));
    }
    const auto lessons = training::Lessons::builtIn();
    for (int meeting = 1; meeting <= 12; ++meeting)
        hold(meeting, lessons.ordered().at(meeting - 1));

    QList<training::GroupRecord> records;
    for (const auto &workshop : m_workshops)
        records << workshop.classes->record(workshop.group).value();
    const auto report = ClassReport::of(records);
    QCOMPARE(report.planned, 12);
    QCOMPARE(report.meetings.size(), 12);
    for (int meeting = 1; meeting <= 12; ++meeting)
        compareMeeting(report, meeting);
    compareSteps(report);
    compareAttendance(report);
    compareQuestions(report);
    compareProgress(m_board);

    static const QRegularExpression run(
        QStringLiteral("[0-9]{7,8}-[0-9kK]|[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}"));
    for (const auto &workshop : m_workshops)
        QVERIFY(!run.match(QString::fromLatin1(workshop.raw())).hasMatch());
}

void TestCourse::compareMeeting(const ClassReport &report, int meeting) const
{
    const auto &line = report.meetings.at(meeting - 1);
    const Done &done = m_done.at(meeting - 1);
    QCOMPARE(line.place, meeting);
    QCOMPARE(line.day, dayOf(meeting));
    QCOMPARE(line.present, expected(int(done.came.size())));
    QCOMPARE(line.practised, expected(people));
    for (const auto &[levels, tasks] :
        { std::pair(line.entry, done.entry), std::pair(line.exit, done.exit) }) {
        for (int level = 0; level < 4; ++level) {
            const int number = int(tasks.values().count(level));
            const Count &count = levels[size_t(level)];
            QVERIFY(count == expected(number) || (number >= 5 && count == Count::withheld()));
        }
    }
}

void TestCourse::compareSteps(const ClassReport &report) const
{
    qsizetype lines = 0;
    for (const Done &done : m_done)
        lines += done.steps.size();
    QCOMPARE(report.steps.size(), lines);
    for (const auto &line : report.steps) {
        const StepCounts counts = m_done.at(line.meeting - 1).steps.value(line.step);
        QCOMPARE(line.reached, expected(counts.reached));
        if (counts.reached < 5) {
            QVERIFY(line.finished.isFew() && line.stopped.isFew() && !line.seconds);
            continue;
        }
        const int rest = counts.reached - counts.finished;
        QCOMPARE(line.finished, rest > 0 && rest < 5 ? Count::withheld() : expected(counts.finished));
        QCOMPARE(line.errors, expected(counts.errors));
        QCOMPARE(line.helps, expected(counts.helps));
        QCOMPARE(line.seconds.value(), int(counts.seconds / counts.reached));
    }
}

void TestCourse::compareAttendance(const ClassReport &report) const
{
    QCOMPARE(report.attendance.size(), people);
    for (const auto &line : report.attendance) {
        for (int meeting = 0; meeting < 12; ++meeting)
            QCOMPARE(line.came.at(meeting), m_done.at(meeting).came.contains(line.person.number));
    }
    QMap<int, int> last;
    for (const Done &done : m_done)
        last.insert(done.exit);
    for (int level = 0; level < 4; ++level) {
        const int number = int(last.values().count(level));
        const Count &count = report.last[size_t(level)];
        QVERIFY(count == expected(number) || (number >= 5 && count == Count::withheld()));
    }
}

void TestCourse::compareQuestions(const ClassReport &report) const
{
    QMap<QString, std::pair<int, int>> all;
    for (const Done &done : m_done) {
        for (auto it = done.questions.cbegin(); it != done.questions.cend(); ++it) {
            all[it.key()].first += it->first;
            all[it.key()].second += it->second;
        }
    }
    QCOMPARE(report.questions.size(), all.size());
    int before = std::numeric_limits<int>::max();
    for (const auto &line : report.questions) {
        const auto [errors, helps] = all.value(line.field);
        QCOMPARE(line.errors, expected(errors));
        QCOMPARE(line.helps, expected(helps));
        QVERIFY(errors + helps <= before);
        before = errors + helps;
    }
}

void TestCourse::compareProgress(const training::Board &board) const
{
    const auto progress = board.progress();
    QCOMPARE(progress.size(), 12);
    for (const auto &line : progress) {
        StepCounts all;
        for (const StepCounts &counts : m_done.at(line.meeting - 1).steps)
            all += counts;
        QCOMPARE(line.people, people);
        QCOMPARE(line.counts, all);
    }
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
