// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/sealeddata_p.h"
#include "tests/support/sealedfiling.h"
#include <cstdint>

/// The first byte chooses where the rest overwrites a real envelope; nothing but the real one is accepted.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const support::Pki pki;
    static const auto authority = pki.deviceAuthority();
    static const QByteArray good = support::sealedAt(pki, support::placeOf(pki.kioskId));
    static const QByteArray sealed
        = envelope::verifyOuter(good, { pki.kiosk.certificate() }, authority, pki.now)->sealed;
    if (size < 2)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const auto overwritten = [&](const QByteArray &original) {
        const qsizetype at = (data[0] << 8 | data[1]) * original.size() / 65536;
        return original.left(at) + rest + original.mid(at + rest.size());
    };
    for (const QByteArray &bytes : { rest, overwritten(good) }) {
        if (bytes != good && envelope::verifyOuter(bytes, { pki.kiosk.certificate() }, authority, pki.now))
            abort();
    }
    const QByteArray changed = overwritten(sealed);
    if (changed != sealed && envelope::openData(changed, { pki.seal }))
        abort();
    (void)envelope::openData(rest, { pki.seal });
    return 0;
}
