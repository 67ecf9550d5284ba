// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/board.h"

#include <algorithm>

namespace training {

bool Board::take(const Tally &tally)
{
    const auto known = m_tallies.constFind(tally.label);
    if (known != m_tallies.cend() && known->sequence >= tally.sequence)
        return false;
    if (known == m_tallies.cend())
        m_joined << tally.label;
    m_tallies.insert(tally.label, tally);
    return true;
}

int Board::meeting() const
{
    int newest = 0;
    for (const Tally &tally : m_tallies)
        newest = std::max(newest, tally.meeting);
    return newest;
}

QList<Tally> Board::current() const
{
    QList<Tally> tallies;
    const int newest = meeting();
    std::copy_if(m_tallies.cbegin(), m_tallies.cend(), std::back_inserter(tallies),
        [newest](const Tally &tally) { return tally.meeting == newest; });
    return tallies;
}

int Board::people() const
{
    int people = 0;
    for (const Tally &tally : current())
        people += tally.people;
    return people;
}

int Board::kiosks() const
{
    return int(current().size());
}

int Board::numberOf(const QString &label) const
{
    const auto known = m_tallies.constFind(label);
    if (known == m_tallies.cend())
        return 0;
    int number = 1;
    for (const QString &other : m_joined) {
        if (other == label)
            break;
        number += m_tallies.value(other).meeting == known->meeting;
    }
    return number;
}

QList<Board::Place> Board::places() const
{
    QList<StepRecord> steps;
    QHash<QString, int> here;
    for (const Tally &tally : current()) {
        for (const StepRecord &step : tally.steps)
            add(steps, step);
        if (!tally.here.isEmpty())
            ++here[tally.here];
    }
    QList<Place> places;
    for (const StepRecord &step : std::as_const(steps))
        places << Place { step.step, here.value(step.step), step.counts };
    return places;
}

QList<Board::StuckAt> Board::stuck() const
{
    QList<StuckAt> stuck;
    for (const Tally &tally : current()) {
        if (tally.stuck)
            stuck << StuckAt { tally.label, tally.here, *tally.stuck };
    }
    std::stable_sort(
        stuck.begin(), stuck.end(), [](const StuckAt &a, const StuckAt &b) { return a.why < b.why; });
    return stuck;
}

std::optional<QuestionRecord> Board::hardest() const
{
    QList<QuestionRecord> all;
    for (const Tally &tally : current()) {
        for (const QuestionRecord &question : tally.questions)
            add(all, question);
    }
    const auto found
        = std::max_element(all.cbegin(), all.cend(), [](const QuestionRecord &a, const QuestionRecord &b) {
              return std::pair(a.errors + a.helps, b.field) < std::pair(b.errors + b.helps, a.field);
          });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

QList<Board::Progress> Board::progress() const
{
    QMap<int, Progress> byMeeting;
    for (const Tally &tally : m_tallies) {
        Progress &progress = byMeeting[tally.meeting];
        progress.meeting = tally.meeting;
        progress.people += tally.people;
        for (const StepRecord &step : tally.steps)
            progress.counts += step.counts;
    }
    return byMeeting.values();
}

} // namespace training
