// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

namespace screens {

/// Rows of a picture, from `top` to just before `end`.
struct SheetPart
{
    int top = 0, end = 0;
    int height() const { return end - top; }
};

/// How much happens in each row of a picture: the pixels that differ from their neighbour. 0: nothing.
QList<int> rowsOfInk(const QImage &picture);

/// The picture with every stretch of empty rows shortened to `most`; `ink` is that of the picture, and then
/// of the result.
QImage withoutWideGaps(const QImage &picture, QList<int> &ink, int most);

/// Cuts a sheet into parts of at most `height` rows, between its lines where there is room between them;
/// what is white at the ends of a part is left out. The last part has as much of the one before as there is
/// room for. A sheet with nothing on it is one part.
QList<SheetPart> partsOfSheet(const QList<int> &ink, int height);

} // namespace screens
