// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

/// A sound file with one thing changed in it.
namespace support {

/// `json` with `value` at "questions/0/hint"; an undefined value takes it away, an index at the end appends.
inline QJsonValue with(const QJsonValue &json, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        const qsizetype at = path.first().toInt();
        if (at == array.size())
            array.append(QJsonValue());
        const QJsonValue inner = with(array.at(at), path.mid(1), value);
        if (inner.isUndefined())
            array.removeAt(at);
        else
            array[at] = inner;
        return array;
    }
    QJsonObject object = json.toObject();
    object.insert(path.first(), with(object.value(path.first()), path.mid(1), value));
    return object;
}

inline QJsonValue parsed(const QString &json)
{
    const QByteArray list = '[' + json.toUtf8() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(list);
    if (!document.isArray())
        qFatal("not JSON: %s", qPrintable(json));
    return document.array().isEmpty() ? QJsonValue(QJsonValue::Undefined) : document.array().first();
}

/// `value` is JSON as it is written; empty: the member is taken away.
inline QJsonObject planted(const QJsonObject &json, const QString &path, const QString &value)
{
    return with(json, path.split(u'/'), parsed(value)).toObject();
}

} // namespace support
