// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/lessons.h"

#include "app/training/files.h"
#include <QDir>
#include <QSet>
#include <algorithm>

namespace training {

Lessons Lessons::builtIn()
{
    return with(QString());
}

Lessons Lessons::with(const QString &folder)
{
    Lessons lessons;
    lessons.add(QStringLiteral(":/lessons"));
    if (!folder.isEmpty())
        lessons.add(folder);
    lessons.sort();
    return lessons;
}

void Lessons::add(const QString &folder)
{
    QSet<QString> here;
    const auto take = [&](Lesson lesson) -> base::Result<> {
        if (here.contains(lesson.id))
            return base::fail(Errc::DuplicateLesson, lesson.id);
        here.insert(lesson.id);
        m_ordered.removeIf([&](const LessonPtr &older) { return older->id == lesson.id; });
        m_ordered.append(std::make_shared<const Lesson>(std::move(lesson)));
        return {};
    };
    const auto read = [&](const QByteArray &bytes) -> base::Result<> {
        if (!isCourse(bytes))
            return readLesson(bytes).and_then(take);
        return readCourse(bytes).map([this](const QStringList &meetings) { m_course = meetings; });
    };
    for (const QString &name :
        QDir(folder).entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        if (name.endsWith(QLatin1String(".schema.json")))
            continue;
        if (const auto taken = contentOf(folder + u'/' + name).and_then(read); !taken)
            m_problems.push_back({ name, taken.error() });
    }
}

void Lessons::sort()
{
    const auto place = [this](const LessonPtr &lesson) {
        const int meeting = meetingOf(lesson->id);
        return std::pair(
            meeting > 0 ? meeting : std::numeric_limits<int>::max(), lesson->title.in(QStringLiteral("es")));
    };
    std::sort(m_ordered.begin(), m_ordered.end(),
        [&](const LessonPtr &a, const LessonPtr &b) { return place(a) < place(b); });
}

LessonPtr Lessons::find(const QString &id) const
{
    const auto found = std::find_if(
        m_ordered.begin(), m_ordered.end(), [&](const LessonPtr &lesson) { return lesson->id == id; });
    return found == m_ordered.end() ? nullptr : *found;
}

int Lessons::meetingOf(const QString &id) const
{
    return int(m_course.indexOf(id)) + 1;
}

LessonPtr Lessons::guided(const QString &procedure) const
{
    LessonPtr forAny;
    for (const LessonPtr &lesson : m_ordered) {
        if (lesson->kind == Kind::Guided && lesson->procedure == procedure)
            return lesson;
        if (lesson->kind == Kind::Guided && lesson->procedure == anyProcedure)
            forAny = lesson;
    }
    return forAny ? madeOutTo(*forAny, procedure) : nullptr;
}

QString centreFolder(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/lessons");
}

base::Result<QString> bring(const QString &file, const QString &folder)
{
    // No id has a dot: a lesson and the course never want the same name.
    const auto nameFor = [](const QByteArray &bytes) -> base::Result<QString> {
        if (isCourse(bytes))
            return readCourse(bytes).map([](const QStringList &) { return QStringLiteral("course.json"); });
        return readLesson(bytes).map(
            [](const Lesson &lesson) { return lesson.id + QLatin1String(".lesson.json"); });
    };
    return contentOf(file).and_then([&](const QByteArray &bytes) {
        return nameFor(bytes).and_then([&](const QString &name) {
            return write(bytes, folder + u'/' + name).map([&] { return name; });
        });
    });
}

} // namespace training
