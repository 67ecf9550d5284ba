// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// The small lessons of tests/data/lessons.
namespace support {

inline QByteArray lessonFile(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/lessons/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

/// A lesson in which nothing is wrong.
inline QJsonObject soundLesson()
{
    return QJsonDocument::fromJson(lessonFile(QStringLiteral("valid.json"))).object();
}

inline QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

} // namespace support
