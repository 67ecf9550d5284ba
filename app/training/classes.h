// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/training/record.h"
#include "app/training/tally.h"
#include "db/classstore.h"
#include <functional>
#include <memory>

namespace db {
class Database;
}

namespace training {

struct Course
{
    qint64 id = 0;
    int meetings = 0; ///< planned: 7, 12
    QDate begunOn;
};

/// The people who take a course together.
struct Group
{
    qint64 id = 0;
    int place = 0; ///< the first, the second … of its course
};

/// The workshops of this kiosk, `classes.sqlite` in its data folder: courses, groups, who came, and how well
/// it went. Nothing in it is anybody's but a number and, if they like, a first name: words that could carry
/// more are refused. Usable only on the thread that opened it. Errors of all: StoreInUse, StoreFull,
/// StoreFailed.
class Classes
{
public:
    /// A damaged file is put aside (db/README.md), and an empty one begins.
    static base::Result<std::unique_ptr<Classes>> open(const QString &dataFolder);
    static QString fileIn(const QString &dataFolder); ///< where they are
    ~Classes();

    base::Result<Course> addCourse(int meetings, const QDate &today); ///< Errors: BadNumber (1-60)
    base::Result<QList<Course>> courses() const; ///< newest first
    base::Result<Group> addGroup(qint64 course); ///< Errors: UnknownGroup (no such course)
    base::Result<QList<Group>> groups(qint64 course) const;
    /// For classes that another kiosk's board leads: among the courses here it is not.
    base::Result<qint64> guestGroup(const QDate &today);

    /// Puts somebody on the group's list, or gives who is on it another name. Errors: BadName, BadNumber
    /// (1-999), UnknownGroup.
    base::Result<> setPerson(qint64 group, const Person &person);
    base::Result<QList<Person>> people(qint64 group) const; ///< by number
    /// The course is over: numbers stay, and no name is left in the files.
    base::Result<> forgetNames(qint64 group);

    base::Result<bool> isClassLive() const; ///< one has begun, and not ended: a power cut may be between
    /// The lesson of the class that is under way, as it was when that began: it may be another kiosk's, and
    /// the centre may change its own meanwhile. Beside the store, for it is full of words.
    base::Result<> keepLesson(const QByteArray &file); ///< Errors: base's CannotWrite
    QByteArray keptLesson() const; ///< empty: none is
    void dropLesson();
    base::Result<qint64> groupOf(qint64 meeting) const; ///< Errors: NoClass (no such meeting)
    /// Whoever came is on the group's list from then on. Errors: BadNumber, NoClass (no such meeting).
    base::Result<> setPresent(qint64 meeting, int person, bool present);
    /// The same, with how many of the three tasks they did, both as they are now. Errors: BadNumber (0-3),
    /// NoClass.
    base::Result<> setTasks(qint64 meeting, const Presence &presence);
    base::Result<QList<Presence>> present(qint64 meeting) const; ///< by number

    /// Of another kiosk in the room: the newest of its label counts. Errors: UnknownGroup, BadTally.
    base::Result<> keep(qint64 group, const Tally &tally);
    base::Result<QList<Tally>> kept(qint64 group) const; ///< by label

    base::Result<GroupRecord> record(qint64 group) const; ///< Errors: UnknownGroup
    /// The group on this kiosk, and on those whose tallies were kept: for ClassReport::of(). Errors:
    /// UnknownGroup.
    base::Result<QList<GroupRecord>> records(qint64 group) const;

    db::ClassStore &store() { return m_store; }
    base::Result<MeetingRecord> record(const db::MeetingRow &row) const;

private:
    Classes(const QString &dataFolder, std::unique_ptr<db::Database> database);
    base::Result<> change(qint64 meeting, int person, const std::function<db::Result<>()> &work);

    const QString m_lessonFile;
    std::unique_ptr<db::Database> m_database;
    mutable db::ClassStore m_store;
};

/// A group, and how far its course is.
struct Going
{
    Course course;
    Group group;
    int held = 0; ///< meetings
};
base::Result<QList<Going>> groupsOf(const Classes &classes); ///< of the newest course first

/// How a first name is kept: one word of letters, its ends trimmed. Empty: none was given. Errors: BadName.
base::Result<QString> firstName(const QString &typed);

/// Whether it can be the name of a lesson, a step or a field, and nothing that somebody typed. Errors:
/// BadWord.
base::Result<> judgeWord(const QString &word);

base::Error fromStore(const db::Error &error);
template <typename T> base::Result<T> fromStore(db::Result<T> result)
{
    return std::move(result).map_error([](const db::Error &error) { return fromStore(error); });
}

} // namespace training
