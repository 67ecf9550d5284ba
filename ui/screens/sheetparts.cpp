// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/sheetparts.h"

#include <algorithm>
#include <cstring>

namespace screens {

QList<int> rowsOfInk(const QImage &picture)
{
    const QImage pixels = picture.convertToFormat(QImage::Format_ARGB32);
    QList<int> ink;
    ink.reserve(pixels.height());
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        int changes = 0;
        for (int x = 1; x < pixels.width(); ++x)
            changes += row[x] != row[x - 1];
        ink.append(changes);
    }
    return ink;
}

QImage withoutWideGaps(const QImage &picture, QList<int> &ink, int most)
{
    QList<int> kept;
    int empty = 0;
    for (int y = 0; y < picture.height(); ++y) {
        empty = ink[y] == 0 ? empty + 1 : 0;
        if (empty <= most)
            kept.append(y);
    }
    QImage closer(picture.width(), static_cast<int>(kept.size()), picture.format());
    QList<int> inkKept;
    inkKept.reserve(kept.size());
    for (int y = 0; y < closer.height(); ++y) {
        const auto length = static_cast<size_t>(closer.bytesPerLine());
        std::memcpy(closer.scanLine(y), picture.constScanLine(kept[y]), length);
        inkKept.append(ink[kept[y]]);
    }
    ink = inkKept;
    return closer;
}

QList<SheetPart> partsOfSheet(const QList<int> &ink, int height)
{
    const int rows = static_cast<int>(ink.size());
    const auto hasInk = [](int changes) { return changes > 0; };
    const int last = rows - static_cast<int>(std::find_if(ink.rbegin(), ink.rend(), hasInk) - ink.rbegin());
    QList<SheetPart> parts;
    int from = 0;
    while (from < last) {
        const int top = static_cast<int>(std::find_if(ink.begin() + from, ink.end(), hasInk) - ink.begin());
        int cut = std::min(top + height, last);
        if (cut < last) {
            // The emptiest row of the lower half, and of those the lowest: a picture taller than the screen
            // is cut where the least is lost.
            for (int row = cut - 1; row > top + height / 2; --row)
                if (ink[row] < ink[cut])
                    cut = row;
        }
        from = std::max(cut, top + 1);
        int end = from;
        while (end > top + 1 && ink[end - 1] == 0)
            --end;
        parts.append({ top, end });
    }
    if (parts.isEmpty())
        return { { 0, std::min(rows, height) } };
    for (int row = std::max(1, last - height); row < parts.last().top; ++row)
        if (ink[row] > 0 && ink[row - 1] == 0)
            parts.last().top = row;
    return parts;
}

} // namespace screens
