// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classroom.h"

#include "db/database.h"
#include <QMetaEnum>
#include <algorithm>

namespace training {

namespace {

constexpr const char *outcomeNames[] = { "reached", "finished", "stopped" };

base::Result<> judgeNames(const Lesson &lesson)
{
    auto judged = judgeWord(lesson.id);
    for (const Step &step : lesson.steps)
        judged = judged.and_then([&] { return judgeWord(step.id); });
    return judged;
}

db::StepRow toRow(const StepRecord &record)
{
    const StepCounts &counts = record.counts;
    return { record.step, counts.reached, counts.finished, counts.helps, counts.errors, counts.stopped,
        counts.seconds };
}

} // namespace

ClassRoom::ClassRoom(Classes &classes, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_classes(classes), m_clock(clock)
{
}

QString ClassRoom::nameOf(Outcome outcome)
{
    return QString::fromLatin1(outcomeNames[int(outcome)]);
}

int ClassRoom::indexOf(const QString &step) const
{
    const QList<Step> &steps = m_state->lesson->steps;
    const auto found
        = std::find_if(steps.begin(), steps.end(), [&](const Step &one) { return one.id == step; });
    return found == steps.end() ? -1 : int(found - steps.begin());
}

base::Result<> ClassRoom::start(qint64 group, const LessonPtr &lesson, int people)
{
    if (m_state)
        return base::fail(Errc::ClassUnderWay);
    if (people < 0 || people > mostPeople)
        return base::fail(Errc::BadNumber);
    if (const auto judged = judgeNames(*lesson); !judged)
        return judged;
    db::ClassStore &store = m_classes.store();
    const auto planned = fromStore(store.plannedMeetings(group));
    if (!planned)
        return base::fail(planned.error());
    if (!*planned)
        return base::fail(Errc::UnknownGroup);
    auto transaction = fromStore(db::Transaction::begin(store.database()));
    if (!transaction)
        return base::fail(transaction.error());
    db::MeetingRow row { .group = group,
        .label = randomLabel(),
        .lesson = lesson->id,
        .heldOn = m_clock.now().toLocalTime().date().toString(Qt::ISODate),
        .people = people };
    const auto written = store.addMeeting(row).and_then([&](qint64 number) {
        row.number = number;
        return store.clearLive().and_then([&] {
            return store.setLive({ number, 1, {}, {}, {}, false, lesson->procedure });
        });
    });
    const auto made = fromStore(written.and_then([&] { return store.meeting(row.number); }));
    if (!made)
        return base::fail(made.error());
    if (const auto kept = m_classes.keepLesson(lesson->file); !kept)
        return kept;
    if (const auto kept = fromStore(transaction->commit()); !kept)
        return kept;
    m_state = ClassState {
        .meeting = row.number, .label = row.label, .place = (*made)->place, .lesson = lesson, .people = people
    };
    m_turn.clear();
    m_trouble = noTrouble();
    Q_EMIT changed(*m_state);
    return {};
}

base::Result<bool> ClassRoom::resume()
{
    if (m_state)
        return base::fail(Errc::ClassUnderWay);
    db::ClassStore &store = m_classes.store();
    const auto live = fromStore(store.live());
    const auto turn = fromStore(store.turn());
    if (!live || !turn)
        return base::fail(live ? turn.error() : live.error());
    if (!*live)
        return false;
    const db::LiveRow &was = **live;
    const auto row = fromStore(store.meeting(was.meeting));
    if (!row)
        return base::fail(row.error());
    const auto read = readLesson(m_classes.keptLesson());
    if (!*row || !read || read->id != (*row)->lesson)
        return fromStore(store.clearLive()).map([] { return false; });
    const LessonPtr lesson = madeOutTo(*read, was.procedure);
    m_state = ClassState { was.meeting, (*row)->label, (*row)->place, lesson, (*row)->people, was.person,
        was.step, false, was.waitAt, was.pointedAt, was.blanked, {} };
    m_turn.clear();
    for (const db::TurnRow &passed : *turn) {
        for (const Outcome outcome : { Outcome::Reached, Outcome::Finished, Outcome::Stopped }) {
            if (passed.outcome == nameOf(outcome))
                m_turn.insert(passed.step, outcome);
        }
    }
    m_state->done = m_turn.value(was.step, Outcome::Reached) != Outcome::Reached;
    m_trouble = noTrouble();
    Q_EMIT changed(*m_state);
    return true;
}

base::Result<> ClassRoom::end()
{
    if (!m_state)
        return base::fail(Errc::NoClass);
    db::ClassStore &store = m_classes.store();
    auto transaction = fromStore(db::Transaction::begin(store.database()));
    if (!transaction)
        return base::fail(transaction.error());
    Change last { *m_state, m_trouble, {}, true, {}, {} };
    endTurn(last);
    const auto written = write(last)
                             .and_then([&] { return store.clearLive(); })
                             .and_then([&] { return store.removeEmpty(last.next.meeting); })
                             .and_then([&](bool) { return transaction->commit(); });
    if (!written)
        return base::fail(fromStore(written.error()));
    m_classes.dropLesson();
    m_state.reset();
    m_turn.clear();
    Q_EMIT ended();
    return {};
}

base::Result<> ClassRoom::change(const Edit &edit)
{
    if (!m_state)
        return base::fail(Errc::NoClass);
    Change change { *m_state, m_trouble, {}, false, {}, {} };
    if (auto edited = edit(change); !edited)
        return edited;
    auto transaction = fromStore(db::Transaction::begin(m_classes.store().database()));
    if (!transaction)
        return base::fail(transaction.error());
    const auto written = fromStore(write(change).and_then([&] { return transaction->commit(); }));
    if (written)
        apply(change);
    return written;
}

base::Result<> ClassRoom::changeAtStep(const Edit &edit)
{
    return change([&](Change &change) -> base::Result<> {
        if (change.next.step.isEmpty())
            return base::fail(Errc::UnknownStep);
        return edit(change);
    });
}

db::Result<> ClassRoom::write(const Change &change)
{
    db::ClassStore &store = m_classes.store();
    const ClassState &next = change.next;
    auto done = store.countEvent(next.meeting);
    const auto then = [&](const auto &work) { done = done.and_then(work); };
    const bool isCounted = next.people > 0;
    if (change.newTurn)
        then([&] { return store.clearTurn(); });
    if (change.outcome && isCounted)
        then([&] { return store.setTurn({ next.step, nameOf(*change.outcome) }); });
    for (const StepRecord &more : isCounted ? change.counts : QList<StepRecord>())
        then([&] { return store.addToStep(next.meeting, toRow(more)); });
    if (const auto &more = change.question; more && isCounted)
        then([&] { return store.addToQuestion(next.meeting, { more->field, more->errors, more->helps }); });
    if (next.people != m_state->people)
        then([&] { return store.setPeople(next.meeting, next.people); });
    then([&] {
        return store.setLive({ next.meeting, next.person, next.step, next.waitAt, next.pointedAt,
            next.blanked, next.lesson->procedure });
    });
    return done;
}

void ClassRoom::apply(const Change &change)
{
    m_state = change.next;
    m_trouble = change.trouble;
    if (change.newTurn)
        m_turn.clear();
    if (change.outcome)
        m_turn.insert(m_state->step, *change.outcome);
    m_state->stuck = whyStuck();
    Q_EMIT changed(*m_state);
}

ClassRoom::Trouble ClassRoom::noTrouble() const
{
    return { m_clock.monotonic(), m_clock.monotonic(), 0, false };
}

/// Of the step at hand, which is left now.
void ClassRoom::addTime(Change &change) const
{
    if (change.next.done || change.next.step.isEmpty())
        return;
    const auto spent
        = std::chrono::duration_cast<std::chrono::seconds>(m_clock.monotonic() - m_trouble.since);
    add(change.counts, { change.next.step, { .seconds = spent.count() } });
}

/// Whoever did not finish their step has stopped there.
void ClassRoom::endTurn(Change &change) const
{
    addTime(change);
    if (!change.next.done && !change.next.step.isEmpty())
        add(change.counts, { change.next.step, { .stopped = 1 } });
    beginTurn(change);
}

void ClassRoom::beginTurn(Change &change) const
{
    change.newTurn = true;
    change.next.step.clear();
    change.next.done = false;
    change.trouble = noTrouble();
}

base::Result<Tally> ClassRoom::tally() const
{
    if (!m_state)
        return base::fail(Errc::NoClass);
    const auto row = fromStore(m_classes.store().meeting(m_state->meeting));
    if (!row)
        return base::fail(row.error());
    if (!*row)
        return base::fail(Errc::NoClass);
    const auto record = m_classes.record(**row);
    if (!record)
        return base::fail(record.error());
    Tally tally = Tally::of(*record);
    const bool isHere
        = m_state->people > 0 && m_turn.value(m_state->step, Outcome::Reached) != Outcome::Stopped;
    tally.here = isHere ? m_state->step : QString();
    tally.stuck = m_state->stuck;
    QList<StepRecord> inOrder;
    for (const Step &step : m_state->lesson->steps)
        inOrder << StepRecord { step.id, {} };
    for (const StepRecord &step : std::as_const(tally.steps))
        add(inOrder, step);
    tally.steps = inOrder;
    return tally;
}

} // namespace training
