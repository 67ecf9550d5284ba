// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

/// What is known of the classes of one group. Plain values, as the store has them.
namespace training {

/// How many people. Counts of several kiosks add up.
struct StepCounts
{
    int reached = 0, finished = 0;
    int helps = 0, errors = 0; ///< each one counts, whosoever they are
    int stopped = 0; ///< left off there
    qint64 seconds = 0; ///< of all of them together

    StepCounts &operator+=(const StepCounts &more);
    friend bool operator==(const StepCounts &, const StepCounts &) = default;
};

struct StepRecord
{
    QString step;
    StepCounts counts;
    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

/// What was hard about one field, by its path as of guide::Step, without items.
struct QuestionRecord
{
    QString field;
    int errors = 0, helps = 0;
    friend bool operator==(const QuestionRecord &, const QuestionRecord &) = default;
};

/// Who takes part: a number, and a first name if they like.
struct Person
{
    int number = 0; ///< 1-999
    QString name;
    friend bool operator==(const Person &, const Person &) = default;
};

/// That somebody came, and how many of the three tasks they did before the lesson, and after it.
struct Presence
{
    int person = 0;
    std::optional<int> entry, exit; ///< 0-3; none: not asked
    friend bool operator==(const Presence &, const Presence &) = default;
};

struct MeetingRecord
{
    QString label; ///< random; of one meeting on one kiosk
    int place = 0; ///< the first, the second … of its group
    QDate day;
    QString lesson;
    int people = 0; ///< who practised on this kiosk
    qint64 sequence = 0; ///< of two records of one label the one with more is the newer
    QList<Presence> present; ///< by number
    QList<StepRecord> steps; ///< as they were first reached
    QList<QuestionRecord> questions; ///< by field
};

struct GroupRecord
{
    int planned = 0; ///< meetings of the course
    QList<Person> people; ///< by number
    QList<MeetingRecord> meetings; ///< by place
};

/// Adds to the one of the same name, or behind all of them.
void add(QList<StepRecord> &all, const StepRecord &more);
void add(QList<QuestionRecord> &all, const QuestionRecord &more);

} // namespace training
