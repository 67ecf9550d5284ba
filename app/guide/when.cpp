// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/when_p.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace guide {

using procedure::Field;

namespace {

constexpr int oldestAge = 110;
constexpr qint64 mostMonthsBack = 119; // ten years, with this month

/// Invalid where it is not the one form in which days are stored.
QDate dateOf(const QJsonValue &value)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    const QString text = value.toString();
    return form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
}

bool isHour(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([01][0-9]|2[0-3]):[0-5][0-9]$"));
    return form.match(text).hasMatch();
}

} // namespace

Outcome validateDate(const Field &field, const QJsonValue &value, QDate today)
{
    if (field.allowUnknown && value == QJsonValue(unknown))
        return value;
    const QDate date = dateOf(value);
    if (!date.isValid())
        return no(Problem::NotADate);
    const QDate last = today.addDays(field.maximum.value_or(0));
    if (date > last)
        return no(last > today ? Problem::TooFarAhead : Problem::InTheFuture);
    const QDate first = field.minimum ? today.addDays(*field.minimum) : QDate(1900, 1, 1);
    if (date < first)
        return no(Problem::TooLongAgo);
    return value;
}

Outcome validateMoment(const Field &field, const QJsonValue &value, QDate today)
{
    static const QStringList parts { QStringLiteral("madrugada"), QStringLiteral("manana"),
        QStringLiteral("tarde"), QStringLiteral("noche"), QStringLiteral("unknown") };
    const QJsonObject moment = value.toObject();
    const QJsonValue day = moment.value(QLatin1String("day"));
    const QJsonValue part = moment.value(QLatin1String("part"));
    const QJsonValue hour = moment.value(QLatin1String("hour"));
    if (isBlank(day) || isBlank(part))
        return no(Problem::MissingPart);
    if (const Outcome checked = validateDate(field, day, today); !checked)
        return checked;
    if (!parts.contains(part.toString()))
        return no(Problem::NotAnOption);
    QJsonObject stored { { QStringLiteral("day"), day }, { QStringLiteral("part"), part } };
    if (!isBlank(hour)) {
        if (!isHour(hour.toString()))
            return no(Problem::NotATime);
        stored.insert(QStringLiteral("hour"), hour);
    }
    return stored;
}

Outcome validateTime(const Field &field, const QJsonValue &value)
{
    const bool isUnknown = field.allowUnknown && value == QJsonValue(unknown);
    return isUnknown || isHour(value.toString()) ? Outcome(value) : no(Problem::NotATime);
}

Outcome validateBirthDate(const Field &field, const QJsonValue &value, QDate today)
{
    if (field.allowUnknown && value == QJsonValue(unknown))
        return value;
    const QDate date = dateOf(value);
    if (!date.isValid())
        return no(Problem::NotADate);
    if (date > today.addDays(field.maximum.value_or(0)))
        return no(Problem::InTheFuture);
    const QDate first
        = field.minimum ? today.addDays(*field.minimum) : today.addYears(-oldestAge - 1).addDays(1);
    return date < first ? no(Problem::TooLongAgo) : Outcome(value);
}

Outcome validateMonths(const Field &field, const QJsonValue &value, QDate today)
{
    const QDate thisMonth(today.year(), today.month(), 1);
    const QDate first = thisMonth.addMonths(int(field.minimum.value_or(-mostMonthsBack)));
    const QDate last = thisMonth.addMonths(int(field.maximum.value_or(0)));
    QStringList months;
    const QJsonArray chosen = value.toArray();
    for (const QJsonValue &one : chosen) {
        const QDate month = dateOf(one.toString() + QLatin1String("-01"));
        if (!month.isValid() || months.contains(one.toString()))
            return no(Problem::NotADate);
        if (month > last)
            return no(Problem::InTheFuture);
        if (month < first)
            return no(Problem::TooLongAgo);
        months.append(one.toString());
    }
    if (months.isEmpty())
        return no(Problem::NotADate);
    months.sort();
    return QJsonValue(QJsonArray::fromStringList(months));
}

} // namespace guide
