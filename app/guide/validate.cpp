// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/validate.h"

#include "app/guide/address.h"
#include "app/guide/characters.h"
#include "app/guide/contact.h"
#include "app/guide/outcome_p.h"
#include "app/guide/registered.h"
#include "app/guide/when_p.h"
#include "app/identity/documentnumber.h"
#include "app/identity/run.h"
#include "app/procedure/places.h"
#include <QJsonArray>
#include <QJsonObject>

namespace guide {

using procedure::Field;
using procedure::Kind;

namespace {

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

/// Whole numbers, with dots between the thousands or without. Nothing is rounded: cents are no number here.
Outcome validateInteger(const QJsonValue &value, std::optional<qint64> minimum, std::optional<qint64> maximum)
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
    if ((minimum && number < *minimum) || (maximum && number > *maximum))
        return no(Problem::OutOfRange);
    return QJsonValue(number);
}

Outcome validateMoney(const Field &field, const QJsonValue &value)
{
    constexpr qint64 most = 999'999'999'999; // twelve digits are more than anybody reports
    const QJsonValue amount = value.isString() ? value.toString().remove(u'$') : value;
    return validateInteger(amount, field.minimum.value_or(0), field.maximum.value_or(most));
}

Outcome validateImei(const QJsonValue &value)
{
    const auto digits = readImei(value.toString());
    if (!digits)
        return no(Problem::NotAnImei);
    return hasLuhnDigit(*digits) ? Outcome(*digits) : no(Problem::WrongCheckDigit);
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
    case Kind::Rit:
        return 20;
    case Kind::Plate:
        return 12;
    case Kind::Address:
        return 120; // of each part
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
        return validateImei(value);
    case Kind::Integer:
        return validateInteger(value, field.minimum, field.maximum);
    case Kind::Money:
        return validateMoney(field, value);
    case Kind::Plate:
        return stored(readPlate(value.toString()), Problem::NotAPlate);
    case Kind::Rit:
        return stored(readRit(value.toString(), circumstances.today.year()), Problem::NotARit);
    case Kind::Time:
        return validateTime(field, value);
    case Kind::BirthDate:
        return validateBirthDate(field, value, circumstances.today);
    case Kind::Months:
        return validateMonths(field, value, circumstances.today);
    case Kind::Address:
        return validateAddress(value);
    case Kind::Group:
        break;
    }
    return no(Problem::NotHere);
}

} // namespace guide
