// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/dates.h"

#include "app/text/words.h"
#include <QTimeZone>
#include <array>

namespace text {

namespace {

// Not QLocale: its data differ by version and machine, and have no Mapudungun.
constexpr std::array months { QT_TRANSLATE_NOOP("text", "enero"), QT_TRANSLATE_NOOP("text", "febrero"),
    QT_TRANSLATE_NOOP("text", "marzo"), QT_TRANSLATE_NOOP("text", "abril"), QT_TRANSLATE_NOOP("text", "mayo"),
    QT_TRANSLATE_NOOP("text", "junio"), QT_TRANSLATE_NOOP("text", "julio"),
    QT_TRANSLATE_NOOP("text", "agosto"), QT_TRANSLATE_NOOP("text", "septiembre"),
    QT_TRANSLATE_NOOP("text", "octubre"), QT_TRANSLATE_NOOP("text", "noviembre"),
    QT_TRANSLATE_NOOP("text", "diciembre") };
constexpr std::array weekdays { QT_TRANSLATE_NOOP("text", "lunes"), QT_TRANSLATE_NOOP("text", "martes"),
    QT_TRANSLATE_NOOP("text", "miércoles"), QT_TRANSLATE_NOOP("text", "jueves"),
    QT_TRANSLATE_NOOP("text", "viernes"), QT_TRANSLATE_NOOP("text", "sábado"),
    QT_TRANSLATE_NOOP("text", "domingo") };

} // namespace

QString month(int number, const QString &language)
{
    return words(months.at(static_cast<size_t>(number - 1)), language);
}

QString capitalMonth(int number, const QString &language)
{
    QString name = month(number, language);
    name.front() = name.front().toUpper();
    return name;
}

QString day(QDate date, const QString &language)
{
    return words(QT_TRANSLATE_NOOP("text", "%1 de %2 de %3"), language)
        .arg(QString::number(date.day()), month(date.month(), language), QString::number(date.year()));
}

QString dayOfMonth(QDate date, const QString &language)
{
    return words(QT_TRANSLATE_NOOP("text", "%1 de %2"), language)
        .arg(QString::number(date.day()), month(date.month(), language));
}

QString monthOfYear(QDate date, const QString &language)
{
    return words(QT_TRANSLATE_NOOP("text", "%1 de %2"), language)
        .arg(month(date.month(), language), QString::number(date.year()));
}

QString recentDay(QDate date, QDate today, const QString &language)
{
    // daysTo() takes an invalid day for the same one.
    switch (today.isValid() ? date.daysTo(today) : -1) {
    case 0:
        return words(QT_TRANSLATE_NOOP("text", "Hoy"), language);
    case 1:
        return words(QT_TRANSLATE_NOOP("text", "Ayer"), language);
    case 2:
        return words(QT_TRANSLATE_NOOP("text", "Anteayer"), language);
    default:
        break;
    }
    QString weekday = words(weekdays.at(static_cast<size_t>(date.dayOfWeek() - 1)), language);
    weekday.front() = weekday.front().toUpper();
    return words(QT_TRANSLATE_NOOP("text", "%1 %2"), language).arg(weekday, day(date, language));
}

QString partOfDay(const QString &part, const QString &language)
{
    static const QHash<QString, const char *> names {
        { QStringLiteral("madrugada"), QT_TRANSLATE_NOOP("text", "en la madrugada") },
        { QStringLiteral("manana"), QT_TRANSLATE_NOOP("text", "en la mañana") },
        { QStringLiteral("tarde"), QT_TRANSLATE_NOOP("text", "en la tarde") },
        { QStringLiteral("noche"), QT_TRANSLATE_NOOP("text", "en la noche") },
        { QStringLiteral("unknown"), QT_TRANSLATE_NOOP("text", "no recuerda a qué hora") },
    };
    const char *name = names.value(part);
    return name ? words(name, language) : QString();
}

QString instant(const QDateTime &utc, const QString &language)
{
    const QDateTime local = utc.toTimeZone(QTimeZone("America/Santiago"));
    return words(QT_TRANSLATE_NOOP("text", "%1, %2"), language)
        .arg(day(local.date(), language), local.time().toString(QStringLiteral("HH:mm")));
}

} // namespace text
