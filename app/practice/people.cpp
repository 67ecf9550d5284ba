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

QList<QJsonObject> peopleFor(const Planted &planted)
{
    const QLatin1String prefix("filer.");
    QList<QJsonObject> fitting, others;
    for (QJsonObject person : people()) {
        const QJsonValue run = planted.right.value(u"filer.run");
        (run.isUndefined() || run == person.value(u"run") ? fitting : others).append(person);
    }
    if (fitting.isEmpty())
        fitting = others;
    for (QJsonObject &person : fitting) {
        for (auto it = planted.right.begin(); it != planted.right.end(); ++it) {
            if (it.key().startsWith(prefix))
                person.insert(it.key().mid(prefix.size()), it.value());
        }
    }
    return fitting;
}

} // namespace practice
