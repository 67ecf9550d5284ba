// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/people.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace practice {

QList<QJsonObject> people()
{
    QFile file(QStringLiteral(":/practice/people.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    QList<QJsonObject> people;
    for (const QJsonValue &one : open ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray())
        people.append(one.toObject());
    Q_ASSERT(!people.isEmpty());
    return people;
}

} // namespace practice
