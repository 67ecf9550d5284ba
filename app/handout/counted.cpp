// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/counted.h"

#include "app/procedure/labels.h"
#include "app/text/dates.h"

namespace handout {

namespace {

using training::ClassReport;
using training::Count;

const auto spanish = QStringLiteral("es");
constexpr qsizetype hardestShown = 8;

QString titleOf(const ClassReport::Meeting &meeting, const training::Lessons &lessons)
{
    const training::LessonPtr lesson = lessons.find(meeting.lesson);
    return QStringLiteral("%1. %2")
        .arg(meeting.place)
        .arg(lesson ? lesson->title.in(spanish) : meeting.lesson);
}

/// A question by its short name on the review page; what no procedure asks any more, as it was counted.
QString questionOf(const QString &path, const procedure::Catalogue &catalogue)
{
    const procedure::LocalisedText label = procedure::labelOf(path, catalogue);
    return label.isEmpty() ? path : label.in(spanish);
}

ReportContent::Bar bar(const QString &label, const Count &count, int whole)
{
    const auto number = count.number();
    return { label, number && whole > 0 ? double(*number) / whole : -1, count.toString() };
}

int largest(const QList<Count> &counts)
{
    int most = 0;
    for (const Count &count : counts)
        most = std::max(most, count.number().value_or(0));
    return most;
}

ReportContent::Chart levels(const QString &heading, const training::Levels &levels, int whole)
{
    ReportContent::Chart chart { heading, {} };
    for (int tasks = 0; tasks < int(levels.size()); ++tasks)
        chart.bars << bar(QStringLiteral("%1 de 3 tareas").arg(tasks), levels[size_t(tasks)], whole);
    return chart;
}

} // namespace

ReportContent contentOf(const ClassReport &report, const training::Lessons &lessons,
    const procedure::Catalogue &catalogue, const QString &centreName)
{
    ReportContent content;
    content.title = QStringLiteral("Informe del taller");
    content.centreName = centreName;
    content.note = QStringLiteral("Contado sin nombres. De menos de 5 personas no se dice cuántas son.");
    if (report.meetings.isEmpty())
        return content;
    const QDate first = report.meetings.first().day, last = report.meetings.last().day;
    content.period = first == last
        ? text::day(first, spanish)
        : QStringLiteral("Del %1 al %2").arg(text::day(first, spanish), text::day(last, spanish));

    QList<Count> present, everyLevel;
    for (const ClassReport::Meeting &meeting : report.meetings)
        present << meeting.present;
    for (const training::Levels *some : { &report.first, &report.last })
        everyLevel << QList<Count>(some->begin(), some->end());
    const int most = largest(present);
    content.figures << ReportContent::Figure { QString::number(report.meetings.size()),
        QStringLiteral("de %1 encuentros").arg(report.planned) };
    if (most > 0)
        content.figures << ReportContent::Figure { QString::number(most),
            QStringLiteral("personas vinieron al más concurrido") };

    ReportContent::Chart attendance { QStringLiteral("Cuántas personas vinieron"), {} };
    ReportContent::Table meetings { QStringLiteral("Encuentros"),
        { QStringLiteral("Encuentro"), QStringLiteral("Fecha"), QStringLiteral("Vinieron"),
            QStringLiteral("Practicaron") },
        {} };
    for (const ClassReport::Meeting &meeting : report.meetings) {
        const QString title = titleOf(meeting, lessons);
        attendance.bars << bar(title, meeting.present, most);
        meetings.rows << QStringList { title, text::dayOfMonth(meeting.day, spanish),
            meeting.present.toString(), meeting.practised.toString() };
    }
    content.charts << attendance
                   << levels(QStringLiteral("Antes del taller hacían sin ayuda"), report.first,
                          largest(everyLevel))
                   << levels(QStringLiteral("Al final hacen sin ayuda"), report.last, largest(everyLevel));

    ReportContent::Table questions { QStringLiteral("Lo que más costó"),
        { QStringLiteral("Pregunta"), QStringLiteral("Errores"), QStringLiteral("Pidieron ayuda") }, {} };
    for (const ClassReport::QuestionLine &line : report.questions.mid(0, hardestShown))
        questions.rows << QStringList { questionOf(line.field, catalogue), line.errors.toString(),
            line.helps.toString() };
    content.tables << meetings << questions;
    return content;
}

} // namespace handout
