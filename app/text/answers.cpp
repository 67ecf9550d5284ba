// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/answers.h"

#include "app/identity/run.h"
#include "app/procedure/places.h"
#include "app/text/dates.h"
#include "app/text/words.h"
#include <QJsonArray>
#include <QJsonObject>

namespace text {

using procedure::Field;
using procedure::Kind;

namespace {

QString optionLabel(const Field &field, const QString &value, const QString &language)
{
    for (const procedure::Option &option : field.options) {
        if (option.value == value)
            return option.label.in(language);
    }
    return words(QT_TRANSLATE_NOOP("text", "No sé"), language);
}

QString yesOrNo(const QString &value, const QString &language)
{
    if (value == QLatin1String("yes"))
        return words(QT_TRANSLATE_NOOP("text", "Sí"), language);
    if (value == QLatin1String("no"))
        return words(QT_TRANSLATE_NOOP("text", "No"), language);
    return words(QT_TRANSLATE_NOOP("text", "No sé"), language);
}

QString dateText(const QString &value, const QString &language, QDate today)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() ? recentDay(date, today, language)
                          : words(QT_TRANSLATE_NOOP("text", "No recuerda el día"), language);
}

QString momentText(const QJsonObject &moment, const QString &language, QDate today)
{
    QStringList parts { dateText(moment.value(QLatin1String("day")).toString(), language, today),
        partOfDay(moment.value(QLatin1String("part")).toString(), language) };
    const QString hour = moment.value(QLatin1String("hour")).toString();
    if (!hour.isEmpty())
        parts.append(words(QT_TRANSLATE_NOOP("text", "a las %1"), language).arg(hour));
    return parts.join(QLatin1String(", "));
}

QString choicesText(const Field &field, const QJsonArray &chosen, const QString &language)
{
    QStringList labels;
    for (const auto &value : chosen)
        labels.append(optionLabel(field, value.toString(), language));
    return labels.join(QLatin1String(", "));
}

/// "1 de marzo de 1950": nobody says of a birth that it was yesterday.
QString birthText(const QString &value, const QString &language)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() ? day(date, language)
                          : words(QT_TRANSLATE_NOOP("text", "No sabe el día"), language);
}

QString timeText(const QString &value, const QString &language)
{
    return value == QLatin1String("unknown")
        ? words(QT_TRANSLATE_NOOP("text", "No sabe la hora"), language)
        : words(QT_TRANSLATE_NOOP("text", "A las %1"), language).arg(value);
}

/// "Marzo de 2025; agosto, septiembre de 2026".
QString monthsText(const QJsonArray &months, const QString &language)
{
    QStringList years, names;
    for (qsizetype i = 0; i < months.size(); ++i) {
        const QDate first = QDate::fromString(months.at(i).toString() + QLatin1String("-01"), Qt::ISODate);
        if (!first.isValid())
            continue;
        names.append(month(first.month(), language));
        const bool endsYear = i + 1 == months.size()
            || !months.at(i + 1).toString().startsWith(QString::number(first.year()));
        if (!endsYear)
            continue;
        years.append(words(QT_TRANSLATE_NOOP("text", "%1 de %2"), language)
                         .arg(names.join(QLatin1String(", ")), QString::number(first.year())));
        names.clear();
    }
    QString text = years.join(QLatin1String("; "));
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

/// "Los Aromos 123, 4 B, Villa Alegre, frente a la escuela".
QString addressText(const QJsonObject &address, const QString &language)
{
    const auto part
        = [&](const char *name) { return address.value(QLatin1String(name)).toString().simplified(); };
    // Who typed "km 12" has said already what the number is.
    const auto named = [&](const char *name, const char *pattern) {
        const QString text = part(name);
        return !text.isEmpty() && text.front().isDigit() ? words(pattern, language).arg(text) : text;
    };
    QString number = part("number");
    if (number == QLatin1String("S/N"))
        number = words(QT_TRANSLATE_NOOP("text", "sin número"), language);
    QStringList all { QString(part("street") + u' ' + number).trimmed(), part("unit"), part("sector"),
        named("kilometre", QT_TRANSLATE_NOOP("text", "kilómetro %1")),
        named("parcel", QT_TRANSLATE_NOOP("text", "parcela %1")), part("reference") };
    all.removeAll(QString());
    return all.join(QLatin1String(", "));
}

QString groupText(const Field &group, const QJsonArray &items, const QString &language, QDate today)
{
    QStringList lines;
    for (int i = 0; i < int(items.size()); ++i) {
        const QJsonObject item = items.at(i).toObject();
        QStringList parts;
        for (const Field &field : group.fields) {
            const QJsonValue value = item.value(field.id);
            if (!value.isUndefined())
                parts.append(answerText(field, value, language, today));
        }
        lines.append(itemTitle(&group, i, language) + QLatin1String(": ") + parts.join(QLatin1String(", ")));
    }
    return lines.join(u'\n');
}

} // namespace

QString name(const QJsonObject &names)
{
    QStringList parts;
    for (const char *part : { "given", "first", "second" }) {
        const QString text = names.value(QLatin1String(part)).toString();
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(u' ');
}

QString answerText(const Field &field, const QJsonValue &value, const QString &language, QDate today)
{
    if (value.isUndefined() || value.isNull())
        return words(QT_TRANSLATE_NOOP("text", "No entregado"), language);
    switch (field.kind) {
    case Kind::Choice:
        return optionLabel(field, value.toString(), language);
    case Kind::Choices:
        return choicesText(field, value.toArray(), language);
    case Kind::YesNo:
        return yesOrNo(value.toString(), language);
    case Kind::Date:
        return dateText(value.toString(), language, today);
    case Kind::Moment:
        return momentText(value.toObject(), language, today);
    case Kind::Name:
        return name(value.toObject());
    case Kind::Comuna:
        return procedure::Places::builtIn().name(value.toString());
    case Kind::Phone:
        return phone(value.toString());
    case Kind::Run:
        return run(value.toString());
    case Kind::Money:
        return pesos(value.toInteger());
    case Kind::Time:
        return timeText(value.toString(), language);
    case Kind::BirthDate:
        return birthText(value.toString(), language);
    case Kind::Months:
        return monthsText(value.toArray(), language);
    case Kind::Address:
        return addressText(value.toObject(), language);
    case Kind::Integer:
        return QString::number(value.toInteger());
    case Kind::Group:
        // "Another one?" is asked in the group's name, and answered yes or no.
        return value.isArray() ? groupText(field, value.toArray(), language, today)
                               : yesOrNo(value.toString(), language);
    default:
        return value.toString();
    }
}

QString rowLabel(const guide::ReviewRow &row, const QString &language)
{
    if (!row.group)
        return row.field->label.in(language);
    if (row.field == row.group)
        return row.group->addAnother.in(language);
    return words(QT_TRANSLATE_NOOP("text", "%1: %2"), language)
        .arg(itemTitle(row.group, row.item, language), row.field->label.in(language));
}

QString itemTitle(const Field *group, int item, const QString &language)
{
    return group ? group->itemTitle.in(language).arg(item + 1) : QString();
}

QString phone(const QString &e164)
{
    const QLatin1String chile("+56");
    if (!e164.startsWith(chile) || e164.size() != 12)
        return e164;
    const QString number = e164.mid(chile.size());
    // Mobiles and Santiago have one digit before the two fours; the other areas have two.
    const bool oneDigitArea = number.startsWith(u'9') || number.startsWith(u'2');
    const qsizetype area = oneDigitArea ? 1 : 2;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(chile, number.left(area), number.mid(area, 5 - area), number.mid(5));
}

QString pesos(qint64 amount)
{
    QString digits = QString::number(std::abs(amount));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return (amount < 0 ? QStringLiteral("-$") : QStringLiteral("$")) + digits;
}

QString run(const QString &stored)
{
    const auto read = identity::Run::read(stored);
    return read ? read->toDisplay() : stored;
}

} // namespace text
