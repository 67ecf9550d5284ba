// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/emergency.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace screens {

namespace {

QString in(const QJsonValue &texts, const QString &language)
{
    const QJsonObject byLanguage = texts.toObject();
    return byLanguage.value(language).toString(byLanguage.value(QLatin1String("es")).toString());
}

} // namespace

Emergency Emergency::load(const QString &language)
{
    QFile file(QStringLiteral(":/places/emergency.json"));
    // Compiled in: a file that does not open is a mistake of the build.
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Emergency emergency;
    emergency.lastChecked
        = QDate::fromString(json.value(QLatin1String("lastChecked")).toString(), Qt::ISODate);
    const QJsonArray contacts = json.value(QLatin1String("contacts")).toArray();
    for (const QJsonValue &contact : contacts)
        emergency.contacts.append(
            { contact[QLatin1String("phone")].toString(), in(contact[QLatin1String("label")], language),
                in(contact[QLatin1String("use")], language), in(contact[QLatin1String("hours")], language) });
    return emergency;
}

} // namespace screens
