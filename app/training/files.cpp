// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/files.h"

#include "app/base/errc.h"
#include "app/training/lesson.h"
#include <QDir>
#include <QSaveFile>

namespace training {

base::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::Errc::CannotRead, file.errorString());
    if (file.size() > longestLesson)
        return base::fail(Errc::TooLong);
    return file.readAll();
}

base::Result<> write(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)
        || !file.commit())
        return base::fail(base::Errc::CannotWrite, path);
    return {};
}

} // namespace training
