// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // Whatever is accepted must come out again byte for byte.
    if (const auto object = envelope::parseCanonical(bytes)) {
        const auto again = envelope::canonicalJson(*object);
        if (!again || *again != bytes)
            abort();
    }
    return 0;
}
