// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/characters.h"

namespace guide {

bool isSupported(QStringView text, bool linesAllowed)
{
    if (!text.isValidUtf16())
        return false;
    for (QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isControl = unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
        const bool turns = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
        const bool isLineBreak = unit == u'\n' || unit == 0x2028 || unit == 0x2029;
        if (isLineBreak ? !linesAllowed : isControl || turns || unit == 0xfffe || unit == 0xffff)
            return false;
    }
    return true;
}

} // namespace guide
