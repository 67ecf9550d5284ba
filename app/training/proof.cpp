// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/proof.h"

#include "app/guide/validate.h"
#include "app/procedure/proof.h"
#include "app/text/plainspanish.h"
#include <algorithm>

namespace training {

using procedure::Check;
using procedure::DefinitionPtr;
using procedure::Finding;
using procedure::Findings;
using procedure::Page;

namespace {

constexpr int shortest = 30, longest = 45; // minutes
constexpr int fewestSteps = 6, mostSteps = 12;
constexpr int tasksWanted = 3;

QString stepOf(const Step &step)
{
    return QStringLiteral("steps.") + step.id;
}

Page pageOf(const QString &name, const QList<Task> &tasks)
{
    Page page { name, {}, {} };
    for (const Task &task : tasks)
        page.others << task.text << task.seen;
    return page;
}

void judge(
    Check check, const QString &step, qsizetype figure, qsizetype fewest, qsizetype most, Findings &found)
{
    if (figure < fewest || figure > most)
        found.append({ check, step, {}, double(figure), double(figure < fewest ? fewest : most) });
}

Findings findWrongFigures(const Lesson &lesson)
{
    Findings found;
    int spent = minutesOfChecks;
    for (const Step &step : lesson.steps)
        spent += step.minutes;
    judge(Check::WrongMinutes, QStringLiteral("minutes"), lesson.minutes, shortest, longest, found);
    judge(Check::WrongSum, QStringLiteral("steps"), spent, lesson.minutes, lesson.minutes, found);
    judge(Check::WrongCount, QStringLiteral("steps"), lesson.steps.size(), fewestSteps, mostSteps, found);
    judge(Check::WrongCount, QStringLiteral("entry"), lesson.entry.size(), tasksWanted, tasksWanted, found);
    judge(Check::WrongCount, QStringLiteral("exit"), lesson.exit.size(), tasksWanted, tasksWanted, found);
    return found;
}

/// What the lesson's pages and fields are looked for in: its procedure, or all that are filed.
QList<DefinitionPtr> practised(const Lesson &lesson, const procedure::Catalogue &catalogue)
{
    if (lesson.procedure != anyProcedure) {
        const DefinitionPtr one = catalogue.find(lesson.procedure);
        return one ? QList { one } : QList<DefinitionPtr>();
    }
    QList<DefinitionPtr> filed;
    for (const DefinitionPtr &definition : catalogue.ordered()) {
        if (definition->outcome == procedure::Outcome::Filed)
            filed.append(definition);
    }
    return filed;
}

bool hasPage(const DefinitionPtr &definition, const QString &page)
{
    static const QStringList parts { QStringLiteral("title"), QStringLiteral("card") }; // of other pages
    if (parts.contains(page))
        return false;
    const QList<Page> pages = procedure::pagesOf(*definition);
    return std::any_of(pages.begin(), pages.end(), [&](const Page &one) { return one.step == page; });
}

Findings findUnknownPages(const Lesson &lesson, const QList<DefinitionPtr> &definitions)
{
    Findings found;
    for (const Step &step : lesson.steps) {
        const bool isThere = housePages().contains(step.page)
            || (!definitions.isEmpty()
                && std::all_of(definitions.begin(), definitions.end(),
                    [&](const DefinitionPtr &one) { return hasPage(one, step.page); }));
        if (!isThere)
            found.append({ Check::UnknownPage, stepOf(step), step.page });
    }
    return found;
}

const procedure::Field *fieldAmong(
    const QList<procedure::Field> &fields, const QString &prefix, const QString &path)
{
    for (const procedure::Field &field : fields) {
        if (prefix + field.id == path)
            return &field;
        if (const auto *inner = fieldAmong(field.fields, prefix + field.id + u'.', path))
            return inner;
    }
    return nullptr;
}

const procedure::Field *fieldOf(const procedure::Definition &definition, const QString &path)
{
    for (const procedure::Gate &gate : definition.gates) {
        if (QStringLiteral("gate.") + gate.field.id == path)
            return &gate.field;
    }
    if (const auto *field = fieldAmong(definition.filer, QStringLiteral("filer."), path))
        return field;
    return fieldAmong(definition.questions, {}, path);
}

void judgeMistake(const QString &place, const Mistake &mistake, const procedure::Definition &definition,
    const QDate &today, Findings &found)
{
    const procedure::Field *field = fieldOf(definition, mistake.field);
    if (!field || field->kind == procedure::Kind::Group)
        return found.append({ Check::UnknownPage, place, mistake.field });
    const guide::Circumstances practice { today, true };
    const auto isTaken = [&](const QJsonValue &value) {
        return guide::validate(*field, onDay(value, today), practice).has_value();
    };
    if (!isTaken(mistake.right))
        found.append({ Check::RightIsWrong, place, mistake.field });
    const bool isTakenWrong = isTaken(mistake.wrong);
    if (isTakenWrong != (mistake.noticed == Noticed::ByPerson) || mistake.wrong == mistake.right)
        found.append({ isTakenWrong ? Check::NotRefused : Check::Refused, place, mistake.field });
}

Findings findFalseMistakes(const Lesson &lesson, const QList<DefinitionPtr> &definitions, const QDate &today)
{
    Findings found;
    for (qsizetype i = 0; i < lesson.mistakes.size(); ++i) {
        const qsizetype before = found.size();
        const QString place = QStringLiteral("mistakes[%1]").arg(i);
        for (const DefinitionPtr &definition : definitions) {
            if (found.size() == before) // said once, where it is so in many
                judgeMistake(place, lesson.mistakes.at(i), *definition, today, found);
        }
    }
    return found;
}

} // namespace

QList<Page> pagesOf(const Lesson &lesson)
{
    QList<Page> pages {
        { QStringLiteral("title"), {}, { lesson.title, lesson.goal } },
        { QStringLiteral("materials"), {}, lesson.materials },
        { QStringLiteral("card"), {}, lesson.card },
        pageOf(QStringLiteral("entry"), lesson.entry),
    };
    for (const Step &step : lesson.steps)
        pages.append({ stepOf(step), { step.ask }, step.say + QList { step.action, step.watchFor } });
    Page mistakes { QStringLiteral("mistakes"), {}, {} };
    for (const Mistake &mistake : lesson.mistakes)
        mistakes.others.append(mistake.what);
    pages << mistakes << pageOf(QStringLiteral("exit"), lesson.exit);
    pages.removeIf([](const Page &page) { return page.texts().isEmpty(); });
    return pages;
}

Findings proofread(const Lesson &lesson, const procedure::Catalogue &catalogue, const QStringList &languages,
    const QDate &today)
{
    const QList<DefinitionPtr> definitions = practised(lesson, catalogue);
    const QList<Page> pages = pagesOf(lesson);
    Findings found = findWrongFigures(lesson);
    if (!lesson.procedure.isEmpty() && definitions.isEmpty())
        found.append({ Check::UnknownProcedure, QStringLiteral("procedure"), lesson.procedure });
    else
        found += findUnknownPages(lesson, definitions) + findFalseMistakes(lesson, definitions, today);
    return found + text::findHardSpanish(pages)
        + procedure::findTypedNumbers(pages, procedure::contactsOf(catalogue.common()))
        + procedure::findUnreviewed(lesson.reviewed, languages)
        + procedure::findMissingLanguages(pages, languages);
}

Findings proofread(const QStringList &course, const QStringList &lessons)
{
    Findings found;
    for (qsizetype i = 0; i < course.size(); ++i) {
        if (!lessons.contains(course.at(i)))
            found.append({ Check::UnknownLesson, QStringLiteral("meetings[%1]").arg(i), course.at(i) });
    }
    return found;
}

} // namespace training
