// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/technician/checkedfiles.h"
#include "app/technician/commands.h"
#include "app/technician/findings.h"
#include "app/training/lessons.h"
#include "app/training/proof.h"
#include <QFileInfo>

namespace technician {

namespace {

using procedure::Findings;

/// Reads lessons as a class would have them, and says all that is wrong with them.
class LessonReader
{
public:
    LessonReader(const procedure::Catalogue &catalogue, QStringList languages, const QDate &today)
        : m_catalogue(catalogue), m_languages(std::move(languages)), m_today(today)
    {
    }

    Findings read(const Files &files)
    {
        for (const auto &file : files) {
            if (!training::isCourse(file.bytes))
                add(file.name, findingsOf(file));
        }
        for (const auto &file : files) {
            if (training::isCourse(file.bytes))
                add(file.name, findingsOfCourse(file.bytes));
        }
        return m_findings;
    }

private:
    Findings findingsOf(const procedure::Catalogue::File &file)
    {
        const auto lesson = training::readLesson(file.bytes);
        if (!lesson)
            return { unreadable(lesson.error()) };
        if (m_files.contains(lesson->id))
            return { unreadable({ make_error_code(training::Errc::DuplicateLesson),
                lesson->id + QLatin1String(": ") + m_files.value(lesson->id) }) };
        m_files.insert(lesson->id, file.name);
        return training::proofread(*lesson, m_catalogue, m_languages, m_today);
    }

    /// A centre's course may name the program's lessons too.
    Findings findingsOfCourse(const QByteArray &bytes) const
    {
        const auto course = training::readCourse(bytes);
        if (!course)
            return { unreadable(course.error()) };
        QStringList known = m_files.keys();
        const auto builtIn = training::Lessons::builtIn();
        for (const training::LessonPtr &lesson : builtIn.ordered())
            known.append(lesson->id);
        return training::proofread(*course, known);
    }

    void add(const QString &file, Findings findings)
    {
        for (procedure::Finding &finding : findings)
            finding.file = file;
        m_findings += findings;
    }

    const procedure::Catalogue &m_catalogue;
    const QStringList m_languages;
    const QDate m_today;
    QHash<QString, QString> m_files; ///< by lesson's id
    Findings m_findings;
};

} // namespace

QList<command::Option> LessonCheck::options() const
{
    return { languagesOption() };
}

Exit LessonCheck::work(const Setting &setting, const Call &call)
{
    const auto files = readFiles(call.arguments);
    if (!files)
        return call.console.failed(files.error());
    const auto catalogue = procedure::Catalogue::builtIn();
    if (!catalogue)
        return call.console.failed(catalogue.error());
    LessonReader reader(*catalogue, languagesOf(call), today(setting.clock));
    return tell(reader.read(*files), files->size(), call);
}

Exit LessonInstall::work(const Setting &setting, const Call &call)
{
    const QString folder = training::centreFolder(setting.kiosk.dataFolder);
    const QString file = call.arguments.first();
    const auto name = training::bring(file, folder);
    if (name) {
        const QString path = folder + u'/' + *name;
        call.console.result(
            QJsonObject { { QStringLiteral("file"), path } }, { QStringLiteral("Quedó en %1.").arg(path) });
        return Exit::Done;
    }
    const std::error_code why = name.error().code;
    if (why == base::Errc::CannotRead || why == base::Errc::CannotWrite)
        return call.console.failed(name.error());
    procedure::Finding finding = unreadable(name.error());
    finding.file = QFileInfo(file).fileName();
    return tell({ finding }, 1, call);
}

} // namespace technician
