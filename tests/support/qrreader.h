// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <ZXing/BarcodeFormat.h>
#include <ZXing/ReadBarcode.h>

namespace support {

/// What the QR on a picture says, as a telephone reads it, and how wide it stands there.
struct QrOnPicture
{
    QString text; ///< empty: none was read
    double side = 0; ///< pixels, between the middles of its corners' squares
};

inline QrOnPicture findQr(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    const auto read = ZXing::ReadBarcode(ZXing::ImageView(grey.constBits(), grey.width(), grey.height(),
                                             ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine())),
        hints);
    const auto bytes = read.bytes();
    return { QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())),
        double(read.position().topRight().x - read.position().topLeft().x) };
}

inline QString readQr(const QImage &picture)
{
    return findQr(picture).text;
}

} // namespace support
