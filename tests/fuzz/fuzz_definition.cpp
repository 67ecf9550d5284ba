// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/publication.h"
#include "app/procedure/reader.h"
#include <cstdint>

/// A procedure's file from outside. What is taken is taken again, as the same, and stands in a catalogue.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto common = procedure::Catalogue::builtInCommon().value();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)procedure::readCommonStrictly(bytes);
    const auto forgiving = procedure::readDefinition(bytes, *common);
    const auto strict = procedure::readStrictly(bytes, *common);
    if (!strict)
        return 0;
    if (!forgiving || forgiving->id != strict->id || strict->version < 1 || strict->digest.size() != 32)
        abort();
    const procedure::Publication publication { 1, {}, {}, {},
        { { strict->id, strict->version, strict->digest, bytes } } };
    const auto catalogue = publication.read();
    if (!catalogue || !catalogue->find(strict->id))
        abort();
    return 0;
}
