// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ids.h"
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto comprobante = base::Comprobante::read(typed)) {
        if (base::Comprobante::read(comprobante->toString()) != comprobante)
            abort();
    }
    if (const auto id = base::FilingId::fromString(typed)) {
        if (id->toString() != typed || !base::Comprobante::read(base::Comprobante::of(*id).toString()))
            abort();
    }
    return 0;
}
