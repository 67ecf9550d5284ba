// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classreport.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace training {

namespace {

/// One meeting as all kiosks have it.
struct Merged
{
    QDate day;
    QString lesson;
    int practised = 0;
    QMap<int, Presence> present;
    QList<StepRecord> steps;
    QList<QuestionRecord> questions;
};

/// Who was written down at two kiosks came once; what one of them did not ask, the other may have.
void add(QMap<int, Presence> &all, const Presence &more)
{
    Presence &known = all[more.person];
    known.person = more.person;
    known.entry = known.entry ? known.entry : more.entry;
    known.exit = known.exit ? known.exit : more.exit;
}

QList<MeetingRecord> newestOfEachLabel(const QList<GroupRecord> &kiosks)
{
    QMap<QString, MeetingRecord> byLabel;
    for (const GroupRecord &kiosk : kiosks) {
        for (const MeetingRecord &meeting : kiosk.meetings) {
            const auto known = byLabel.constFind(meeting.label);
            if (known == byLabel.cend() || known->sequence < meeting.sequence)
                byLabel.insert(meeting.label, meeting);
        }
    }
    return byLabel.values();
}

QMap<int, Merged> merged(const QList<GroupRecord> &kiosks)
{
    QMap<int, Merged> byPlace;
    for (const MeetingRecord &meeting : newestOfEachLabel(kiosks)) {
        Merged &all = byPlace[meeting.place];
        if (!all.day.isValid() || meeting.day < all.day)
            all.day = meeting.day;
        all.lesson = meeting.lesson;
        all.practised += meeting.people;
        for (const Presence &presence : meeting.present)
            add(all.present, presence);
        for (const StepRecord &step : meeting.steps)
            add(all.steps, step);
        for (const QuestionRecord &question : meeting.questions)
            add(all.questions, question);
    }
    return byPlace;
}

/// The whole may be known, for it is counted elsewhere: where one part alone is hidden, the rest gives it
/// away, unless it is nobody. Then the smallest of the others goes as well.
Levels levelsOf(const QList<int> &tasksDone)
{
    std::array<int, 4> numbers {};
    for (const int tasks : tasksDone)
        ++numbers[size_t(std::clamp(tasks, 0, 3))];
    const auto isHidden = [](int number) { return number > 0 && number < Count::fewest; };
    Levels levels;
    std::transform(numbers.begin(), numbers.end(), levels.begin(), [](int number) { return Count(number); });
    if (std::count_if(numbers.begin(), numbers.end(), isHidden) != 1)
        return levels;
    size_t smallest = numbers.size();
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] >= Count::fewest && (smallest == numbers.size() || numbers[i] < numbers[smallest]))
            smallest = i;
    }
    if (smallest < numbers.size())
        levels[smallest] = Count::withheld();
    return levels;
}

Levels levelsOf(const QMap<int, Presence> &present, std::optional<int> Presence::*when)
{
    QList<int> done;
    for (const Presence &presence : present) {
        if (presence.*when)
            done << *(presence.*when);
    }
    return levelsOf(done);
}

ClassReport::StepLine lineOf(int place, const Merged &meeting, const StepRecord &step)
{
    ClassReport::StepLine line { place, meeting.lesson, step.step, Count(step.counts.reached), {}, {}, {}, {},
        {} };
    if (line.reached.isFew())
        return line;
    const StepCounts &counts = step.counts;
    // Those who are missing between two counts are a count too.
    const auto besides = [&](int number) {
        const int rest = counts.reached - number;
        return rest > 0 && rest < Count::fewest ? Count::withheld() : Count(number);
    };
    line.finished = besides(counts.finished);
    line.stopped = besides(counts.stopped);
    line.helps = Count(counts.helps);
    line.errors = Count(counts.errors);
    line.seconds = int(counts.seconds / counts.reached);
    return line;
}

QList<ClassReport::QuestionLine> hardest(const QMap<int, Merged> &meetings)
{
    QList<QuestionRecord> all;
    for (const Merged &meeting : meetings) {
        if (meeting.practised < Count::fewest)
            continue;
        for (const QuestionRecord &question : meeting.questions)
            add(all, question);
    }
    const auto trouble = [](const QuestionRecord &question) { return question.errors + question.helps; };
    all.removeIf([&](const QuestionRecord &question) { return trouble(question) < Count::fewest; });
    std::sort(all.begin(), all.end(), [&](const QuestionRecord &a, const QuestionRecord &b) {
        return std::pair(trouble(b), a.field) < std::pair(trouble(a), b.field);
    });
    QList<ClassReport::QuestionLine> lines;
    for (const QuestionRecord &question : std::as_const(all))
        lines << ClassReport::QuestionLine { question.field, Count(question.errors), Count(question.helps) };
    return lines;
}

QList<ClassReport::Attendance> attendanceOf(
    const QList<GroupRecord> &kiosks, const QMap<int, Merged> &meetings)
{
    QMap<int, QString> names;
    for (const GroupRecord &kiosk : kiosks) {
        for (const Person &person : kiosk.people) {
            if (names.value(person.number).isEmpty())
                names.insert(person.number, person.name);
        }
    }
    QList<ClassReport::Attendance> lines;
    for (auto person = names.cbegin(); person != names.cend(); ++person) {
        ClassReport::Attendance line { { person.key(), person.value() }, {} };
        for (const Merged &meeting : meetings)
            line.came << meeting.present.contains(person.key());
        lines << line;
    }
    return lines;
}

/// Before somebody's first lesson of those where they were asked, and after their last.
void firstAndLast(const QMap<int, Merged> &meetings, ClassReport &report)
{
    QMap<int, int> first, last;
    for (const Merged &meeting : meetings) {
        for (const Presence &presence : meeting.present) {
            if (presence.entry && !first.contains(presence.person))
                first.insert(presence.person, *presence.entry);
            if (presence.exit)
                last.insert(presence.person, *presence.exit);
        }
    }
    report.first = levelsOf(first.values());
    report.last = levelsOf(last.values());
}

} // namespace

Count Count::withheld()
{
    Count count;
    count.m_state = Withheld;
    return count;
}

QString Count::toString() const
{
    switch (m_state) {
    case Shown:
        return QString::number(m_number);
    case Few:
        return QStringLiteral("menos de %1").arg(fewest);
    case Withheld:
        break;
    }
    return QStringLiteral("no se muestra");
}

ClassReport ClassReport::of(const QList<GroupRecord> &kiosks)
{
    const QMap<int, Merged> meetings = merged(kiosks);
    ClassReport report;
    for (const GroupRecord &kiosk : kiosks)
        report.planned = std::max(report.planned, kiosk.planned);
    for (auto it = meetings.cbegin(); it != meetings.cend(); ++it) {
        const Merged &meeting = it.value();
        report.meetings << Meeting { it.key(), meeting.day, meeting.lesson,
            Count(int(meeting.present.size())), Count(meeting.practised),
            levelsOf(meeting.present, &Presence::entry), levelsOf(meeting.present, &Presence::exit) };
        for (const StepRecord &step : meeting.steps)
            report.steps << lineOf(it.key(), meeting, step);
    }
    report.attendance = attendanceOf(kiosks, meetings);
    report.questions = hardest(meetings);
    firstAndLast(meetings, report);
    return report;
}

} // namespace training
