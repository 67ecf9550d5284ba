// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QDateTime>
#include <QString>

namespace envelope {

/// The time at which the kiosk judges certificates (contract §6): the later of the build date and the last
/// time that the central service signed. Never the kiosk's own clock; never goes back. Kept in one small
/// file.
class TrustTime
{
public:
    TrustTime(); ///< build date, kept nowhere
    /// A missing file means the build date. Errors: File (unreadable).
    static base::Result<TrustTime> load(const QString &file);

    QDateTime now() const { return m_at; }
    /// Whether a clock that shows `shown` is plainly wrong: it was later than that already. A few minutes are
    /// the difference of two good clocks.
    bool contradicts(const QDateTime &shown) const;
    /// Moves forward to a signed time; on disk when it gained an hour or more. Errors: File.
    base::Result<> learn(const QDateTime &signedTime);

private:
    QString m_file;
    QDateTime m_at;
    QDateTime m_stored;
};

QDateTime buildDate();

} // namespace envelope
