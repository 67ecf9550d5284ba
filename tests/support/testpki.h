// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QStringList>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

/// Certificates for tests, made with OpenSSL directly: a witness that does not share code with app/envelope.
namespace support {

struct Issued
{
    QByteArray certificate; ///< PEM
    QByteArray key; ///< PEM, PKCS#8

    QSslCertificate qt() const { return QSslCertificate(certificate); }
    QSslKey qtKey() const { return QSslKey(key, QSsl::Ec); }
};

struct Wanted
{
    QString commonName;
    bool authority = false;
    QStringList names = {}; ///< subject alternative names: "DNS:localhost", "IP:127.0.0.1"
    QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime until = QDateTime::currentDateTimeUtc().addDays(30);
};

namespace detail {

template <auto Free> struct Deleter
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

inline QByteArray content(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return QByteArray(bytes, size);
}

inline void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace detail

/// Signed by `issuer`, or by itself when there is none.
inline Issued issue(const Wanted &wanted, const Issued *issuer = nullptr)
{
    using namespace detail;
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    static long serial = 1000;
    ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(x), wanted.from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(x), wanted.until.toSecsSinceEpoch());
    const QByteArray name = wanted.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0);
    X509_set_pubkey(x, key.get());

    Key issuerKey;
    Certificate issuerCertificate;
    if (issuer) {
        const Bio keyBio(BIO_new_mem_buf(issuer->key.constData(), int(issuer->key.size())));
        issuerKey.reset(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
        const Bio bio(BIO_new_mem_buf(issuer->certificate.constData(), int(issuer->certificate.size())));
        issuerCertificate.reset(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    }
    X509 *above = issuer ? issuerCertificate.get() : x;
    X509_set_issuer_name(x, X509_get_subject_name(above));
    addExtension(x, above, NID_subject_key_identifier, "hash");
    addExtension(
        x, above, NID_basic_constraints, wanted.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(x, above, NID_key_usage,
        wanted.authority ? "critical,keyCertSign,cRLSign,digitalSignature" : "critical,digitalSignature");
    if (issuer)
        addExtension(x, above, NID_authority_key_identifier, "keyid:always");
    if (!wanted.names.isEmpty())
        addExtension(x, above, NID_subject_alt_name, wanted.names.join(u',').toUtf8());
    X509_sign(x, issuer ? issuerKey.get() : key.get(), EVP_sha256());

    const Bio certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), x);
    const Bio keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return { content(certificatePem.get()), content(keyPem.get()) };
}

} // namespace support
