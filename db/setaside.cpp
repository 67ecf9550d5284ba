// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/setaside.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace db {

namespace {

tl::unexpected<Error> systemError(const QString &what, const QString &path)
{
    const int code = errno;
    return fail(code == ENOSPC ? Error::Kind::DiskFull : Error::Kind::InputOutput,
        QStringLiteral("%1 %2: %3").arg(what, path, qt_error_string(code)));
}

} // namespace

Result<> syncFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(QStringLiteral("cannot open folder"), folder);
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!synced)
        return systemError(QStringLiteral("cannot sync folder"), folder);
    return {};
}

// Second names first, then the old names go, the database before its log: SQLite deletes a log that it finds
// beside an empty or missing database.
Result<QString> setAside(const QString &path, const QString &why)
{
    const QString time
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'.'zzz'Z'"));
    const QString target = path + u'.' + why + u'-' + time;
    const QStringList suffixes { QString(), QStringLiteral("-wal"), QStringLiteral("-shm") };
    for (const QString &suffix : suffixes) {
        const QByteArray from = QFile::encodeName(path + suffix);
        const QByteArray to = QFile::encodeName(target + suffix);
        if (::link(from.constData(), to.constData()) != 0 && errno != ENOENT)
            return systemError(QStringLiteral("cannot set aside"), path + suffix);
    }
    if (auto synced = syncFolderOf(path); !synced)
        return fail(synced.error());
    for (const QString &suffix : suffixes) {
        if (::unlink(QFile::encodeName(path + suffix).constData()) != 0 && errno != ENOENT)
            return systemError(QStringLiteral("cannot set aside"), path + suffix);
    }
    if (auto synced = syncFolderOf(path); !synced)
        return fail(synced.error());
    return target;
}

QStringList setAsideFrom(const QString &path)
{
    // By its time's last letter: the logs of what was set aside have longer names.
    const QFileInfo file(path);
    const QStringList names
        = file.dir().entryList({ file.fileName() + QLatin1String(".*-*T*Z") }, QDir::Files);
    QStringList paths;
    for (const QString &name : names)
        paths << file.dir().filePath(name);
    return paths;
}

} // namespace db
