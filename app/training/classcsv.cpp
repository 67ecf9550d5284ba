// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classreport.h"

namespace training {

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";

/// RFC 4180 §2, 5-7: what has a separator, a quote or a line's end in it stands in quotes.
QString field(QString text)
{
    static const QString special = QStringLiteral(";\"\r\n");
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); }))
        return text;
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QByteArray table(const QList<QStringList> &lines)
{
    QByteArray csv = byteOrderMark;
    for (const QStringList &line : lines) {
        QStringList fields;
        for (const QString &text : line)
            fields << field(text);
        csv += fields.join(u';').toUtf8() + "\r\n";
    }
    return csv;
}

QStringList words(const Levels &levels)
{
    QStringList words;
    for (const Count &count : levels)
        words << count.toString();
    return words;
}

QStringList headings(const QString &when)
{
    QStringList headings;
    for (int tasks = 0; tasks < 4; ++tasks)
        headings << QStringLiteral("%1: %2 de 3").arg(when).arg(tasks);
    return headings;
}

QList<QStringList> meetingLines(const ClassReport &report)
{
    QList<QStringList> lines { QStringList { QStringLiteral("reunión"), QStringLiteral("fecha"),
                                   QStringLiteral("lección"), QStringLiteral("asistentes"),
                                   QStringLiteral("practicaron") }
        + headings(QStringLiteral("entrada")) + headings(QStringLiteral("salida")) };
    for (const auto &meeting : report.meetings)
        lines << QStringList { QString::number(meeting.place), meeting.day.toString(Qt::ISODate),
            meeting.lesson, meeting.present.toString(), meeting.practised.toString() }
                + words(meeting.entry) + words(meeting.exit);
    lines << QStringList { QStringLiteral("curso"), QString(), QString(), QString(), QString() }
            + words(report.first) + words(report.last);
    return lines;
}

QList<QStringList> attendanceLines(const ClassReport &report)
{
    QStringList header { QStringLiteral("número"), QStringLiteral("nombre"), QStringLiteral("reuniones") };
    for (const auto &meeting : report.meetings)
        header << QString::number(meeting.place);
    QList<QStringList> lines { header };
    for (const auto &attendance : report.attendance) {
        QStringList line { QString::number(attendance.person.number), attendance.person.name,
            QString::number(attendance.meetings()) };
        for (const bool came : attendance.came)
            line << (came ? QStringLiteral("sí") : QStringLiteral("no"));
        lines << line;
    }
    return lines;
}

QList<QStringList> stepLines(const ClassReport &report)
{
    QList<QStringList> lines { { QStringLiteral("reunión"), QStringLiteral("lección"), QStringLiteral("paso"),
        QStringLiteral("llegaron"), QStringLiteral("terminaron"), QStringLiteral("lo dejaron"),
        QStringLiteral("pidieron ayuda"), QStringLiteral("errores"), QStringLiteral("segundos") } };
    for (const auto &step : report.steps)
        lines << QStringList { QString::number(step.meeting), step.lesson, step.step, step.reached.toString(),
            step.finished.toString(), step.stopped.toString(), step.helps.toString(), step.errors.toString(),
            step.seconds ? QString::number(*step.seconds) : QString() };
    return lines;
}

QList<QStringList> questionLines(const ClassReport &report)
{
    QList<QStringList> lines { { QStringLiteral("pregunta"), QStringLiteral("errores"),
        QStringLiteral("pidieron ayuda") } };
    for (const auto &question : report.questions)
        lines << QStringList { question.field, question.errors.toString(), question.helps.toString() };
    return lines;
}

} // namespace

QByteArray ClassReport::toCsv(Page page) const
{
    switch (page) {
    case Page::Meetings:
        return table(meetingLines(*this));
    case Page::Attendance:
        return table(attendanceLines(*this));
    case Page::Steps:
        return table(stepLines(*this));
    case Page::Questions:
        break;
    }
    return table(questionLines(*this));
}

} // namespace training
