// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"
#include "app/training/codes.h"
#include <QJsonValue>
#include <memory>

namespace training {

using procedure::LocalisedText;

/// What an instructor has before the eyes at one moment of a lesson.
struct Step
{
    QString id; ///< unique in its lesson
    /// Where the kiosk stands: one of housePages(), or a page of the lesson's procedure by its path as of
    /// guide::Step, without items ("gate.lostOrStolen", "filer.run", "documents.type", "review").
    QString page;
    int minutes = 0;
    QList<LocalisedText> say; ///< to the class, line by line
    LocalisedText action; ///< "do" in the file: what the learner does
    LocalisedText watchFor; ///< what goes wrong here, and what helps
    LocalisedText ask; ///< to hear whether it was understood
};

/// Something wrong on the learner's card, to be found and mended.
struct Mistake
{
    QString field; ///< path as of guide::Step, without items
    /// Values of the filing document. A day may be "today+3" or "today-1": onDay().
    QJsonValue wrong, right;
    Noticed noticed = Noticed::ByKiosk;
    LocalisedText what; ///< what is wrong with it, for the instructor
};

/// One of the three things that a learner is asked to do before the lesson, or after it.
struct Task
{
    LocalisedText text;
    LocalisedText seen; ///< how the instructor sees that it is done
};

/// One session of a workshop. Plain data, read from resources/lessons/*.json or from a centre's own file
/// ("How to write a lesson" in resources/README.md).
struct Lesson
{
    QString id; ///< "el-dedo"
    Kind kind = Kind::Conversation;
    LocalisedText title;
    LocalisedText goal; ///< what the learner can do afterwards
    int minutes = 0; ///< of the steps, and minutesOfChecks
    QString procedure; ///< that is practised; empty: none; anyProcedure: the one that the instructor chooses
    QList<LocalisedText> materials; ///< what has to lie there before it begins
    QList<LocalisedText> card; ///< the learner's, on paper: an invented person, and what happened to them
    QList<Step> steps;
    QList<Mistake> mistakes; ///< of Kind::Mistakes only
    QList<Task> entry, exit;
    QStringList reviewed; ///< languages whose texts a speaker has read through
    QByteArray file; ///< that it was read from
};

using LessonPtr = std::shared_ptr<const Lesson>;

inline const QString anyProcedure = QStringLiteral("any");
constexpr int minutesOfChecks = 10; ///< five before the steps, five after them

/// Pages that belong to no procedure, and "room": nobody looks at a screen.
const QStringList &housePages();

/// `value` with "today+3" made a date, wherever it stands in it.
QJsonValue onDay(const QJsonValue &value, const QDate &today);

/// Of a file, in bytes: it goes whole to the other kiosks of a room.
constexpr qsizetype longestLesson = 256 * 1024;

/// One lesson's file, held against resources/lessons/lesson.schema.json. Errors: procedure::Errc, Errc.
base::Result<Lesson> readLesson(const QByteArray &bytes);

/// The lesson for any procedure, as a lesson of that one.
LessonPtr madeOutTo(const Lesson &lesson, const QString &procedure);

/// The meetings of a workshop, first to last, as ids of lessons (course.json).
base::Result<QStringList> readCourse(const QByteArray &bytes);
/// Whether the file says of itself that it is a course.
bool isCourse(const QByteArray &bytes);

} // namespace training
