// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/issuing.h"
#include "app/envelope/trust.h"
#include "tests/support/pki.h"
#include <cstdint>

/// The first byte chooses: the bytes as they are (parsers before any signature), or as signed content (what
/// follows a good signature).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const support::Pki pki;
    static const envelope::ExpectedSigner service = pki.service();
    static const QByteArray good = support::Pki::must(envelope::signMessage(
        { { QStringLiteral("format"), QStringLiteral("ventanilla.time/1") } }, pki.signing));
    if (size == 0)
        return 0;
    QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    if (data[0] & 1) {
        // A good message with a stretch of it overwritten.
        const qsizetype at = data[0] * good.size() / 256;
        bytes = good.left(at) + bytes + good.mid(at + bytes.size());
    }
    if (bytes != good
        && envelope::verifyMessage(bytes, QStringLiteral("ventanilla.time/1"), service, pki.now))
        abort();
    (void)envelope::claimedSigner(bytes);
    (void)envelope::readCertificates(bytes);
    (void)envelope::Certificate::fromDer(bytes);
    (void)envelope::TrustList::verify(bytes, pki.centralCa.certificate(), pki.now);
    (void)envelope::Issuer(pki.deviceCa).issue(bytes, pki.kioskId, envelope::Use::Device, pki.validity);
    return 0;
}
