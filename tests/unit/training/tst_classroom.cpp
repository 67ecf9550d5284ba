// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classroom.h"
#include "tests/support/lessonfiles.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using support::word;
using training::ClassRoom;
using training::Errc;
using training::StepCounts;
using training::Stuck;

class TestClassRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void starts();
    void whatIsRefused();
    void stepsAreCountedOnceForEachPerson();
    void timeIsSummed();
    void whoeverLeavesOffHasStoppedThere();
    void peopleTakeTurns();
    void allWait();
    void pointsAndBlanks();
    void stuckByHelp();
    void stuckByErrors();
    void stuckByTime();
    void itSaysWhatChanged();
    void tellsTheBoard();
    void emptyClassesLeaveNoTrace();
    void resumes();
    void resumesTheProcedureThatWasChosen();
    void resumesNoLessonThatWasNotKept();
    void aScreenThatOnlyShowsCountsNobody();
    void aFailedEventChangesNothing();

private:
    std::error_code code(const base::Result<> &result) const
    {
        return result ? std::error_code() : result.error().code;
    }
    void startAt(const char *step)
    {
        QVERIFY(m_room->start(m_workshop->group, m_lesson, 3));
        QVERIFY(m_room->reach(word(step)));
    }
    StepCounts counts(const char *step) const { return m_workshop->counts(word(step)); }
    const training::LessonPtr m_lesson = support::lessonOf({ word("one"), word("two"), word("three") });
    std::unique_ptr<support::Workshop> m_workshop;
    std::unique_ptr<ClassRoom> m_room;
    support::ManualClock m_clock;
};

void TestClassRoom::init()
{
    m_room.reset();
    m_clock = support::ManualClock();
    m_workshop = std::make_unique<support::Workshop>();
    m_room = std::make_unique<ClassRoom>(*m_workshop->classes, m_clock);
}

void TestClassRoom::starts()
{
    QVERIFY(!m_room->state());
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 3));
    const auto &state = *m_room->state();
    QCOMPARE(state.people, 3);
    QCOMPARE(state.person, 1);
    QCOMPARE(state.place, 1);
    QCOMPARE(state.lesson, m_lesson);
    QVERIFY(state.step.isEmpty() && !state.stuck && !state.blanked);
    const auto record = m_workshop->last();
    QCOMPARE(record.lesson, word("el-dedo"));
    QCOMPARE(record.day, QDate(2026, 11, 23)); // 14:05 in Chile
    QCOMPARE(record.label, state.label);
    const QString first = state.label;
    QVERIFY(m_room->reach(word("one")) && m_room->end());
    QVERIFY(!m_room->state());
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 1));
    QCOMPARE(m_room->state()->place, 2);
    QVERIFY(m_room->state()->label != first);
}

void TestClassRoom::whatIsRefused()
{
    for (const auto &done :
        { m_room->reach(word("one")), m_room->finish(), m_room->stop(), m_room->end(), m_room->nextPerson(),
            m_room->askHelp(), m_room->helped(), m_room->errorAt(word("where")), m_room->waitAt({}),
            m_room->pointAt({}), m_room->blank(true), m_room->look(), m_room->setPeople(2) })
        QCOMPARE(code(done), make_error_code(Errc::NoClass));
    QVERIFY(!m_room->tally());
    QCOMPARE(code(m_room->start(m_workshop->group, m_lesson, -1)), make_error_code(Errc::BadNumber));
    QCOMPARE(code(m_room->start(99, m_lesson, 3)), make_error_code(Errc::UnknownGroup));
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 3));
    QCOMPARE(code(m_room->start(m_workshop->group, m_lesson, 3)), make_error_code(Errc::ClassUnderWay));
    for (const auto &done :
        { m_room->reach(word("four")), m_room->reach({}), m_room->finish(), m_room->stop(), m_room->askHelp(),
            m_room->errorAt(word("where")), m_room->waitAt(word("four")), m_room->pointAt(word("four")) })
        QCOMPARE(code(done), make_error_code(Errc::UnknownStep));
    QVERIFY(m_workshop->last().steps.isEmpty());
}

void TestClassRoom::stepsAreCountedOnceForEachPerson()
{
    startAt("one");
    QVERIFY(m_room->reach(word("one"))); // is there
    QVERIFY(m_room->finish() && m_room->finish());
    QVERIFY(m_room->state()->done);
    QVERIFY(m_room->reach(word("two")));
    QVERIFY(!m_room->state()->done);
    QVERIFY(m_room->reach(word("one"))); // to do it again costs nothing
    QVERIFY(m_room->state()->done);
    QVERIFY(m_room->finish());
    QVERIFY(m_room->reach(word("two")) && m_room->finish());
    QCOMPARE(counts("one").reached, 1);
    QCOMPARE(counts("one").finished, 1);
    QCOMPARE(counts("two").reached, 1);
    QCOMPARE(counts("two").finished, 1);
    QCOMPARE(counts("two").stopped, 0);
}

void TestClassRoom::timeIsSummed()
{
    startAt("one");
    m_clock.advance(40s);
    QVERIFY(m_room->reach(word("one"))); // is no other step
    QVERIFY(m_room->finish());
    m_clock.advance(100s); // waits, and is at nothing
    QVERIFY(m_room->reach(word("two")));
    m_clock.advance(7s);
    QVERIFY(m_room->reach(word("one"))); // a look back
    m_clock.advance(30s);
    QVERIFY(m_room->reach(word("two")));
    m_clock.advance(5s);
    QVERIFY(m_room->nextPerson());
    m_clock.advance(60s);
    QVERIFY(m_room->reach(word("one")));
    m_clock.advance(2s);
    QVERIFY(m_room->end());
    QCOMPARE(counts("one").seconds, 42);
    QCOMPARE(counts("two").seconds, 12);
}

void TestClassRoom::whoeverLeavesOffHasStoppedThere()
{
    startAt("two");
    QVERIFY(m_room->stop() && m_room->stop());
    QVERIFY(m_room->tally()->here.isEmpty());
    QVERIFY(m_room->nextPerson()); // has been counted
    QVERIFY(m_room->nextPerson()); // did not begin
    QVERIFY(m_room->reach(word("one")));
    QVERIFY(m_room->end());
    QCOMPARE(counts("two"), (StepCounts { .reached = 1, .stopped = 1 }));
    QCOMPARE(counts("one"), (StepCounts { .reached = 1, .stopped = 1 }));
}

void TestClassRoom::peopleTakeTurns()
{
    startAt("one");
    QVERIFY(m_room->finish() && m_room->nextPerson());
    QCOMPARE(m_room->state()->person, 2);
    QVERIFY(m_room->state()->step.isEmpty());
    QVERIFY(m_room->reach(word("one")) && m_room->finish() && m_room->nextPerson());
    QCOMPARE(code(m_room->nextPerson()), make_error_code(Errc::NobodyLeft));
    QCOMPARE(code(m_room->setPeople(2)), make_error_code(Errc::BadNumber));
    QVERIFY(m_room->setPeople(4)); // who came late
    QVERIFY(m_room->nextPerson());
    QCOMPARE(m_room->state()->person, 4);
    QCOMPARE(m_workshop->last().people, 4);
    QCOMPARE(counts("one"), (StepCounts { .reached = 2, .finished = 2 }));
}

void TestClassRoom::allWait()
{
    startAt("one");
    QVERIFY(m_room->waitAt(word("two")));
    QVERIFY(m_room->reach(word("two")) && m_room->finish());
    QCOMPARE(code(m_room->reach(word("three"))), make_error_code(Errc::AllWait));
    QCOMPARE(m_room->state()->step, word("two"));
    QVERIFY(m_room->reach(word("one"))); // back one may
    QVERIFY(m_room->nextPerson()); // for the next one too
    QCOMPARE(code(m_room->reach(word("three"))), make_error_code(Errc::AllWait));
    QVERIFY(m_room->waitAt({}));
    QVERIFY(m_room->reach(word("three")));
    QCOMPARE(counts("three").reached, 1);
}

void TestClassRoom::pointsAndBlanks()
{
    startAt("one");
    QVERIFY(m_room->pointAt(word("three")) && m_room->blank(true));
    QCOMPARE(m_room->state()->pointedAt, word("three"));
    QVERIFY(m_room->state()->blanked);
    QVERIFY(m_room->pointAt({}) && m_room->blank(false));
    QVERIFY(m_room->state()->pointedAt.isEmpty() && !m_room->state()->blanked);
}

void TestClassRoom::stuckByHelp()
{
    startAt("one");
    QVERIFY(m_room->askHelp(word("filer.run")));
    QCOMPARE(m_room->state()->stuck, Stuck::Help);
    QVERIFY(m_room->helped());
    QVERIFY(!m_room->state()->stuck);
    QVERIFY(m_room->askHelp());
    QVERIFY(m_room->finish()); // found it alone
    QVERIFY(!m_room->state()->stuck);
    QVERIFY(m_room->reach(word("two")) && m_room->askHelp() && m_room->nextPerson());
    QVERIFY(!m_room->state()->stuck);
    QCOMPARE(counts("one").helps, 2);
    QCOMPARE(m_workshop->last().questions, (QList<training::QuestionRecord> { { word("filer.run"), 0, 1 } }));
}

void TestClassRoom::stuckByErrors()
{
    startAt("one");
    QVERIFY(m_room->errorAt(word("filer.run")) && m_room->errorAt(word("where")));
    QVERIFY(!m_room->state()->stuck);
    QVERIFY(m_room->reach(word("one"))); // is still there
    QVERIFY(m_room->errorAt(word("filer.run")));
    QCOMPARE(m_room->state()->stuck, Stuck::Errors);
    QVERIFY(m_room->helped());
    QVERIFY(!m_room->state()->stuck);
    QVERIFY(m_room->errorAt(word("where")));
    QVERIFY(!m_room->state()->stuck); // they begin anew
    QVERIFY(m_room->errorAt(word("where")) && m_room->reach(word("two")) && m_room->errorAt(word("where")));
    QVERIFY(!m_room->state()->stuck); // at one step
    QCOMPARE(counts("one").errors, 5);
    QCOMPARE(counts("two").errors, 1);
    QCOMPARE(m_workshop->last().questions,
        (QList<training::QuestionRecord> { { word("filer.run"), 2, 0 }, { word("where"), 4, 0 } }));
}

void TestClassRoom::stuckByTime()
{
    startAt("one");
    m_clock.advance(119'999ms);
    QVERIFY(m_room->look());
    QVERIFY(!m_room->state()->stuck);
    m_clock.advance(1ms);
    m_clock.setNow(m_clock.now().addDays(-1)); // the calendar has nothing to say
    QSignalSpy changed(m_room.get(), &ClassRoom::changed);
    QVERIFY(m_room->look() && m_room->look());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_room->state()->stuck, Stuck::Time);
    QVERIFY(m_room->helped());
    QVERIFY(!m_room->state()->stuck);
    m_clock.advance(2min);
    QVERIFY(m_room->look());
    QCOMPARE(m_room->state()->stuck, Stuck::Time);
    QVERIFY(m_room->finish());
    m_clock.advance(1h); // all wait for the others
    QVERIFY(m_room->look());
    QVERIFY(!m_room->state()->stuck);
    QCOMPARE(counts("one").seconds, 240);
}

void TestClassRoom::itSaysWhatChanged()
{
    QSignalSpy changed(m_room.get(), &ClassRoom::changed), ended(m_room.get(), &ClassRoom::ended);
    startAt("one");
    QVERIFY(m_room->errorAt(word("where")));
    QVERIFY(!m_room->errorAt(word("Rosa Soto")));
    QVERIFY(m_room->end());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.at(1).first().value<training::ClassState>().step, word("one"));
    QCOMPARE(ended.size(), 1);
}

void TestClassRoom::tellsTheBoard()
{
    startAt("two");
    QVERIFY(m_room->errorAt(word("where")) && m_room->askHelp());
    const auto tally = m_room->tally().value();
    QCOMPARE(tally.label, m_room->state()->label);
    QCOMPARE(tally.here, word("two"));
    QCOMPARE(tally.stuck, Stuck::Help);
    QCOMPARE(tally.people, 3);
    QCOMPARE(tally.meeting, 1);
    const QList<training::StepRecord> steps { { word("one"), {} },
        { word("two"), { .reached = 1, .helps = 1, .errors = 1 } }, { word("three"), {} } };
    QCOMPARE(tally.steps, steps);
    m_clock.advance(2min);
    QVERIFY(m_room->helped());
    m_clock.advance(2min);
    const auto calm = m_room->tally().value();
    QVERIFY(m_room->look());
    QVERIFY(m_room->tally()->sequence > calm.sequence && calm.sequence > tally.sequence);
}

void TestClassRoom::emptyClassesLeaveNoTrace()
{
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 3)); // the wrong lesson
    QVERIFY(m_room->pointAt(word("one")) && m_room->end());
    QVERIFY(m_workshop->classes->record(m_workshop->group)->meetings.isEmpty());
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 3));
    QVERIFY(m_workshop->classes->setPresent(m_room->state()->meeting, 1, true));
    QVERIFY(m_room->end());
    QCOMPARE(m_workshop->last().place, 1);
}

void TestClassRoom::resumes()
{
    QVERIFY(!m_room->resume().value());
    startAt("one");
    QVERIFY(m_room->finish() && m_room->nextPerson() && m_room->reach(word("one")) && m_room->finish());
    QVERIFY(m_room->reach(word("two")) && m_room->errorAt(word("where")));
    QVERIFY(m_room->waitAt(word("two")) && m_room->pointAt(word("one")) && m_room->blank(true));
    const auto before = *m_room->state();
    m_clock.reboot(word("another"));
    m_room.reset();
    m_workshop->open();
    m_room = std::make_unique<ClassRoom>(*m_workshop->classes, m_clock);
    QVERIFY(m_room->resume().value());
    auto after = *m_room->state();
    QCOMPARE(after.lesson->file, before.lesson->file);
    after.lesson = before.lesson;
    QVERIFY(after == before);
    QVERIFY(!m_room->resume()); // is under way
    QCOMPARE(code(m_room->reach(word("three"))), make_error_code(Errc::AllWait));
    m_clock.advance(3s);
    QVERIFY(m_room->finish() && m_room->reach(word("one")) && m_room->finish()); // that was before
    QVERIFY(m_room->end());
    QCOMPARE(counts("one"), (StepCounts { .reached = 2, .finished = 2 }));
    QCOMPARE(counts("two"), (StepCounts { .reached = 1, .finished = 1, .errors = 1, .seconds = 3 }));
    QVERIFY(!m_room->resume().value());
}

void TestClassRoom::resumesTheProcedureThatWasChosen()
{
    const auto lessons = training::Lessons::builtIn();
    const auto lesson = lessons.find(word("repaso-y-cierre"));
    QCOMPARE(lesson->procedure, training::anyProcedure);
    QVERIFY(m_room->start(m_workshop->group, training::madeOutTo(*lesson, word("perdida-telefono")), 5));
    QVERIFY(m_room->reach(lesson->steps.first().id));
    m_room = std::make_unique<ClassRoom>(*m_workshop->classes, m_clock);
    QVERIFY(m_room->resume().value());
    QCOMPARE(m_room->state()->lesson->procedure, word("perdida-telefono"));
}

void TestClassRoom::resumesNoLessonThatWasNotKept()
{
    startAt("two");
    QVERIFY(m_workshop->classes->keepLesson("{}")); // by another program
    m_room = std::make_unique<ClassRoom>(*m_workshop->classes, m_clock);
    QVERIFY(!m_room->resume().value());
    QCOMPARE(counts("two").reached, 1);
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 3));
}

void TestClassRoom::aScreenThatOnlyShowsCountsNobody()
{
    QVERIFY(m_room->start(m_workshop->group, m_lesson, 0));
    QVERIFY(m_room->reach(word("one")) && m_room->errorAt(word("where")) && m_room->askHelp());
    m_clock.advance(3min);
    QVERIFY(m_room->look());
    QVERIFY(!m_room->state()->stuck);
    QCOMPARE(code(m_room->nextPerson()), make_error_code(Errc::NobodyLeft));
    QCOMPARE(m_room->tally()->people, 0);
    QVERIFY(m_room->tally()->here.isEmpty());
    QCOMPARE(counts("one"), StepCounts());
    QVERIFY(m_room->setPeople(0)); // as it is
    // Somebody comes who will practise here, at the step that was shown last; nothing that was shown is theirs.
    QVERIFY(m_room->setPeople(1) && m_room->reach(word("one")) && m_room->finish());
    QCOMPARE(counts("one"), (StepCounts { .reached = 1, .finished = 1 }));
    QCOMPARE(code(m_room->setPeople(0)), make_error_code(Errc::BadNumber)); // they were counted
}

void TestClassRoom::aFailedEventChangesNothing()
{
    startAt("one");
    const auto before = *m_room->state();
    const QString log = m_workshop->folder.filePath(word("classes.sqlite"));
    QVERIFY(QFile::rename(log, log + word(".moved"))); // what is written from here on, nobody finds
    for (int i = 0; i < 4; ++i)
        QCOMPARE(code(m_room->errorAt(word("where"))), make_error_code(Errc::StoreFailed));
    QCOMPARE(code(m_room->finish()), make_error_code(Errc::StoreFailed));
    QVERIFY(*m_room->state() == before);
}

QTEST_GUILESS_MAIN(TestClassRoom)
#include "tst_classroom.moc"
