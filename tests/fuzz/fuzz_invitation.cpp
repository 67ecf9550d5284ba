// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/invitation.h"
#include "app/classnet/localaddress.h"
#include <cstdint>

/// What a code reader or a person typed; for a person, up to the first end of line is the address.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using classnet::Invitation;
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString code = typed.section(u'\n', 1);
    for (const auto &read : { Invitation::read(typed), Invitation::read(typed.section(u'\n', 0, 0), code) }) {
        if (!read)
            continue;
        if (!classnet::isLocal(read->address()) || Invitation::read(read->toQr()) != *read
            || Invitation::read(read->addressText(), read->codeText()) != *read)
            abort();
    }
    return 0;
}
