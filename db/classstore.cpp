// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/classstore.h"

#include "db/database.h"

namespace db {

namespace {

QVariant orNull(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

/// To the driver a null string is NULL, and here it is an empty one.
QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

std::optional<int> integerOrNone(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

} // namespace

Result<> ClassStore::run(const QString &sql, const QVariantList &values)
{
    return m_database.run(sql, values).map([](qint64) {});
}

template <typename T, typename Read>
Result<QList<T>> ClassStore::all(const QString &sql, const QVariantList &values, Read read) const
{
    QList<T> rows;
    if (const auto done = m_database.each(sql, values, [&](const Row &row) { rows << read(row); }); !done)
        return fail(done.error());
    return rows;
}

Result<qint64> ClassStore::addCourse(int meetings, const QString &begunOn)
{
    return m_database
        .integer(QStringLiteral("INSERT INTO courses (meetings, begun_on) VALUES (?, ?) RETURNING number"),
            { meetings, begunOn })
        .map([](const auto &number) { return number.value_or(0); });
}

Result<QList<CourseRow>> ClassStore::courses() const
{
    return all<CourseRow>(
        QStringLiteral("SELECT number, meetings, begun_on FROM courses WHERE guest = 0 ORDER BY number DESC"),
        {}, [](const Row &row) {
            return CourseRow { row.integer(0), int(row.integer(1)), row.text(2) };
        });
}

Result<qint64> ClassStore::guestGroup(const QString &today)
{
    const auto found = m_database.integer(
        QStringLiteral("SELECT groups.number FROM groups JOIN courses ON courses.number = course "
                       "WHERE guest = 1"),
        {});
    if (!found)
        return fail(found.error());
    if (*found)
        return **found;
    return m_database
        .integer(QStringLiteral(
                     "INSERT INTO courses (meetings, begun_on, guest) VALUES (1, ?, 1) RETURNING number"),
            { today })
        .and_then([this](const auto &course) { return addGroup(course.value_or(0)); });
}

Result<qint64> ClassStore::addGroup(qint64 course)
{
    return m_database
        .integer(QStringLiteral("INSERT INTO groups (course, place) SELECT ?, coalesce(max(place), 0) + 1 "
                                "FROM groups WHERE course = ? RETURNING number"),
            { course, course })
        .map([](const auto &number) { return number.value_or(0); });
}

Result<QList<GroupRow>> ClassStore::groups(qint64 course) const
{
    return all<GroupRow>(QStringLiteral("SELECT number, place FROM groups WHERE course = ? ORDER BY place"),
        { course }, [&](const Row &row) {
            return GroupRow { row.integer(0), course, int(row.integer(1)) };
        });
}

Result<std::optional<int>> ClassStore::plannedMeetings(qint64 group) const
{
    return m_database
        .integer(QStringLiteral("SELECT c.meetings FROM groups AS g JOIN courses AS c ON c.number = g.course "
                                "WHERE g.number = ?"),
            { group })
        .map([](const std::optional<qint64> &planned) {
            return planned ? std::optional(int(*planned)) : std::nullopt;
        });
}

Result<> ClassStore::putParticipant(qint64 group, const ParticipantRow &row)
{
    return run(QStringLiteral("INSERT INTO participants (team, number, name) VALUES (?, ?, ?) "
                              "ON CONFLICT (team, number) DO UPDATE SET name = excluded.name"),
        { group, row.number, row.name.isEmpty() ? QVariant() : QVariant(row.name) });
}

Result<> ClassStore::addParticipant(qint64 group, int number)
{
    return run(QStringLiteral("INSERT INTO participants (team, number) VALUES (?, ?) ON CONFLICT DO NOTHING"),
        { group, number });
}

Result<QList<ParticipantRow>> ClassStore::participants(qint64 group) const
{
    return all<ParticipantRow>(
        QStringLiteral("SELECT number, name FROM participants WHERE team = ? ORDER BY number"), { group },
        [](const Row &row) {
            return ParticipantRow { int(row.integer(0)), row.text(1) };
        });
}

Result<> ClassStore::clearNames(qint64 group)
{
    return run(QStringLiteral("UPDATE participants SET name = NULL WHERE team = ?"), { group });
}

Result<qint64> ClassStore::addMeeting(const MeetingRow &row)
{
    return m_database
        .integer(QStringLiteral("INSERT INTO meetings (team, place, label, lesson, held_on, people) "
                                "SELECT ?, coalesce(max(place), 0) + 1, ?, ?, ?, ? FROM meetings "
                                "WHERE team = ? RETURNING number"),
            { row.group, row.label, row.lesson, row.heldOn, row.people, row.group })
        .map([](const auto &number) { return number.value_or(0); });
}

Result<QList<MeetingRow>> ClassStore::meetingsWhere(const QString &column, qint64 value) const
{
    return all<MeetingRow>(
        QStringLiteral("SELECT number, team, place, label, lesson, held_on, people, events "
                       "FROM meetings WHERE %1 = ? ORDER BY place")
            .arg(column),
        { value }, [](const Row &row) {
            return MeetingRow { row.integer(0), row.integer(1), int(row.integer(2)), row.text(3), row.text(4),
                row.text(5), int(row.integer(6)), row.integer(7) };
        });
}

Result<std::optional<MeetingRow>> ClassStore::meeting(qint64 number) const
{
    return meetingsWhere(QStringLiteral("number"), number).map([](const QList<MeetingRow> &found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Result<QList<MeetingRow>> ClassStore::meetings(qint64 group) const
{
    return meetingsWhere(QStringLiteral("team"), group);
}

Result<> ClassStore::setPeople(qint64 meeting, int people)
{
    return run(QStringLiteral("UPDATE meetings SET people = ? WHERE number = ?"), { people, meeting });
}

Result<> ClassStore::countEvent(qint64 meeting)
{
    return run(QStringLiteral("UPDATE meetings SET events = events + 1 WHERE number = ?"), { meeting });
}

Result<bool> ClassStore::removeEmpty(qint64 meeting)
{
    return m_database
        .run(QStringLiteral("DELETE FROM meetings WHERE number = ? "
                            "AND NOT EXISTS (SELECT * FROM attendance WHERE meeting = ?) "
                            "AND NOT EXISTS (SELECT * FROM steps WHERE meeting = ?) "
                            "AND NOT EXISTS (SELECT * FROM tallies WHERE tallies.team = meetings.team "
                            "AND tallies.place = meetings.place)"),
            { meeting, meeting, meeting })
        .map([](qint64 gone) { return gone > 0; });
}

Result<> ClassStore::addAttendance(qint64 meeting, int participant)
{
    return run(QStringLiteral("INSERT INTO attendance (meeting, participant) VALUES (?, ?) "
                              "ON CONFLICT DO NOTHING"),
        { meeting, participant });
}

Result<> ClassStore::putAttendance(qint64 meeting, const AttendanceRow &row)
{
    return run(
        QStringLiteral("INSERT INTO attendance (meeting, participant, entry, exit) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (meeting, participant) DO UPDATE SET entry = excluded.entry, "
                       "exit = excluded.exit"),
        { meeting, row.participant, orNull(row.entry), orNull(row.exit) });
}

Result<> ClassStore::removeAttendance(qint64 meeting, int participant)
{
    return run(QStringLiteral("DELETE FROM attendance WHERE meeting = ? AND participant = ?"),
        { meeting, participant });
}

Result<QList<AttendanceRow>> ClassStore::attendance(qint64 meeting) const
{
    return all<AttendanceRow>(QStringLiteral("SELECT participant, entry, exit FROM attendance "
                                             "WHERE meeting = ? ORDER BY participant"),
        { meeting }, [](const Row &row) {
            return AttendanceRow { int(row.integer(0)), integerOrNone(row, 1), integerOrNone(row, 2) };
        });
}

Result<> ClassStore::addToStep(qint64 meeting, const StepRow &more)
{
    return run(QStringLiteral(
                   "INSERT INTO steps (meeting, step, reached, finished, helps, errors, stopped, seconds) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meeting, step) DO UPDATE SET "
                   "reached = reached + excluded.reached, finished = finished + excluded.finished, "
                   "helps = helps + excluded.helps, errors = errors + excluded.errors, "
                   "stopped = stopped + excluded.stopped, seconds = seconds + excluded.seconds"),
        { meeting, more.step, more.reached, more.finished, more.helps, more.errors, more.stopped,
            more.seconds });
}

Result<QList<StepRow>> ClassStore::steps(qint64 meeting) const
{
    return all<StepRow>(QStringLiteral("SELECT step, reached, finished, helps, errors, stopped, seconds "
                                       "FROM steps WHERE meeting = ? ORDER BY rowid"),
        { meeting }, [](const Row &row) {
            return StepRow { row.text(0), int(row.integer(1)), int(row.integer(2)), int(row.integer(3)),
                int(row.integer(4)), int(row.integer(5)), row.integer(6) };
        });
}

Result<> ClassStore::addToQuestion(qint64 meeting, const QuestionRow &more)
{
    return run(QStringLiteral("INSERT INTO questions (meeting, field, errors, helps) VALUES (?, ?, ?, ?) "
                              "ON CONFLICT (meeting, field) DO UPDATE SET errors = errors + excluded.errors, "
                              "helps = helps + excluded.helps"),
        { meeting, more.field, more.errors, more.helps });
}

Result<QList<QuestionRow>> ClassStore::questions(qint64 meeting) const
{
    return all<QuestionRow>(
        QStringLiteral("SELECT field, errors, helps FROM questions WHERE meeting = ? ORDER BY field"),
        { meeting }, [](const Row &row) {
            return QuestionRow { row.text(0), int(row.integer(1)), int(row.integer(2)) };
        });
}

Result<> ClassStore::putTally(qint64 group, const TallyRow &row)
{
    return run(QStringLiteral("INSERT INTO tallies (team, label, place, sequence, counted) "
                              "VALUES (?, ?, ?, ?, ?) ON CONFLICT (team, label) DO UPDATE SET "
                              "place = excluded.place, sequence = excluded.sequence, counted = excluded.counted "
                              "WHERE excluded.sequence > sequence"),
        { group, row.label, row.place, row.sequence, row.counted });
}

Result<QList<TallyRow>> ClassStore::tallies(qint64 group) const
{
    return all<TallyRow>(
        QStringLiteral("SELECT label, place, sequence, counted FROM tallies WHERE team = ? ORDER BY label"),
        { group }, [](const Row &row) {
            return TallyRow { row.text(0), int(row.integer(1)), row.integer(2), row.bytes(3) };
        });
}

Result<> ClassStore::setLive(const LiveRow &row)
{
    return run(QStringLiteral("INSERT OR REPLACE INTO live (one, meeting, person, step, wait_at, pointed_at, "
                              "blanked, procedure) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"),
        { row.meeting, row.person, notNull(row.step), notNull(row.waitAt), notNull(row.pointedAt),
            int(row.blanked), notNull(row.procedure) });
}

Result<std::optional<LiveRow>> ClassStore::live() const
{
    return all<LiveRow>(
        QStringLiteral("SELECT meeting, person, step, wait_at, pointed_at, blanked, procedure FROM live"), {},
        [](const Row &row) {
            return LiveRow { row.integer(0), int(row.integer(1)), row.text(2), row.text(3), row.text(4),
                row.integer(5) != 0, row.text(6) };
        })
        .map([](const QList<LiveRow> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(found.first());
        });
}

Result<> ClassStore::clearLive()
{
    return run(QStringLiteral("DELETE FROM live")).and_then([this] { return clearTurn(); });
}

Result<> ClassStore::setTurn(const TurnRow &row)
{
    return run(QStringLiteral("INSERT OR REPLACE INTO turn (step, outcome) VALUES (?, ?)"),
        { row.step, row.outcome });
}

Result<QList<TurnRow>> ClassStore::turn() const
{
    return all<TurnRow>(QStringLiteral("SELECT step, outcome FROM turn"), {}, [](const Row &row) {
        return TurnRow { row.text(0), row.text(1) };
    });
}

Result<> ClassStore::clearTurn()
{
    return run(QStringLiteral("DELETE FROM turn"));
}

} // namespace db
