// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/reserve.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace db {

Reserve::Reserve(const QString &databasePath) : m_path(databasePath + QLatin1String(".reserve")) { }

bool Reserve::keep()
{
    if (isThere())
        return !diskIsShort();
    if (free() < size + lowest)
        return false;
    const int descriptor
        = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    const bool made = ::posix_fallocate(descriptor, 0, size) == 0;
    ::close(descriptor);
    if (!made)
        QFile::remove(m_path);
    return made;
}

bool Reserve::giveUp()
{
    return diskIsShort() && isThere() && QFile::remove(m_path);
}

bool Reserve::diskIsShort() const
{
    return free() < lowest;
}

bool Reserve::isThere() const
{
    return QFileInfo(m_path).size() >= size;
}

qint64 Reserve::free() const
{
    struct statvfs found = {};
    const QString folder = QFileInfo(m_path).absolutePath();
    if (::statvfs(QFile::encodeName(folder).constData(), &found) != 0)
        return 0;
    return qint64(found.f_bavail) * qint64(found.f_frsize);
}

} // namespace db
