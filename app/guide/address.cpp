// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/address.h"

#include "app/guide/characters.h"
#include <QJsonObject>

namespace guide {

namespace {

constexpr qsizetype longestPart = 120;
constexpr const char *parts[] = { "street", "number", "unit", "sector", "kilometre", "parcel", "reference" };

bool saysNoNumber(const QString &number)
{
    static const QStringList ways { QStringLiteral("s/n"), QStringLiteral("sn"), QStringLiteral("s/nº"),
        QStringLiteral("s.n."), QStringLiteral("sin numero"), QStringLiteral("sin número") };
    return ways.contains(number.simplified().toLower());
}

} // namespace

tl::expected<QJsonValue, Problem> validateAddress(const QJsonValue &value)
{
    QJsonObject given = value.toObject();
    QJsonObject stored;
    for (const char *name : parts) {
        const QLatin1String part(name);
        const QString text = given.take(part).toString();
        if (text.size() > longestPart)
            return tl::make_unexpected(Problem::TooLong);
        if (!isSupported(text, false))
            return tl::make_unexpected(Problem::UnsupportedCharacters);
        if (!text.trimmed().isEmpty())
            stored.insert(part, text);
    }
    if (!given.isEmpty())
        return tl::make_unexpected(Problem::NotHere);
    if (!stored.contains(QLatin1String("street")) && !stored.contains(QLatin1String("sector")))
        return tl::make_unexpected(Problem::MissingPart);
    if (saysNoNumber(stored.value(QLatin1String("number")).toString()))
        stored.insert(QStringLiteral("number"), QStringLiteral("S/N"));
    return stored;
}

} // namespace guide
