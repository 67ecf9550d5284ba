// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/order.h"

#include "app/handout/attendance.h"
#include "app/handout/counted.h"
#include "app/handout/coursecertificate.h"
#include "app/handout/flyer.h"
#include "app/handout/plan.h"
#include <algorithm>

namespace instructor {

namespace {

QString wordOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Handout:
        return QStringLiteral("guia");
    case PaperKind::Plan:
        return QStringLiteral("plan");
    case PaperKind::Flyer:
        return QStringLiteral("volante");
    case PaperKind::Poster:
        return QStringLiteral("afiche");
    case PaperKind::Attendance:
        return QStringLiteral("lista-de-asistencia");
    case PaperKind::Diploma:
        return QStringLiteral("diploma");
    case PaperKind::Report:
        break;
    }
    return QStringLiteral("informe-del-taller");
}

} // namespace

QString fileNameOf(const Order &order)
{
    QStringList words { wordOf(order.kind) };
    if (order.lesson)
        words << order.lesson->id;
    if (order.procedure && (!order.lesson || order.lesson->procedure == training::anyProcedure))
        words << order.procedure->id;
    if (order.language != QLatin1String("es"))
        words << order.language;
    return words.join(u'-');
}

handout::HandoutContent handoutOf(const Order &order, const QString &centreName, const QDate &today)
{
    handout::HandoutContent content = order.lesson
        ? handout::contentOf(*order.lesson, order.procedure, {}, today, order.language)
        : handout::contentOf(order.procedure, {}, today, order.language);
    content.centreName = centreName;
    return content;
}

base::Result<QByteArray> render(const Order &order, const training::Lessons &lessons,
    const procedure::Catalogue &catalogue, const QString &centreName)
{
    const handout::Venue venue { .centreName = centreName }; // there is room for its hours by hand
    switch (order.kind) {
    case PaperKind::Plan:
        return handout::renderPlan(
            *order.lesson, lessons.meetingOf(order.lesson->id), order.procedure, order.language);
    case PaperKind::Flyer:
        return handout::renderFlyer(*order.procedure, venue, order.language);
    case PaperKind::Poster:
        return handout::renderPoster(*order.procedure, venue, order.language);
    case PaperKind::Attendance:
        return handout::renderAttendance(centreName, order.people);
    default:
        return handout::renderReport(handout::contentOf(order.report, lessons, catalogue, centreName));
    }
}

base::Result<QByteArray> renderDiploma(const QString &name, const Order &order,
    const training::Lessons &lessons, const QString &centreName, const QDate &today)
{
    const auto held = int(order.report.meetings.size());
    handout::CourseContent content { .language = order.language,
        .centreName = centreName,
        .practised = {},
        .attended = order.attended,
        .meetings = std::max({ order.report.planned, held, order.attended }),
        .day = today };
    for (const auto &meeting : order.report.meetings) {
        const training::LessonPtr lesson = lessons.find(meeting.lesson);
        const QString title = lesson ? lesson->title.in(order.language) : QString();
        if (lesson && !content.practised.contains(title)) // held twice, practised once
            content.practised << title;
    }
    return handout::renderCourseCertificate(name, content);
}

QList<CopiedFile> tablesOf(const training::ClassReport &report)
{
    using Page = training::ClassReport::Page;
    return { { QStringLiteral("informe-encuentros.csv"), report.toCsv(Page::Meetings) },
        { QStringLiteral("informe-asistencia.csv"), report.toCsv(Page::Attendance) },
        { QStringLiteral("informe-pasos.csv"), report.toCsv(Page::Steps) },
        { QStringLiteral("informe-preguntas.csv"), report.toCsv(Page::Questions) } };
}

} // namespace instructor
