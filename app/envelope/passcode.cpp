// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/passcode.h"

#include "app/envelope/openssl_p.h"
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace envelope {

namespace {

constexpr int saltSize = 16, digestSize = 32;

base::Result<QByteArray> digestWith(QByteArrayView code, QByteArrayView salt)
{
    const ssl::QueueGuard guard;
    QByteArray digest(digestSize, Qt::Uninitialized);
    if (!ssl::scrypt(code, salt, reinterpret_cast<unsigned char *>(digest.data()), digestSize))
        return ssl::failed(Errc::Crypto, "scrypt");
    return digest;
}

} // namespace

base::Result<PasscodeDigest> digestOf(QByteArrayView code)
{
    const ssl::QueueGuard guard;
    QByteArray salt(saltSize, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), saltSize) != 1)
        return ssl::failed(Errc::Crypto, "random bytes");
    return digestWith(code, salt).map([&](const QByteArray &digest) {
        return PasscodeDigest { salt, digest };
    });
}

base::Result<bool> matches(QByteArrayView code, const PasscodeDigest &kept)
{
    return digestWith(code, kept.salt).map([&](const QByteArray &digest) {
        return kept.digest.size() == digestSize
            && CRYPTO_memcmp(digest.constData(), kept.digest.constData(), digestSize) == 0;
    });
}

} // namespace envelope
