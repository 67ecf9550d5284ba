// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/trusttime.h"
#include "app/base/clock.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include <QFile>

namespace envelope {

QDateTime buildDate()
{
    return QDateTime(
        QDate::fromString(QStringLiteral(VENTANILLA_BUILD_DATE), Qt::ISODate), QTime(0, 0), Qt::UTC);
}

TrustTime::TrustTime() : m_at(buildDate()) { }

base::Result<TrustTime> TrustTime::load(const QString &file)
{
    TrustTime time;
    time.m_file = file;
    if (!QFile::exists(file))
        return time;
    const auto bytes = readPublic(file, 64);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const QDateTime stored
        = QDateTime::fromString(QString::fromLatin1(bytes->trimmed()), Qt::ISODateWithMs).toUTC();
    if (!stored.isValid())
        return base::fail(Errc::File, QStringLiteral("not a time: %1").arg(file));
    time.m_stored = stored;
    time.m_at = std::max(time.m_at, stored);
    return time;
}

bool TrustTime::contradicts(const QDateTime &shown) const
{
    constexpr qint64 tolerance = 300; // seconds
    return shown.addSecs(tolerance) < m_at;
}

base::Result<> TrustTime::learn(const QDateTime &signedTime)
{
    if (!signedTime.isValid() || signedTime <= m_at)
        return {};
    m_at = signedTime.toUTC();
    // An hour more or less decides about no certificate; a write for every receipt would wear the disk.
    if (m_file.isEmpty() || (m_stored.isValid() && m_stored.secsTo(m_at) < 3600))
        return {};
    if (auto done = writeDurably(m_file, base::toIsoMs(m_at).toLatin1() + '\n', Readers::Everyone); !done)
        return done;
    m_stored = m_at;
    return {};
}

} // namespace envelope
