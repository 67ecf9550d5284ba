// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <QFile>
#include <ctime>
#include <sys/timex.h>

namespace base {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    timespec time {};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

QString SystemClock::bootId() const
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

bool SystemClock::synchronised() const
{
    timex query {};
    const int state = ::adjtimex(&query);
    return state >= 0 && state != TIME_ERROR && !(query.status & STA_UNSYNC);
}

QString toIsoMs(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace base
