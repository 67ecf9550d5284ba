// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include <QList>
#include <QString>
#include <optional>

namespace db {

class Database;

struct CourseRow
{
    qint64 number = 0;
    int meetings = 0;
    QString begunOn; ///< ISO day, as all of them here
};

struct GroupRow
{
    qint64 number = 0, course = 0;
    int place = 0;
};

struct ParticipantRow
{
    int number = 0;
    QString name; ///< empty: a number only
};

struct MeetingRow
{
    qint64 number = 0, group = 0;
    int place = 0;
    QString label, lesson, heldOn;
    int people = 0;
    qint64 events = 0;
};

struct AttendanceRow
{
    int participant = 0;
    std::optional<int> entry, exit;
};

struct StepRow
{
    QString step;
    int reached = 0, finished = 0, helps = 0, errors = 0, stopped = 0;
    qint64 seconds = 0;
};

struct QuestionRow
{
    QString field;
    int errors = 0, helps = 0;
};

struct LiveRow
{
    qint64 meeting = 0;
    int person = 0;
    QString step, waitAt, pointedAt;
    bool blanked = false;
    QString procedure = {};
};

struct TallyRow
{
    QString label;
    int place = 0; ///< of the meeting
    qint64 sequence = 0;
    QByteArray counted;
};

struct TurnRow
{
    QString step, outcome;
};

/// Courses, their groups and meetings; who came; counts by step and by question; the class that is under
/// way. Whoever calls brackets what belongs together in a Transaction.
class ClassStore
{
public:
    explicit ClassStore(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    Result<qint64> addCourse(int meetings, const QString &begunOn); ///< its number
    Result<QList<CourseRow>> courses() const; ///< newest first, without the guests'
    Result<qint64> guestGroup(
        const QString &today); ///< the one of classes led elsewhere; made if it is not there
    Result<qint64> addGroup(qint64 course); ///< its number; its place is the next one
    Result<QList<GroupRow>> groups(qint64 course) const; ///< by place
    Result<std::optional<int>> plannedMeetings(qint64 group) const; ///< of its course
    Result<> putParticipant(qint64 group, const ParticipantRow &row);
    Result<> addParticipant(qint64 group, int number); ///< one that is there stays as it is
    Result<QList<ParticipantRow>> participants(qint64 group) const; ///< by number
    Result<> clearNames(qint64 group);

    Result<qint64> addMeeting(const MeetingRow &row); ///< its number; its place is the group's next one
    Result<std::optional<MeetingRow>> meeting(qint64 number) const;
    Result<QList<MeetingRow>> meetings(qint64 group) const; ///< by place
    Result<> setPeople(qint64 meeting, int people);
    Result<> countEvent(qint64 meeting);
    Result<bool> removeEmpty(qint64 meeting); ///< if nobody came, no step was reached, and no other kiosk told

    Result<> addAttendance(qint64 meeting, int participant); ///< one that is there stays as it is
    Result<> putAttendance(qint64 meeting, const AttendanceRow &row);
    Result<> removeAttendance(qint64 meeting, int participant);
    Result<QList<AttendanceRow>> attendance(qint64 meeting) const; ///< by number

    Result<> addToStep(qint64 meeting, const StepRow &more);
    Result<QList<StepRow>> steps(qint64 meeting) const; ///< as they were first reached
    Result<> addToQuestion(qint64 meeting, const QuestionRow &more);
    Result<QList<QuestionRow>> questions(qint64 meeting) const; ///< by field

    Result<> putTally(qint64 group, const TallyRow &row); ///< unless one that is as new is there
    Result<QList<TallyRow>> tallies(qint64 group) const; ///< by label

    Result<> setLive(const LiveRow &row);
    Result<std::optional<LiveRow>> live() const;
    Result<> clearLive(); ///< and the turn
    Result<> setTurn(const TurnRow &row);
    Result<QList<TurnRow>> turn() const;
    Result<> clearTurn();

private:
    Result<> run(const QString &sql, const QVariantList &values = {});
    template <typename T, typename Read>
    Result<QList<T>> all(const QString &sql, const QVariantList &values, Read read) const;
    Result<QList<MeetingRow>> meetingsWhere(const QString &column, qint64 value) const;

    Database &m_database;
};

} // namespace db
