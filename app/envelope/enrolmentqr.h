// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/enrolmentcode.h"
#include <QUrl>

namespace envelope {

/// All that a technician would type to enrol a kiosk, for a code reader that types it. As secret as the code.
struct EnrolmentQr
{
    QUrl service; ///< https, with a host
    QString kiosk;
    EnrolmentCode code;

    /// Letters, digits and points alone: the alphanumeric mode of a QR, and the same in every keyboard layout
    /// but for the points, which do not count.
    QString toString() const;
    /// In any case and layout. None: something else was read, or a symbol of it was lost.
    static std::optional<EnrolmentQr> read(QStringView scanned);
};

} // namespace envelope
