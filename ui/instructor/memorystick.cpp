// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/memorystick.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace instructor {

namespace {

constexpr int mostOfOneName = 1000;

base::Error systemError()
{
    return { std::error_code(errno, std::generic_category()), {} };
}

QString numbered(const QString &name, int number)
{
    if (number == 1)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    return QStringLiteral("%1-%2%3").arg(name.left(dot)).arg(number).arg(name.mid(dot));
}

/// To the disk, and not only to the system's memory: the stick is pulled out right afterwards.
bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(file, bytes.constData() + at, size_t(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return false;
        at += std::max<ssize_t>(written, 0);
    }
    return ::fsync(file) == 0;
}

base::Result<QString> leave(const QDir &folder, const CopiedFile &copied)
{
    for (int number = 1; number <= mostOfOneName; ++number) {
        const QString name = numbered(copied.name, number);
        const QByteArray path = QFile::encodeName(folder.filePath(name));
        const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file < 0 && errno == EEXIST)
            continue;
        if (file < 0)
            return base::fail(systemError());
        const bool isWritten = writeAll(file, copied.bytes);
        const base::Error error = systemError();
        ::close(file);
        if (isWritten)
            return name;
        ::unlink(path.constData());
        return base::fail(error);
    }
    return base::fail(base::Error { std::make_error_code(std::errc::file_exists), {} });
}

} // namespace

base::Result<QStringList> leaveCopies(const QString &folder, const QList<CopiedFile> &files)
{
    QStringList names;
    for (const CopiedFile &file : files) {
        const auto name = leave(QDir(folder), file);
        if (!name)
            return base::fail(name.error());
        names << *name;
    }
    return names;
}

} // namespace instructor
