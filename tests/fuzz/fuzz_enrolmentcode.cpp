// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentcode.h"
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto code = envelope::EnrolmentCode::read(typed)) {
        if (envelope::EnrolmentCode::read(code->toString()) != code || code->secret().size() != 16)
            abort();
    }
    return 0;
}
