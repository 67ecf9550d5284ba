// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/classes.h"
#include "app/training/lessons.h"
#include "tests/support/lessonfiles.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace support {

inline QString word(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A lesson of steps "one", "two" …, as many as are named.
inline training::LessonPtr lessonOf(const QStringList &steps, const QString &id = word("el-dedo"))
{
    QJsonObject lesson = soundLesson();
    lesson.insert(word("id"), id);
    lesson.insert(word("kind"), word("conversation"));
    lesson.remove(word("procedure"));
    lesson.remove(word("mistakes"));
    QJsonArray array;
    for (const QString &step : steps) {
        QJsonObject one = lesson.value(word("steps")).toArray().first().toObject();
        one.insert(word("id"), step);
        array << one;
    }
    lesson.insert(word("steps"), array);
    const auto read = training::readLesson(QJsonDocument(lesson).toJson());
    if (read)
        return std::make_shared<const training::Lesson>(*read);
    training::Lesson bad; // with names that no file may have
    bad.id = id;
    for (const QString &step : steps)
        bad.steps << training::Step { step, word("room"), 5, {}, {}, {}, {} };
    return std::make_shared<const training::Lesson>(bad);
}

/// All that the store of the classes in this folder has on the disk.
inline QByteArray rawClasses(const QString &folder)
{
    QByteArray all;
    const auto names = QDir(folder).entryList({ word("classes*") }, QDir::Files);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

/// The classes of a kiosk in a folder of their own, with one group.
class Workshop
{
public:
    explicit Workshop(int meetings = 12)
    {
        open();
        const auto course = classes->addCourse(meetings, QDate(2026, 11, 23));
        group = classes->addGroup(course->id)->id;
    }
    /// As after the program has ended, however it did.
    void open()
    {
        classes.reset();
        auto opened = training::Classes::open(folder.path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        classes = std::move(*opened);
    }
    training::MeetingRecord last() const { return classes->record(group)->meetings.last(); }
    training::StepCounts counts(const QString &step) const
    {
        const auto steps = last().steps;
        for (const auto &record : steps) {
            if (record.step == step)
                return record.counts;
        }
        return {};
    }
    QByteArray raw() const { return rawClasses(folder.path()); }

    const QTemporaryDir folder;
    std::unique_ptr<training::Classes> classes;
    qint64 group = 0;
};

} // namespace support
