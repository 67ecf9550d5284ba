// SPDX-License-Identifier: GPL-3.0-or-later
// EC_KEY_METHOD is what OpenSSL 3.0 has for a key that signs elsewhere, short of writing a provider.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "app/envelope/tpmkey_p.h"

#include "app/envelope/der_p.h"
#include "app/envelope/tpm_p.h"
#include <openssl/ec.h>
#include <openssl/pem.h>

namespace envelope::tpm {

namespace {

using EcKey = ssl::Owned<EC_KEY, EC_KEY_free>;
using EcSignature = ssl::Owned<ECDSA_SIG, ECDSA_SIG_free>;

constexpr const char *pemName = "TSS2 PRIVATE KEY";
constexpr auto oidLoadableKey
    = der::bytes("\x06\x06\x67\x81\x05\x0a\x01\x03"); // id-loadablekey, 2.23.133.10.1.3
constexpr auto emptyPassword = der::bytes("\xa0\x03\x01\x01\xff"); // [0] TRUE
constexpr auto underOwner = der::bytes("\x02\x04\x40\x00\x00\x01"); // TPM_RH_OWNER: the storage root key

thread_local std::optional<base::Error> lastError; // OpenSSL's callbacks return yes or no

void freeWrapped(void *, void *wrapped, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<WrappedKey *>(wrapped);
}

int wrappedIndex()
{
    static const int index = EC_KEY_get_ex_new_index(0, nullptr, nullptr, nullptr, freeWrapped);
    return index;
}

const WrappedKey *wrappedIn(const EC_KEY *key)
{
    return key ? static_cast<const WrappedKey *>(EC_KEY_get_ex_data(key, wrappedIndex())) : nullptr;
}

const WrappedKey *wrappedBehind(const EVP_PKEY *key)
{
    // A key that a provider holds is an ordinary one, and would make a copy of itself to be looked at.
    return key && !EVP_PKEY_get0_provider(key) ? wrappedIn(EVP_PKEY_get0_EC_KEY(key)) : nullptr;
}

/// DER of less than 64 KiB.
QByteArray element(der::Tag tag, const QByteArray &content)
{
    QByteArray head(1, char(tag));
    const qsizetype size = content.size();
    if (size >= 0x100)
        head += '\x82' + QByteArray(1, char(size >> 8));
    else if (size >= 0x80)
        head += '\x81';
    return head + char(size & 0xff) + content;
}

BIGNUM *number(const QByteArray &bytes)
{
    return BN_bin2bn(ssl::bytesOf(bytes), int(bytes.size()), nullptr);
}

ECDSA_SIG *signThere(const unsigned char *digest, int size, const BIGNUM *, const BIGNUM *, EC_KEY *key)
{
    const auto made = sign(*wrappedIn(key), QByteArrayView(digest, size));
    if (!made) {
        lastError = made.error();
        return nullptr;
    }
    EcSignature signature(ECDSA_SIG_new());
    if (!signature || ECDSA_SIG_set0(signature.get(), number(made->r), number(made->s)) != 1)
        return nullptr;
    return signature.release();
}

/// OpenSSL's own, but for the one step that needs the private half. Lives as long as the program.
const EC_KEY_METHOD *signsThere()
{
    static const EC_KEY_METHOD *const method = [] {
        EC_KEY_METHOD *made = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
        decltype(&ECDSA_sign_setup) setup = nullptr;
        int (*whole)(int, const unsigned char *, int, unsigned char *, unsigned *, const BIGNUM *,
            const BIGNUM *, EC_KEY *)
            = nullptr;
        EC_KEY_METHOD_get_sign(made, &whole, &setup, nullptr);
        EC_KEY_METHOD_set_sign(made, whole, setup, signThere);
        return made;
    }();
    return method;
}

base::Result<ssl::Key> toKey(WrappedKey wrapped)
{
    const auto point = pointOf(wrapped.publicArea);
    const EcKey key(EC_KEY_new_by_curve_name(NID_X9_62_prime256v1));
    if (!point || !key)
        return ssl::failed(Errc::Key, "not a key of a TPM on P-256");
    const ssl::BigNumber x(number(point->x)), y(number(point->y));
    if (EC_KEY_set_public_key_affine_coordinates(key.get(), x.get(), y.get()) != 1)
        return ssl::failed(Errc::Key, "public half of a key of a TPM");
    auto mine = std::make_unique<WrappedKey>(std::move(wrapped));
    ssl::Key made(EVP_PKEY_new());
    if (!made || EC_KEY_set_method(key.get(), signsThere()) != 1
        || EC_KEY_set_ex_data(key.get(), wrappedIndex(), mine.get()) != 1)
        return ssl::failed(Errc::Crypto, "key of a TPM");
    mine.release(); // the key's
    if (EVP_PKEY_set1_EC_KEY(made.get(), key.get()) != 1)
        return ssl::failed(Errc::Crypto, "key of a TPM");
    return made;
}

} // namespace

bool isKeyFile(QByteArrayView pem)
{
    return pem.trimmed().startsWith("-----BEGIN TSS2 PRIVATE KEY-----");
}

base::Result<ssl::Key> makePrivateKey()
{
    return makeKey().and_then(toKey);
}

base::Result<ssl::Key> readPrivateKey(const QByteArray &pem)
{
    const ssl::QueueGuard guard;
    const ssl::Bio bio = ssl::reader(pem);
    char *name = nullptr, *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    const bool isPem = bio && PEM_read_bio(bio.get(), &name, &header, &data, &size) == 1;
    const ssl::Bytes owner(data);
    OPENSSL_free(name);
    OPENSSL_free(header);
    if (!isPem)
        return ssl::failed(Errc::Key, "not a key of a TPM");
    der::Reader file(QByteArrayView(data, size));
    der::Reader key = file.enter(der::Sequence);
    key.literal(oidLoadableKey);
    // One with a password, a policy or another parent is not ours.
    key.literal(emptyPassword);
    key.literal(underOwner);
    const QByteArray publicArea = key.take(der::OctetString).toByteArray();
    const QByteArray privateArea = key.take(der::OctetString).toByteArray();
    if (!key.atEnd() || !file.atEnd())
        return base::fail(Errc::Key, QStringLiteral("not a key that this program made in a TPM"));
    return toKey({ publicArea, privateArea });
}

bool holds(const EVP_PKEY *key)
{
    return wrappedBehind(key);
}

QByteArray writePrivateKey(const EVP_PKEY *key)
{
    const WrappedKey *wrapped = wrappedBehind(key);
    const ssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!wrapped || !bio)
        return {};
    QByteArray parts;
    parts.append(oidLoadableKey).append(emptyPassword).append(underOwner);
    parts += element(der::OctetString, wrapped->publicArea);
    parts += element(der::OctetString, wrapped->privateArea);
    const QByteArray file = element(der::Sequence, parts);
    PEM_write_bio(bio.get(), pemName, "", ssl::bytesOf(file), file.size());
    return ssl::content(bio.get());
}

tl::unexpected<base::Error> signingFailed(Errc code, const char *what)
{
    if (const auto error = std::exchange(lastError, {})) {
        ERR_clear_error();
        return base::fail(*error);
    }
    return ssl::failed(code, what);
}

} // namespace envelope::tpm
