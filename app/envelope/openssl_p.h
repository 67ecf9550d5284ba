// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/errc.h"
#include <QByteArray>
#include <QDateTime>
#include <memory>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/// Private to the room: owners for OpenSSL's handles, and its error queue as our errors.
namespace envelope::ssl {

template <auto Free> struct Deleter
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
template <typename T, auto Free> using Owned = std::unique_ptr<T, Deleter<Free>>;

inline void freeBytes(unsigned char *bytes)
{
    OPENSSL_free(bytes);
}
inline void freeCertificateStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack); // the certificates are borrowed
}
inline void freeOwnedCertificateStack(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}

using Bio = Owned<BIO, BIO_free_all>;
using Cms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using X509Ptr = Owned<X509, X509_free>;
using X509Request = Owned<X509_REQ, X509_REQ_free>;
using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;
using Store = Owned<X509_STORE, X509_STORE_free>;
using StoreContext = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using CipherContext = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using Digest = Owned<EVP_MD, EVP_MD_free>;
using Cipher = Owned<EVP_CIPHER, EVP_CIPHER_free>;
using Object = Owned<ASN1_OBJECT, ASN1_OBJECT_free>;
using BigNumber = Owned<BIGNUM, BN_free>;
using Bytes = Owned<unsigned char, freeBytes>;
using BorrowedCertificates = Owned<STACK_OF(X509), freeCertificateStack>;
using OwnedCertificates = Owned<STACK_OF(X509), freeOwnedCertificateStack>;

/// Leaves the thread's error queue empty behind a function that called OpenSSL, whatever way it returns.
class QueueGuard
{
public:
    QueueGuard() = default;
    ~QueueGuard() { ERR_clear_error(); }
    QueueGuard(const QueueGuard &) = delete;
    QueueGuard &operator=(const QueueGuard &) = delete;
};

/// Our code, `what`, and OpenSSL's own reason; drains the queue.
[[nodiscard]] inline tl::unexpected<base::Error> failed(Errc code, const char *what)
{
    QString detail = QString::fromLatin1(what);
    if (const unsigned long error = ERR_peek_last_error()) {
        if (const char *reason = ERR_reason_error_string(error))
            detail += QLatin1String(" (") + QString::fromLatin1(reason) + u')';
    }
    ERR_clear_error();
    return base::fail(code, detail);
}

inline Bio reader(QByteArrayView bytes)
{
    return Bio(
        BIO_new_mem_buf(bytes.isEmpty() ? "" : bytes.data(), int(bytes.size()))); // null is an error to it
}

/// What was written to a memory BIO. An empty result is for the caller to judge.
inline QByteArray content(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return size > 0 ? QByteArray(bytes, size) : QByteArray();
}

/// DER of any OpenSSL structure by its i2d function; empty when that failed.
template <auto Encode, typename T> QByteArray der(const T *object)
{
    unsigned char *out = nullptr;
    const int size = Encode(object, &out);
    const Bytes owner(out);
    return size > 0 ? QByteArray(reinterpret_cast<const char *>(out), size) : QByteArray();
}

inline const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// Fetched once: an implicit fetch at every use costs more than hashing a filing.
inline const EVP_MD *sha256Algorithm()
{
    static const Digest digest(EVP_MD_fetch(nullptr, "SHA2-256", nullptr));
    return digest.get();
}
inline const EVP_CIPHER *aes256Gcm()
{
    static const Cipher cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    return cipher.get();
}

bool isP256(const EVP_PKEY *key); ///< certificate.cpp
QDateTime toDateTime(const ASN1_TIME *time); ///< certificate.cpp; invalid when it cannot be read
/// draftkey.cpp: the numbers of contract §5, some 34 MB and a tenth of a second.
bool scrypt(QByteArrayView what, QByteArrayView salt, unsigned char *out, size_t size);

} // namespace envelope::ssl
