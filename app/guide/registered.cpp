// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/registered.h"

#include <QRegularExpression>

namespace guide {

namespace {

/// Capitals without blanks and dots, every dash a hyphen.
QString tidied(QStringView typed)
{
    QString text;
    for (QChar c : typed) {
        if (c.category() == QChar::Punctuation_Dash)
            text += u'-';
        else if (!c.isSpace() && c != u'.'
            && c != QChar(0xb7)) // the middle dot stands on the plates themselves
            text += c.toUpper();
    }
    return text;
}

} // namespace

std::optional<QString> readPlate(QStringView typed)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Z]{4}[0-9]{2}|[A-Z]{2}[0-9]{3,4}|[A-Z]{3}[0-9]{2,3}|[A-Z]{5}[0-9])$"));
    const QString text = tidied(typed);
    QString plate = text;
    plate.remove(u'-');
    static const QRegularExpression check(QStringLiteral("-[0-9K]$"));
    if (check.match(text).hasMatch() && form.match(plate.chopped(1)).hasMatch())
        plate.chop(1);
    return form.match(plate).hasMatch() ? std::optional(plate) : std::nullopt;
}

std::optional<QString> readRit(QStringView typed, int thisYear)
{
    QString text = tidied(typed);
    if (text.startsWith(QLatin1String("RIT")))
        text = text.mid(3).remove(u':');
    static const QRegularExpression form(QStringLiteral(
        "^-?([A-ZÑ]{1,2})[-/]*0*([1-9][0-9]{0,6})(?:[-/]+([0-9]{2})|[-/]*((?:19|20)[0-9]{2}))$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr int firstYear = 1990, century = 2000;
    const int year
        = match.captured(4).isEmpty() ? century + match.captured(3).toInt() : match.captured(4).toInt();
    if (year < firstYear || year > thisYear)
        return std::nullopt;
    return QStringLiteral("%1-%2-%3").arg(match.captured(1), match.captured(2)).arg(year);
}

} // namespace guide
