// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/contact.h"

#include <QRegularExpression>

namespace guide {

namespace {

/// The ASCII digits, and a plus at the beginning; null where something else than separators was typed.
std::optional<QString> digitsOf(QStringView typed)
{
    static const QStringView separators = u".,-/() ";
    QString digits;
    for (QChar c : typed) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
            digits += c;
        else if (!c.isSpace() && c.category() != QChar::Punctuation_Dash && !separators.contains(c))
            return std::nullopt;
    }
    return digits;
}

} // namespace

std::optional<QString> readPhone(QStringView typed)
{
    auto number = digitsOf(typed);
    if (!number)
        return std::nullopt;
    if (number->startsWith(QLatin1String("00")))
        number->replace(0, 2, u'+');
    if (number->size() == 9 && !number->startsWith(u'+'))
        number->prepend(QLatin1String("+56"));
    else if (number->size() == 11 && number->startsWith(QLatin1String("56")))
        number->prepend(u'+');
    // Area codes and mobiles begin with 2 to 9; 0 and 1 are for services, which nobody can call back.
    static const QRegularExpression chilean(QStringLiteral("^\\+56[2-9][0-9]{8}$"));
    static const QRegularExpression foreign(QStringLiteral("^\\+(?!56)[1-9][0-9]{7,14}$"));
    if (!chilean.match(*number).hasMatch() && !foreign.match(*number).hasMatch())
        return std::nullopt;
    return number;
}

std::optional<QString> readEmail(QStringView typed)
{
    const QString address = typed.trimmed().toString();
    static const QRegularExpression form(
        QStringLiteral(
            "^[^\\s@,;:<>()\\[\\]\"\\\\]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*\\.)+[\\p{L}]{2,24}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const bool hasGap = address.contains(QLatin1String("..")) || address.startsWith(u'.')
        || address.contains(QLatin1String(".@")) || address.contains(QLatin1String("-."));
    if (address.size() > 254 || hasGap || !form.match(address).hasMatch())
        return std::nullopt;
    return address;
}

std::optional<QString> readImei(QStringView typed)
{
    const auto digits = digitsOf(typed);
    if (!digits || digits->size() != 15 || digits->startsWith(u'+'))
        return std::nullopt;
    return digits;
}

bool hasLuhnDigit(QStringView imei)
{
    int sum = 0;
    for (qsizetype i = 0; i < imei.size(); ++i) {
        const int digit = imei.at(i).digitValue();
        const int doubled = digit * 2;
        sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return sum > 0 && sum % 10 == 0;
}

} // namespace guide
