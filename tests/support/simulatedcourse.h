// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/board.h"
#include "app/training/classreport.h"
#include "app/training/classroom.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

namespace support {

/// What was done in one meeting, kept as plainly as can be, for the report to be held against.
struct Done
{
    QSet<int> came;
    QMap<int, int> entry, exit; ///< by person
    QMap<QString, training::StepCounts> steps;
    QMap<QString, std::pair<int, int>> questions; ///< errors, calls for help

    void add(const Done &other)
    {
        for (auto it = other.steps.cbegin(); it != other.steps.cend(); ++it)
            steps[it.key()] += *it;
        for (auto it = other.questions.cbegin(); it != other.questions.cend(); ++it) {
            questions[it.key()].first += it->first;
            questions[it.key()].second += it->second;
        }
    }
    /// Of a process, to the one that holds the report against it. What people did at the kiosks.
    QJsonObject toJson() const
    {
        QJsonObject bySteps, byQuestions;
        for (auto it = steps.cbegin(); it != steps.cend(); ++it)
            bySteps.insert(it.key(),
                QJsonArray { it->reached, it->finished, it->helps, it->errors, it->stopped, it->seconds });
        for (auto it = questions.cbegin(); it != questions.cend(); ++it)
            byQuestions.insert(it.key(), QJsonArray { it->first, it->second });
        return { { word("steps"), bySteps }, { word("questions"), byQuestions } };
    }
    static Done fromJson(const QJsonObject &json)
    {
        Done done;
        const QJsonObject bySteps = json[u"steps"].toObject(), byQuestions = json[u"questions"].toObject();
        for (auto it = bySteps.begin(); it != bySteps.end(); ++it) {
            const QJsonArray n = it.value().toArray();
            done.steps.insert(it.key(),
                { n.at(0).toInt(), n.at(1).toInt(), n.at(2).toInt(), n.at(3).toInt(), n.at(4).toInt(),
                    n.at(5).toInteger() });
        }
        for (auto it = byQuestions.begin(); it != byQuestions.end(); ++it)
            done.questions.insert(
                it.key(), { it.value().toArray().at(0).toInt(), it.value().toArray().at(1).toInt() });
        return done;
    }
};

/// Somebody's turn at a kiosk, as chance has it. False: something was not taken.
class SimulatedPerson
{
public:
    SimulatedPerson(training::ClassRoom &room, ManualClock &clock, QRandomGenerator &random, Done &done)
        : m_room(room), m_clock(clock), m_random(random), m_done(done)
    {
    }

    bool takeTurn()
    {
        const QList<training::Step> steps = m_room.state()->lesson->steps;
        for (const training::Step &step : steps) {
            training::StepCounts &counts = m_done.steps[step.id];
            if (!m_room.reach(step.id))
                return false;
            ++counts.reached;
            if (!makeTrouble(counts) || !spendTime(counts))
                return false;
            if (happens(6)) {
                ++counts.stopped;
                return !happens(50) || m_room.stop(); // otherwise whoever is next says so
            }
            if (!m_room.finish())
                return false;
            ++counts.finished;
        }
        return true;
    }

private:
    bool happens(int percent) { return m_random.bounded(100) < percent; }
    bool makeTrouble(training::StepCounts &counts)
    {
        static const QStringList fields { word("filer.run"), word("filer.names"), word("where"),
            word("when") };
        while (happens(25)) {
            const QString field = fields.at(m_random.bounded(int(fields.size())));
            const bool error = happens(70);
            if (!(error ? m_room.errorAt(field) : m_room.askHelp(field)))
                return false;
            ++(error ? counts.errors : counts.helps);
            auto &question = m_done.questions[field];
            ++(error ? question.first : question.second);
        }
        return true;
    }
    bool spendTime(training::StepCounts &counts)
    {
        const auto spent = std::chrono::seconds(m_random.bounded(200));
        m_clock.advance(spent);
        counts.seconds += spent.count();
        return m_room.look() && (!m_room.state()->stuck || m_room.helped());
    }

    training::ClassRoom &m_room;
    ManualClock &m_clock;
    QRandomGenerator &m_random;
    Done &m_done;
};

/// Where a report says something else than what was done in the meetings. Empty: it is what happened.
class Audit
{
public:
    Audit(const QList<Done> &done, int people) : m_done(done), m_people(people) { }

    QStringList of(const training::ClassReport &report)
    {
        m_found.clear();
        same(word("meetings"), int(report.meetings.size()), int(m_done.size()));
        for (const auto &line : report.meetings)
            meeting(line);
        steps(report);
        attendance(report);
        questions(report);
        return m_found;
    }
    QStringList of(const training::Board &board)
    {
        m_found.clear();
        const auto progress = board.progress();
        same(word("board"), int(progress.size()), int(m_done.size()));
        for (const auto &line : progress) {
            training::StepCounts all;
            for (const training::StepCounts &counts : m_done.at(line.meeting - 1).steps)
                all += counts;
            same(word("board, people"), line.people, m_people);
            if (line.counts != all)
                m_found << word("board, meeting %1: other counts").arg(line.meeting);
        }
        return m_found;
    }

private:
    using Count = training::Count;
    void same(const QString &what, int is, int expected)
    {
        if (is != expected)
            m_found << word("%1: %2, not %3").arg(what).arg(is).arg(expected);
    }
    /// One that would give a hidden one away may be withheld.
    void same(const QString &what, const Count &is, int expected, bool mayBeWithheld = false)
    {
        if (is != Count(expected) && !(mayBeWithheld && expected >= Count::fewest && is == Count::withheld()))
            m_found << word("%1: %2, not %3").arg(what, is.toString()).arg(expected);
    }
    void levels(const QString &what, const training::Levels &levels, const QMap<int, int> &tasks)
    {
        for (int level = 0; level < 4; ++level)
            same(what, levels[size_t(level)], int(tasks.values().count(level)), true);
    }
    void meeting(const training::ClassReport::Meeting &line)
    {
        const QString what = word("meeting %1").arg(line.place);
        const Done done = m_done.value(line.place - 1);
        same(what + word(", present"), line.present, int(done.came.size()));
        same(what + word(", practised"), line.practised, m_people);
        levels(what + word(", before"), line.entry, done.entry);
        levels(what + word(", after"), line.exit, done.exit);
    }
    void steps(const training::ClassReport &report)
    {
        int lines = 0;
        for (const Done &done : m_done)
            lines += int(done.steps.size());
        same(word("lines of steps"), int(report.steps.size()), lines);
        for (const auto &line : report.steps) {
            const QString what = word("meeting %1, %2").arg(line.meeting).arg(line.step);
            const training::StepCounts counts = m_done.value(line.meeting - 1).steps.value(line.step);
            same(what, line.reached, counts.reached);
            if (counts.reached < Count::fewest) {
                if (!line.finished.isFew() || !line.stopped.isFew() || line.seconds)
                    m_found << what + word(": says of few people more than that");
                continue;
            }
            const int rest = counts.reached - counts.finished;
            if (rest > 0 && rest < Count::fewest ? line.finished != Count::withheld()
                                                 : line.finished != Count(counts.finished))
                m_found << what + word(": finished");
            same(what + word(", errors"), line.errors, counts.errors);
            same(what + word(", helps"), line.helps, counts.helps);
            same(what + word(", seconds"), line.seconds.value_or(-1), int(counts.seconds / counts.reached));
        }
    }
    void attendance(const training::ClassReport &report)
    {
        same(word("people on the list"), int(report.attendance.size()), m_people);
        for (const auto &line : report.attendance)
            for (int meeting = 0; meeting < m_done.size(); ++meeting)
                if (line.came.value(meeting) != m_done.at(meeting).came.contains(line.person.number))
                    m_found << word("person %1, meeting %2").arg(line.person.number).arg(meeting + 1);
        QMap<int, int> last;
        for (const Done &done : m_done)
            last.insert(done.exit);
        levels(word("last level"), report.last, last);
    }
    void questions(const training::ClassReport &report)
    {
        Done all;
        for (const Done &done : m_done)
            all.add(done);
        same(word("questions"), int(report.questions.size()), int(all.questions.size()));
        int before = std::numeric_limits<int>::max();
        for (const auto &line : report.questions) {
            const auto [errors, helps] = all.questions.value(line.field);
            same(line.field + word(", errors"), line.errors, errors);
            same(line.field + word(", helps"), line.helps, helps);
            if (errors + helps > before)
                m_found << line.field + word(": the hardest first");
            before = errors + helps;
        }
    }

    const QList<Done> m_done;
    const int m_people;
    QStringList m_found;
};

} // namespace support
