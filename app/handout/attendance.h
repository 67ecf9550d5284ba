// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QString>

namespace handout {

/// A sheet to be filled in by hand and kept by the centre, never by the kiosk: numbered lines with room for a
/// first name, and a column for each of twelve meetings. In Spanish, PDF/A-1b on a lying A4.
/// Errors: receipt::Errc::CannotRender.
base::Result<QByteArray> renderAttendance(const QString &centreName, int people);

} // namespace handout
