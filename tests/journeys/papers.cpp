// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every kind of paper of the workshops, to be looked at.
//   papers OUT [LANGUAGE [PROCEDURE [LESSON]]]
#include "app/handout/attendance.h"
#include "app/handout/coursecertificate.h"
#include "app/handout/flyer.h"
#include "app/handout/plan.h"
#include "app/handout/report.h"
#include "app/training/lessons.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "tests/support/paperchecks.h"
#include "ui/window/screenpictures.h"
#include <QApplication>
#include <QDir>
#include <cstdio>

namespace {

QDir out;

void write(const char *name, const base::Result<QByteArray> &pdf)
{
    QFile file(out.filePath(QLatin1String(name) + QStringLiteral(".pdf")));
    if (!pdf || !file.open(QIODevice::WriteOnly) || file.write(*pdf) < 0)
        std::fprintf(stderr, "no %s\n", name);
}

base::Result<QByteArray> whole(const handout::HandoutContent &content, handout::ScreenSource &source)
{
    handout::Handout paper(content, source);
    while (paper.painted() < paper.pages())
        if (const auto painted = paper.next(); !painted)
            return base::fail(painted.error());
    return paper.pdf();
}

handout::ReportContent someReport()
{
    handout::ReportContent report;
    report.title = QStringLiteral("Informe del taller");
    report.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    report.period = QStringLiteral("Del 3 de marzo al 19 de mayo de 2026");
    report.figures = { { QStringLiteral("14"), QStringLiteral("personas empezaron") },
        { QStringLiteral("12"), QStringLiteral("encuentros") },
        { QStringLiteral("11"), QStringLiteral("personas terminaron") },
        { QStringLiteral("menos de 5"), QStringLiteral("pidieron leer en voz alta") } };
    report.charts = { { QStringLiteral("Hicieron solas la tarea de salida"), {} } };
    const auto lessons = training::Lessons::builtIn();
    for (int i = 0; i < 6; ++i)
        report.charts.first().bars.append(
            { lessons.ordered().at(i)->title.in(QStringLiteral("es")), i == 4 ? -1 : (14.0 - i) / 14,
                i == 4 ? QStringLiteral("menos de 5") : QStringLiteral("%1 de 14").arg(14 - i) });
    report.tables = { { QStringLiteral("Encuentro por encuentro"),
        { QStringLiteral("Encuentro"), QStringLiteral("Vinieron"), QStringLiteral("Pidieron ayuda") }, {} } };
    for (int i = 0; i < 12; ++i)
        report.tables.first().rows.append({ lessons.ordered().at(i)->title.in(QStringLiteral("es")),
            QString::number(14 - i / 3), QStringLiteral("menos de 5") });
    report.note = QStringLiteral("Contado sin nombres. Lo que es menos de 5 no se muestra.");
    return report;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: papers OUT [LANGUAGE [PROCEDURE [LESSON]]]\n", stderr);
        return 2;
    }
    const auto word = [argc, argv](int at, const char *otherwise) {
        return argc > at ? QString::fromLocal8Bit(argv[at]) : QString::fromUtf8(otherwise);
    };
    out = QDir(word(1, ""));
    out.mkpath(QStringLiteral("."));
    const QString language = word(2, "es");
    const support::Spoken spoken(language);
    journeys::House house(
        { 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(word(3, "perdida-documentos")));
    const auto definition = house.desk.catalogue().find(word(3, "perdida-documentos"));
    const auto lessons = training::Lessons::builtIn();
    const auto lesson = lessons.find(word(4, "primera-constancia"));
    if (!definition || !lesson)
        return 2;
    const auto practised = house.desk.catalogue().find(lesson->procedure);
    const QDate today(2026, 11, 23);
    const auto ways = journeys::Answers::of(definition->id);
    const handout::Answers answers = ways.isEmpty()
        ? handout::Answers {}
        : handout::Answers { ways.first().gates, ways.first().filer, ways.first().answers };
    window::ScreenPictures pictures(house.desk, house.settings, house.clock, language);
    const auto placed = [&house](handout::HandoutContent content) {
        content.centreName = house.settings.centreName;
        return content;
    };
    write("handout", whole(placed(contentOf(definition, answers, today, language)), pictures));
    write("lesson", whole(placed(contentOf(*lesson, practised, answers, today, language)), pictures));
    write("plan", handout::renderPlan(*lesson, lessons.meetingOf(lesson->id), practised, language));
    const handout::Venue venue { house.settings.centreName, QStringLiteral("Calle Los Aromos 123"),
        QStringLiteral("Martes y jueves, de 10 a 13 horas") };
    write("flyer", handout::renderFlyer(*definition, venue, language));
    write("poster", handout::renderPoster(*definition, { venue.centreName, venue.address, {} }, language));
    write("attendance", handout::renderAttendance(venue.centreName, 20));
    handout::CourseContent course { .language = language, .centreName = venue.centreName };
    for (int i = 0; i < 12; ++i)
        course.practised << lessons.ordered().at(i)->title.in(language);
    course.attended = 11;
    course.meetings = 12;
    course.day = today;
    write("certificate", handout::renderCourseCertificate(QStringLiteral("Rosa Ensayo Prueba"), course));
    write("report", handout::renderReport(someReport()));
    return 0;
}
