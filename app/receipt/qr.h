// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QImage>
#include <QPainterPath>
#include <QString>

namespace receipt {

/// The modules of a QR code as an image, one pixel each plus a quiet zone of four, error correction M.
base::Result<QImage> qrImage(const QString &text);

/// The same dark modules as one outline, `side` wide with its quiet zone, to be filled: sharp at any size.
base::Result<QPainterPath> qrPath(const QString &text, qreal side);

} // namespace receipt
