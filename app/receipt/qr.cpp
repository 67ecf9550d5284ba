// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/qr.h"

#include "app/receipt/errc.h"
#include <memory>
#include <qrencode.h>

namespace receipt {

namespace {

constexpr int quietZone = 4; // modules, ISO/IEC 18004 §5.3.8

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

base::Result<Code> encode(const QString &text)
{
    Code code(QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M));
    if (!code)
        return base::fail(Errc::TextTooLong, QStringLiteral("%1 characters for a QR").arg(text.size()));
    return code;
}

bool isDark(const QRcode &code, int x, int y)
{
    return code.data[y * code.width + x] & 1;
}

} // namespace

base::Result<QImage> qrImage(const QString &text)
{
    const auto code = encode(text);
    if (!code)
        return base::fail(code.error());
    const int width = (*code)->width;
    QImage image(width + 2 * quietZone, width + 2 * quietZone, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x)
            if (isDark(**code, x, y))
                image.scanLine(y + quietZone)[x + quietZone] = 0;
    return image;
}

base::Result<QList<QRectF>> qrRects(const QString &text, int side)
{
    const auto code = encode(text);
    if (!code)
        return base::fail(code.error());
    const int width = (*code)->width;
    const int module = side / (width + 2 * quietZone);
    const int first = (side - width * module) / 2;
    QList<QRectF> rects;
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            const int start = x;
            while (x < width && isDark(**code, x, y))
                ++x;
            if (x > start)
                rects.append(QRect(first + start * module, first + y * module, (x - start) * module, module));
        }
    }
    return rects;
}

} // namespace receipt
