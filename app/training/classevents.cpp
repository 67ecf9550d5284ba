// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in a class, one function for each event.
#include "app/training/classroom.h"

namespace training {

using namespace std::chrono_literals;

namespace {

constexpr auto longAtOneStep = 2min;
constexpr int manyErrors = 3;

} // namespace

std::optional<Stuck> ClassRoom::whyStuck() const
{
    if (m_state->people == 0)
        return std::nullopt;
    if (m_trouble.helpAsked)
        return Stuck::Help;
    if (m_state->done || m_state->step.isEmpty())
        return std::nullopt;
    if (m_trouble.errors >= manyErrors)
        return Stuck::Errors;
    if (m_clock.monotonic() - m_trouble.calmSince >= longAtOneStep)
        return Stuck::Time;
    return std::nullopt;
}

base::Result<> ClassRoom::judgeStep(const QString &step) const
{
    if (!step.isEmpty() && indexOf(step) < 0)
        return base::fail(Errc::UnknownStep);
    return {};
}

base::Result<> ClassRoom::reach(const QString &step)
{
    if (m_state && m_state->step == step && !step.isEmpty())
        return {};
    return change([&](Change &change) -> base::Result<> {
        const int at = indexOf(step);
        if (at < 0)
            return base::fail(Errc::UnknownStep);
        if (!change.next.waitAt.isEmpty() && at > indexOf(change.next.waitAt))
            return base::fail(Errc::AllWait);
        addTime(change);
        if (!m_turn.contains(step)) {
            add(change.counts, { step, { .reached = 1 } });
            change.outcome = Outcome::Reached;
        }
        change.next.step = step;
        change.next.done = m_turn.value(step, Outcome::Reached) != Outcome::Reached;
        change.trouble = noTrouble();
        return {};
    });
}

base::Result<> ClassRoom::pass(Outcome outcome)
{
    if (m_state && m_state->done)
        return {};
    return changeAtStep([&](Change &change) -> base::Result<> {
        addTime(change);
        const bool finished = outcome == Outcome::Finished;
        add(change.counts, { change.next.step, { .finished = int(finished), .stopped = int(!finished) } });
        change.outcome = outcome;
        change.next.done = true;
        change.trouble.helpAsked = false;
        return {};
    });
}

base::Result<> ClassRoom::finish()
{
    return pass(Outcome::Finished);
}

base::Result<> ClassRoom::stop()
{
    return pass(Outcome::Stopped);
}

base::Result<> ClassRoom::nextPerson()
{
    return change([&](Change &change) -> base::Result<> {
        if (change.next.person >= change.next.people)
            return base::fail(Errc::NobodyLeft);
        endTurn(change);
        ++change.next.person;
        return {};
    });
}

base::Result<> ClassRoom::setPeople(int people)
{
    return change([&](Change &change) -> base::Result<> {
        const bool isOnlyShowing = change.next.people == 0;
        const bool isNobodyCounted = isOnlyShowing || (change.next.person == 1 && m_turn.isEmpty());
        if (people < (isNobodyCounted ? 0 : change.next.person) || people > mostPeople)
            return base::fail(Errc::BadNumber);
        change.next.people = people;
        if (isOnlyShowing) // whoever comes begins; what was shown until now is not theirs
            beginTurn(change);
        return {};
    });
}

base::Result<> ClassRoom::askHelp(const QString &field)
{
    return changeAtStep([&](Change &change) -> base::Result<> {
        add(change.counts, { change.next.step, { .helps = 1 } });
        change.trouble.helpAsked = true;
        if (field.isEmpty())
            return {};
        change.question = QuestionRecord { field, 0, 1 };
        return judgeWord(field);
    });
}

base::Result<> ClassRoom::helped()
{
    return change([&](Change &change) -> base::Result<> {
        change.trouble.helpAsked = false;
        change.trouble.errors = 0;
        change.trouble.calmSince = m_clock.monotonic();
        return {};
    });
}

base::Result<> ClassRoom::errorAt(const QString &field)
{
    return changeAtStep([&](Change &change) {
        add(change.counts, { change.next.step, { .errors = 1 } });
        change.question = QuestionRecord { field, 1, 0 };
        ++change.trouble.errors;
        return judgeWord(field);
    });
}

base::Result<> ClassRoom::waitAt(const QString &step)
{
    return change([&](Change &change) {
        change.next.waitAt = step;
        return judgeStep(step);
    });
}

base::Result<> ClassRoom::pointAt(const QString &step)
{
    return change([&](Change &change) {
        change.next.pointedAt = step;
        return judgeStep(step);
    });
}

base::Result<> ClassRoom::blank(bool blanked)
{
    return change([&](Change &change) -> base::Result<> {
        change.next.blanked = blanked;
        return {};
    });
}

base::Result<> ClassRoom::look()
{
    if (!m_state)
        return base::fail(Errc::NoClass);
    if (whyStuck() == m_state->stuck)
        return {};
    // An event, though nobody did anything: the board takes a newer tally only.
    return change([](Change &) { return base::Result<> {}; });
}

} // namespace training
