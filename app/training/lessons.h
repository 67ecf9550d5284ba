// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/lesson.h"
#include <vector>

namespace training {

/// The lessons that a workshop can take. A value: cheap to copy, never changes once made, any thread.
class Lessons
{
public:
    struct Problem
    {
        QString file; ///< its name, without the folder
        base::Error error;
    };

    /// Those compiled into the program.
    static Lessons builtIn();
    /// The same, and the centre's own files in `folder`. A file with the id of a lesson stands in its place,
    /// a course in the place of the course. What cannot be read is left out and told in problems(); a folder
    /// that is not there has no files. Whether the kiosk offers a lesson's procedure is not looked at.
    static Lessons with(const QString &folder);

    const QList<LessonPtr> &ordered() const { return m_ordered; } ///< the course's meetings, then by title
    LessonPtr find(const QString &id) const; ///< null if there is none
    int meetingOf(const QString &id) const; ///< from 1; 0: it is not in the course
    /// The lesson in which a hand leads through that procedure: its own if there is one, else the one for any
    /// procedure, made out to it. Null if there is neither.
    LessonPtr guided(const QString &procedure) const;
    const std::vector<Problem> &problems() const { return m_problems; }

private:
    void add(const QString &folder);
    void sort();

    QList<LessonPtr> m_ordered;
    QStringList m_course;
    std::vector<Problem> m_problems;
};

/// Where a centre's own lessons lie, in a kiosk's data folder.
QString centreFolder(const QString &dataFolder);

/// Puts a lesson or a course that lies elsewhere, on a memory stick, into `folder`, in the place of the one
/// of the same id that was put there before; its name there is returned. What cannot be read changes nothing.
/// Errors: as readLesson(), and base::Errc.
base::Result<QString> bring(const QString &file, const QString &folder);

} // namespace training
