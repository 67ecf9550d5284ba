// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>

namespace receipt {

/// The modules of a QR code as an image, one pixel each plus a quiet zone of four, error correction M.
base::Result<QImage> qrImage(const QString &text);

/// The same dark modules, in runs, as rectangles of whole numbers centred in a square of `side`: to be filled
/// in one go, sharp at any size.
base::Result<QList<QRectF>> qrRects(const QString &text, int side);

} // namespace receipt
