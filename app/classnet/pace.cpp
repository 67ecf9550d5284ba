// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/pace.h"

#include "app/envelope/canonicaljson.h"
#include "app/training/classes.h"

namespace classnet {

base::Result<QByteArray> Pace::toBytes() const
{
    for (const QString &word : { lesson, waitAt, pointedAt, procedure }) {
        if (!word.isEmpty() && !training::judgeWord(word))
            return base::fail(Errc::BadPace);
    }
    const auto bytes = envelope::canonicalJson(
        QJsonObject { { QStringLiteral("format"), QStringLiteral("ventanilla.pace/1") },
            { QStringLiteral("sequence"), sequence }, { QStringLiteral("lesson"), lesson },
            { QStringLiteral("waitAt"), waitAt }, { QStringLiteral("pointedAt"), pointedAt },
            { QStringLiteral("blanked"), blanked }, { QStringLiteral("meeting"), meeting },
            { QStringLiteral("procedure"), procedure }, { QStringLiteral("screen"), screen } });
    if (!bytes || sequence < 0 || meeting < 0 || screen < 0)
        return base::fail(Errc::BadPace);
    return *bytes;
}

base::Result<Pace> Pace::read(const QByteArray &bytes)
{
    const auto json = envelope::parseCanonical(bytes, mostBytes);
    if (!json)
        return base::fail(Errc::BadPace);
    const Pace pace { json->value(QLatin1String("sequence")).toInteger(-1),
        json->value(QLatin1String("lesson")).toString(), json->value(QLatin1String("waitAt")).toString(),
        json->value(QLatin1String("pointedAt")).toString(), json->value(QLatin1String("blanked")).toBool(),
        json->value(QLatin1String("meeting")).toInt(-1), json->value(QLatin1String("procedure")).toString(),
        json->value(QLatin1String("screen")).toInt(-1) };
    // Canonical: whatever is missing, of another type or unknown would not come out again.
    if (pace.toBytes() != bytes)
        return base::fail(Errc::BadPace);
    return pace;
}

} // namespace classnet
