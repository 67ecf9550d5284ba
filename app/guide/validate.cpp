// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/validate.h"

#include "app/guide/characters.h"
#include "app/guide/contact.h"
#include "app/identity/documentnumber.h"
#include "app/identity/run.h"
#include "app/procedure/places.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace guide {

using procedure::Field;
using procedure::Kind;
using Outcome = tl::expected<QJsonValue, Problem>;

namespace {

const QLatin1String unknown("unknown");

Outcome no(Problem problem)
{
    return tl::make_unexpected(problem);
}

bool isBlank(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return true;
    if (value.isString())
        return value.toString().trimmed().isEmpty();
    if (value.isArray())
        return value.toArray().isEmpty();
    if (!value.isObject())
        return false;
    const QJsonObject parts = value.toObject();
    return std::all_of(parts.begin(), parts.end(), [](const QJsonValue &part) { return isBlank(part); });
}

Outcome validateText(const Field &field, const QJsonValue &value)
{
    if (!value.isString())
        return no(Problem::NotHere);
    const QString text = value.toString();
    if (text.size() > maximumLength(field))
        return no(Problem::TooLong);
    if (!isSupported(text, field.kind == Kind::LongText))
        return no(Problem::UnsupportedCharacters);
    return value;
}

Outcome validateName(const Field &field, const QJsonValue &value)
{
    const QJsonObject name = value.toObject();
    QJsonObject stored;
    for (const char *part : { "given", "first", "second" }) {
        const QString text = name.value(QLatin1String(part)).toString();
        const bool mayBeBlank = qstrcmp(part, "second") == 0;
        if (text.trimmed().isEmpty() && !mayBeBlank)
            return no(Problem::MissingPart);
        if (text.size() > maximumLength(field))
            return no(Problem::TooLong);
        if (!isSupported(text, false))
            return no(Problem::UnsupportedCharacters);
        stored.insert(QLatin1String(part), text.trimmed().isEmpty() ? QString() : text);
    }
    const QStringList keys = name.keys();
    if (std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return !stored.contains(key); }))
        return no(Problem::NotHere);
    return stored;
}

Outcome validateChoice(const Field &field, const QJsonValue &value)
{
    const bool isOption = std::any_of(field.options.begin(), field.options.end(),
        [&](const procedure::Option &option) { return value == QJsonValue(option.value); });
    if (!isOption && !(field.allowUnknown && value == QJsonValue(unknown)))
        return no(Problem::NotAnOption);
    return value;
}

Outcome validateChoices(const Field &field, const QJsonValue &value)
{
    const QJsonArray chosen = value.toArray();
    QJsonArray inOrder;
    for (const procedure::Option &option : field.options) {
        if (chosen.contains(option.value))
            inOrder.append(option.value);
    }
    if (inOrder.isEmpty() || inOrder.size() != chosen.size())
        return no(Problem::NotAnOption);
    return inOrder;
}

Outcome validateYesNo(const Field &field, const QJsonValue &value)
{
    const QString answer = value.toString();
    const bool isAnswer = answer == QLatin1String("yes") || answer == QLatin1String("no");
    return isAnswer || (field.allowUnknown && answer == unknown) ? Outcome(value) : no(Problem::NotAnOption);
}

Outcome validateDate(const Field &field, const QJsonValue &value, QDate today)
{
    if (field.allowUnknown && value == QJsonValue(unknown))
        return value;
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid() || !form.match(value.toString()).hasMatch())
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
    static const QRegularExpression hourForm(QStringLiteral("^([01][0-9]|2[0-3]):[0-5][0-9]$"));
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
        if (!hourForm.match(hour.toString()).hasMatch())
            return no(Problem::NotADate);
        stored.insert(QStringLiteral("hour"), hour);
    }
    return stored;
}

Outcome validateRun(const QJsonValue &value, bool practice)
{
    const QString typed = value.toString();
    const auto run = identity::Run::read(typed);
    if (!run)
        return no(identity::Run::faultOf(typed) == identity::Run::Fault::CheckDigit ? Problem::WrongCheckDigit
                                                                                    : Problem::NotARun);
    if (run->isReservedForPractice() != practice)
        return no(practice ? Problem::RealRunInPractice : Problem::PracticeRunInReal);
    return run->toString();
}

Outcome validateInteger(const Field &field, const QJsonValue &value)
{
    bool isNumber = value.isDouble() && value.toDouble() == double(value.toInteger());
    qint64 number = value.toInteger();
    if (value.isString()) {
        QString digits = value.toString().simplified();
        digits.remove(u'.').remove(u' ');
        number = digits.toLongLong(&isNumber);
    }
    if (!isNumber)
        return no(Problem::NotANumber);
    if ((field.minimum && number < *field.minimum) || (field.maximum && number > *field.maximum))
        return no(Problem::OutOfRange);
    return QJsonValue(number);
}

Outcome stored(const std::optional<QString> &text, Problem otherwise)
{
    return text ? Outcome(*text) : no(otherwise);
}

Outcome validateDocumentNumber(const QJsonValue &value)
{
    const auto number = identity::DocumentNumber::read(value.toString());
    return number ? Outcome(number->toString()) : no(Problem::NotADocumentNumber);
}

} // namespace

int maximumLength(const Field &field)
{
    if (field.maximumLength > 0)
        return field.maximumLength;
    switch (field.kind) {
    case Kind::Text:
        return 120;
    case Kind::LongText:
        return 2000;
    case Kind::Name:
        return 80; // of each part
    case Kind::Email:
        return 254; // RFC 5321 §4.5.3.1.3, less the brackets
    case Kind::DocumentNumber:
        return 20;
    default:
        return 0;
    }
}

Outcome validate(const Field &field, const QJsonValue &value, const Circumstances &circumstances)
{
    if (isBlank(value))
        return field.optional ? Outcome(QJsonValue(QJsonValue::Undefined)) : no(Problem::Missing);
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
        return validateText(field, value);
    case Kind::Name:
        return validateName(field, value);
    case Kind::Choice:
        return validateChoice(field, value);
    case Kind::Choices:
        return validateChoices(field, value);
    case Kind::YesNo:
        return validateYesNo(field, value);
    case Kind::Date:
        return validateDate(field, value, circumstances.today);
    case Kind::Moment:
        return validateMoment(field, value, circumstances.today);
    case Kind::Comuna:
        return procedure::Places::builtIn().contains(value.toString()) ? Outcome(value)
                                                                       : no(Problem::NotAComuna);
    case Kind::Phone:
        return stored(readPhone(value.toString()), Problem::NotAPhone);
    case Kind::Email:
        return stored(readEmail(value.toString()), Problem::NotAnEmail);
    case Kind::Run:
        return validateRun(value, circumstances.practice);
    case Kind::DocumentNumber:
        return validateDocumentNumber(value);
    case Kind::Imei:
        return stored(readImei(value.toString()), Problem::NotAnImei);
    case Kind::Integer:
        return validateInteger(field, value);
    case Kind::Group:
        break;
    }
    return no(Problem::NotHere);
}

} // namespace guide
