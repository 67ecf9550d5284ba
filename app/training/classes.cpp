// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classes.h"

#include "app/training/codes.h"
#include "app/training/files.h"
#include "db/classschema.h"
#include "db/database.h"
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace training {

namespace {

constexpr int longestName = 20, longestWord = 80;
constexpr int mostDigits = 6; // "taller-2027-2", and no RUN, no telephone, no day of birth
constexpr int mostPeople = 999, mostMeetings = 60, mostTasks = 3;

bool isTasks(const std::optional<int> &tasks)
{
    return !tasks || (*tasks >= 0 && *tasks <= mostTasks);
}

QString toDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

Errc codeOf(db::Error::Kind kind)
{
    using Kind = db::Error::Kind;
    switch (kind) {
    case Kind::Busy:
    case Kind::Locked:
        return Errc::StoreInUse;
    case Kind::DiskFull:
        return Errc::StoreFull;
    default:
        return Errc::StoreFailed;
    }
}

/// Rows of the store as values.
template <typename To, typename From, typename Convert>
base::Result<QList<To>> mapped(db::Result<QList<From>> rows, Convert convert)
{
    if (!rows)
        return base::fail(fromStore(rows.error()));
    QList<To> values;
    for (const From &row : *rows)
        values << convert(row);
    return values;
}

/// A tally does not say it; all kiosks of the room meet on one.
QDate dayOf(const GroupRecord &group, int meeting)
{
    for (const MeetingRecord &one : group.meetings)
        if (one.place == meeting)
            return one.day;
    return {};
}

Person toPerson(const db::ParticipantRow &row)
{
    return { row.number, row.name };
}
Presence toPresence(const db::AttendanceRow &row)
{
    return { row.participant, row.entry, row.exit };
}
StepRecord toStep(const db::StepRow &row)
{
    return { row.step, { row.reached, row.finished, row.helps, row.errors, row.stopped, row.seconds } };
}
QuestionRecord toQuestion(const db::QuestionRow &row)
{
    return { row.field, row.errors, row.helps };
}

} // namespace

base::Error fromStore(const db::Error &error)
{
    return { make_error_code(codeOf(error.kind)), error.toString() };
}

base::Result<QString> firstName(const QString &typed)
{
    const QString name = typed.trimmed().normalized(QString::NormalizationForm_C);
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    if (name.size() > longestName || !std::all_of(name.begin(), name.end(), isLetter))
        return base::fail(Errc::BadName); // without it: it may be anything
    return name;
}

base::Result<> judgeWord(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-zA-Z0-9]*([.-][a-zA-Z0-9]+)*\\z"));
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (word.size() > longestWord || !form.match(word).hasMatch()
        || std::count_if(word.begin(), word.end(), isDigit) > mostDigits)
        return base::fail(Errc::BadWord);
    return {};
}

Classes::Classes(const QString &dataFolder, std::unique_ptr<db::Database> database)
    : m_lessonFile(dataFolder + QLatin1String("/class-lesson.json")), m_database(std::move(database)),
      m_store(*m_database)
{
}

Classes::~Classes() = default;

QString Classes::fileIn(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/classes.sqlite");
}

base::Result<std::unique_ptr<Classes>> Classes::open(const QString &dataFolder)
{
    const QString file = fileIn(dataFolder);
    return fromStore(db::Database::open(file, db::classSchema(), { .onCorrupt = db::OnCorrupt::SetAside }))
        .map([&](std::unique_ptr<db::Database> database) {
            return std::unique_ptr<Classes>(new Classes(dataFolder, std::move(database)));
        });
}

base::Result<> Classes::keepLesson(const QByteArray &file)
{
    return write(file, m_lessonFile);
}

QByteArray Classes::keptLesson() const
{
    return contentOf(m_lessonFile).value_or(QByteArray());
}

void Classes::dropLesson()
{
    QFile::remove(m_lessonFile);
}

base::Result<Course> Classes::addCourse(int meetings, const QDate &today)
{
    if (meetings < 1 || meetings > mostMeetings)
        return base::fail(Errc::BadNumber);
    return fromStore(m_store.addCourse(meetings, toDay(today))).map([&](qint64 id) {
        return Course { id, meetings, today };
    });
}

base::Result<QList<Course>> Classes::courses() const
{
    return mapped<Course>(m_store.courses(), [](const db::CourseRow &row) {
        return Course { row.number, row.meetings, QDate::fromString(row.begunOn, Qt::ISODate) };
    });
}

base::Result<qint64> Classes::guestGroup(const QDate &today)
{
    return fromStore(m_store.guestGroup(toDay(today)));
}

base::Result<Group> Classes::addGroup(qint64 course)
{
    const auto id = m_store.addGroup(course);
    if (!id && id.error().kind == db::Error::Kind::Constraint)
        return base::fail(Errc::UnknownGroup);
    if (!id)
        return base::fail(fromStore(id.error()));
    return groups(course).map([&](const QList<Group> &groups) { return groups.last(); });
}

base::Result<QList<Group>> Classes::groups(qint64 course) const
{
    return mapped<Group>(m_store.groups(course), [](const db::GroupRow &row) {
        return Group { row.number, row.place };
    });
}

base::Result<> Classes::setPerson(qint64 group, const Person &person)
{
    const auto name = firstName(person.name);
    if (!name)
        return base::fail(name.error());
    if (person.number < 1 || person.number > mostPeople)
        return base::fail(Errc::BadNumber);
    const auto put = m_store.putParticipant(group, { person.number, *name });
    if (!put && put.error().kind == db::Error::Kind::Constraint)
        return base::fail(Errc::UnknownGroup);
    return fromStore(put);
}

base::Result<QList<Person>> Classes::people(qint64 group) const
{
    return mapped<Person>(m_store.participants(group), toPerson);
}

base::Result<> Classes::forgetNames(qint64 group)
{
    return fromStore(m_store.clearNames(group).and_then([this] { return m_database->emptyLog(); }));
}

base::Result<bool> Classes::isClassLive() const
{
    return fromStore(m_store.live()).map([](const auto &live) { return live.has_value(); });
}

base::Result<qint64> Classes::groupOf(qint64 meeting) const
{
    return fromStore(m_store.meeting(meeting)).and_then([](const auto &row) -> base::Result<qint64> {
        if (!row)
            return base::fail(Errc::NoClass);
        return row->group;
    });
}

base::Result<> Classes::setPresent(qint64 meeting, int person, bool present)
{
    return change(meeting, person, [&] {
        return present ? m_store.addAttendance(meeting, person) : m_store.removeAttendance(meeting, person);
    });
}

base::Result<> Classes::setTasks(qint64 meeting, const Presence &presence)
{
    if (!isTasks(presence.entry) || !isTasks(presence.exit))
        return base::fail(Errc::BadNumber);
    return change(meeting, presence.person, [&] {
        return m_store.putAttendance(meeting, { presence.person, presence.entry, presence.exit });
    });
}

base::Result<> Classes::change(qint64 meeting, int person, const std::function<db::Result<>()> &work)
{
    if (person < 1 || person > mostPeople)
        return base::fail(Errc::BadNumber);
    const auto row = fromStore(m_store.meeting(meeting));
    if (!row)
        return base::fail(row.error());
    if (!*row)
        return base::fail(Errc::NoClass);
    auto transaction = fromStore(db::Transaction::begin(*m_database));
    if (!transaction)
        return base::fail(transaction.error());
    return fromStore(m_store.addParticipant((*row)->group, person).and_then(work).and_then([&] {
        return transaction->commit();
    }));
}

base::Result<QList<Presence>> Classes::present(qint64 meeting) const
{
    return mapped<Presence>(m_store.attendance(meeting), toPresence);
}

base::Result<MeetingRecord> Classes::record(const db::MeetingRow &row) const
{
    MeetingRecord record { row.label, row.place, QDate::fromString(row.heldOn, Qt::ISODate), row.lesson,
        row.people, row.events, {}, {}, {} };
    const auto into = [](auto &member) { return [&member](const auto &values) { member = values; }; };
    return present(row.number)
        .map(into(record.present))
        .and_then([&] { return mapped<StepRecord>(m_store.steps(row.number), toStep); })
        .map(into(record.steps))
        .and_then([&] { return mapped<QuestionRecord>(m_store.questions(row.number), toQuestion); })
        .map(into(record.questions))
        .map([&] { return record; });
}

base::Result<GroupRecord> Classes::record(qint64 group) const
{
    const auto planned = fromStore(m_store.plannedMeetings(group));
    if (!planned)
        return base::fail(planned.error());
    if (!*planned)
        return base::fail(Errc::UnknownGroup);
    const auto listed = people(group);
    const auto rows = fromStore(m_store.meetings(group));
    if (!listed || !rows)
        return base::fail(listed ? rows.error() : listed.error());
    GroupRecord record { **planned, *listed, {} };
    for (const db::MeetingRow &row : *rows) {
        const auto meeting = this->record(row);
        if (!meeting)
            return base::fail(meeting.error());
        record.meetings << *meeting;
    }
    return record;
}

base::Result<> Classes::keep(qint64 group, const Tally &tally)
{
    const auto bytes = tally.toBytes();
    if (!bytes)
        return base::fail(bytes.error());
    const auto put = m_store.putTally(group, { tally.label, tally.meeting, tally.sequence, *bytes });
    if (!put && put.error().kind == db::Error::Kind::Constraint)
        return base::fail(Errc::UnknownGroup);
    return fromStore(put);
}

base::Result<QList<Tally>> Classes::kept(qint64 group) const
{
    const auto rows = fromStore(m_store.tallies(group));
    if (!rows)
        return base::fail(rows.error());
    QList<Tally> tallies;
    for (const db::TallyRow &row : *rows) {
        const auto tally = Tally::read(row.counted);
        if (!tally)
            return base::fail(tally.error());
        tallies << *tally;
    }
    return tallies;
}

base::Result<QList<GroupRecord>> Classes::records(qint64 group) const
{
    return record(group).and_then([&](const GroupRecord &own) {
        return kept(group).map([&](const QList<Tally> &tallies) {
            QList<GroupRecord> records { own };
            for (const Tally &tally : tallies)
                records << GroupRecord { own.planned, {}, { tally.record(dayOf(own, tally.meeting)) } };
            return records;
        });
    });
}

base::Result<QList<Going>> groupsOf(const Classes &classes)
{
    const auto courses = classes.courses();
    if (!courses)
        return base::fail(courses.error());
    QList<Going> all;
    for (const Course &course : *courses) {
        const auto groups = classes.groups(course.id);
        if (!groups)
            return base::fail(groups.error());
        for (const Group &group : *groups) {
            const auto record = classes.record(group.id);
            if (!record)
                return base::fail(record.error());
            all << Going { course, group, record->meetings.isEmpty() ? 0 : record->meetings.last().place };
        }
    }
    return all;
}

} // namespace training
