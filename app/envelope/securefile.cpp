// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/securefile.h"
#include "app/envelope/errc.h"
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace envelope {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

tl::unexpected<base::Error> fileError(const char *what, const QString &path)
{
    const int error = errno;
    return base::fail(Errc::File,
        QStringLiteral("%1 %2: %3").arg(QLatin1String(what), path, QString::fromLocal8Bit(strerror(error))));
}

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += n;
    }
    return true;
}

base::Result<QByteArray> readAll(int fd, const QString &path, qint64 maxBytes)
{
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return fileError("read", path);
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fileError("read", path);
    if (bytes.size() > maxBytes)
        return base::fail(Errc::File, QStringLiteral("too long: %1").arg(path));
    return bytes;
}

} // namespace

base::Result<> writeDurably(const QString &path, const QByteArray &bytes, Readers readers)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const QByteArray temporary
        = target + '.' + QUuid::createUuid().toByteArray(QUuid::Id128).left(12) + ".tmp";
    Descriptor file(
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.get() < 0)
        return fileError("create", path);
    const bool written = writeAll(file.get(), bytes)
        && ::fchmod(file.get(), readers == Readers::OwnerOnly ? 0600 : 0644) == 0 && ::fsync(file.get()) == 0
        && file.close() && ::rename(temporary.constData(), target.constData()) == 0;
    if (!written) {
        const auto error = fileError("write", path);
        ::unlink(temporary.constData());
        return error;
    }
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0)
        return fileError("sync the folder of", path);
    return {};
}

base::Result<QByteArray> readPrivate(const QString &path, qint64 maxBytes)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return fileError("open", path);
    struct stat info
    {
    };
    if (::fstat(file.get(), &info) != 0)
        return fileError("look at", path);
    if (!S_ISREG(info.st_mode) || (info.st_mode & 077))
        return base::fail(Errc::KeyPermissions, QStringLiteral("must be a file of mode 0600: %1").arg(path));
    return readAll(file.get(), path, maxBytes);
}

base::Result<QByteArray> readPublic(const QString &path, qint64 maxBytes)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return fileError("open", path);
    return readAll(file.get(), path, maxBytes);
}

} // namespace envelope
