// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/lockfile.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace db {

Result<LockFile> LockFile::acquire(const QString &databasePath)
{
    const QString path = databasePath + QLatin1String(".lock");
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const auto kind = errno == ENOSPC         ? Error::Kind::DiskFull
            : (errno == EACCES || errno == EROFS) ? Error::Kind::ReadOnly
                                                  : Error::Kind::Other;
        return fail(kind, QStringLiteral("cannot open lock file %1: %2").arg(path, qt_error_string(errno)));
    }
    LockFile lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(Error::Kind::Locked,
                QStringLiteral("already running: another program writes %1").arg(databasePath));
        return fail(
            Error::Kind::Other, QStringLiteral("cannot lock %1: %2").arg(path, qt_error_string(errno)));
    }
    return lock;
}

LockFile::LockFile(LockFile &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }

LockFile &LockFile::operator=(LockFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LockFile::~LockFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace db
