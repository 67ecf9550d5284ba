// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guide {

/// Whether the text can be stored and shown as it is: valid Unicode, without control characters and without
/// the characters that turn the direction of what follows (they can make a text read other than it is
/// stored). Letters of any script, right to left too, and emoji are fine.
bool isSupported(QStringView text, bool linesAllowed);

} // namespace guide
