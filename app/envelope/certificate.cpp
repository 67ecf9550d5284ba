// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/certificate.h"
#include "app/envelope/message.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/securefile.h"
#include <openssl/pem.h>

namespace envelope {

namespace ssl {

bool isP256(const EVP_PKEY *key)
{
    char group[32] = {};
    size_t length = 0;
    return key && EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1
        && OBJ_txt2nid(group) == NID_X9_62_prime256v1;
}

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace ssl

struct Certificate::Data
{
    ssl::X509Ptr x509;
    QByteArray der;
    QByteArray digest;
    QByteArray keyId;
    QByteArray publicKey;
    QString commonName;
    QDateTime notBefore;
    QDateTime notAfter;
    bool authority = false;
    quint32 keyUsage = 0; // 0 when there is no such extension: then it is good for nothing here
    quint32 extendedUsage = 0;
};

namespace {

QString commonNameOf(const X509 *certificate)
{
    const X509_NAME *name = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, at) >= 0)
        return {};
    const ASN1_STRING *value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, value);
    const ssl::Bytes owner(text);
    return size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(text), size) : QString();
}

} // namespace

Certificate::Certificate() = default;

base::Result<Certificate> Certificate::wrap(x509_st *certificate)
{
    const ssl::QueueGuard guard;
    auto data = std::make_shared<Data>();
    data->x509.reset(certificate);
    // The first look parses and keeps the extensions, so that later ones only read: threads may share it.
    const uint32_t flags = X509_get_extension_flags(certificate);
    if (flags & EXFLAG_INVALID)
        return ssl::failed(Errc::BadCertificate, "extensions cannot be read");
    if (!ssl::isP256(X509_get0_pubkey(certificate)))
        return ssl::failed(Errc::BadCertificate, "the key is not on P-256");
    const ASN1_OCTET_STRING *keyId = X509_get0_subject_key_id(certificate);
    if (!keyId || ASN1_STRING_length(keyId) != 20)
        return ssl::failed(Errc::BadCertificate, "no subject key identifier");
    data->keyId
        = QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(keyId)), ASN1_STRING_length(keyId));
    data->der = ssl::der<i2d_X509>(certificate);
    data->publicKey = ssl::der<i2d_X509_PUBKEY>(X509_get_X509_PUBKEY(certificate));
    data->notBefore = ssl::toDateTime(X509_get0_notBefore(certificate));
    data->notAfter = ssl::toDateTime(X509_get0_notAfter(certificate));
    if (data->der.isEmpty() || data->publicKey.isEmpty() || !data->notBefore.isValid()
        || !data->notAfter.isValid())
        return ssl::failed(Errc::BadCertificate, "fields cannot be read");
    data->digest = sha256(data->der);
    data->commonName = commonNameOf(certificate);
    data->authority = (flags & EXFLAG_BCONS) && (flags & EXFLAG_CA);
    data->keyUsage = (flags & EXFLAG_KUSAGE) ? X509_get_key_usage(certificate) : 0;
    data->extendedUsage = (flags & EXFLAG_XKUSAGE) ? X509_get_extended_key_usage(certificate) : 0;
    return Certificate(std::move(data));
}

base::Result<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    const ssl::QueueGuard guard;
    const ssl::Bio bio = ssl::reader(pem);
    X509 *certificate = bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr;
    if (!certificate)
        return ssl::failed(Errc::BadCertificate, "not a PEM certificate");
    return wrap(certificate);
}

base::Result<Certificate> Certificate::fromDer(const QByteArray &der)
{
    const ssl::QueueGuard guard;
    const unsigned char *at = ssl::bytesOf(der);
    const unsigned char *const end = at + der.size();
    ssl::X509Ptr certificate(d2i_X509(nullptr, &at, der.size()));
    if (!certificate || at != end)
        return ssl::failed(Errc::BadCertificate, "not a DER certificate");
    auto wrapped = wrap(certificate.release());
    if (wrapped && wrapped->toDer() != der)
        return base::fail(Errc::BadCertificate, QStringLiteral("not in DER"));
    return wrapped;
}

base::Result<Certificate> Certificate::load(const QString &file)
{
    const auto pem = readPublic(file);
    if (!pem)
        return tl::make_unexpected(pem.error());
    return fromPem(*pem);
}

QByteArray Certificate::toPem() const
{
    const ssl::QueueGuard guard;
    const ssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!d || !bio || PEM_write_bio_X509(bio.get(), d->x509.get()) != 1)
        return {};
    return ssl::content(bio.get());
}

const QByteArray &Certificate::toDer() const
{
    static const QByteArray none;
    return d ? d->der : none;
}

QByteArray Certificate::digest() const
{
    return d ? d->digest : QByteArray();
}

QString Certificate::commonName() const
{
    return d ? d->commonName : QString();
}

QByteArray Certificate::subjectKeyId() const
{
    return d ? d->keyId : QByteArray();
}

QByteArray Certificate::spkiSha256() const
{
    return d ? sha256(d->publicKey) : QByteArray();
}

QByteArray Certificate::publicKeyDer() const
{
    return d ? d->publicKey : QByteArray();
}

QDateTime Certificate::notBefore() const
{
    return d ? d->notBefore : QDateTime();
}

QDateTime Certificate::notAfter() const
{
    return d ? d->notAfter : QDateTime();
}

bool Certificate::isValidAt(const QDateTime &at) const
{
    return d && at.isValid() && d->notBefore <= at && at <= d->notAfter;
}

bool Certificate::permits(Use use) const
{
    if (!d)
        return false;
    if (use == Use::Authority)
        return d->authority && (d->keyUsage & KU_KEY_CERT_SIGN);
    if (d->authority)
        return false;
    switch (use) {
    case Use::Seal:
        return d->keyUsage == KU_KEY_AGREEMENT;
    case Use::Tls:
        return (d->keyUsage & KU_DIGITAL_SIGNATURE) && (d->extendedUsage & XKU_SSL_SERVER);
    case Use::Signing:
    case Use::Catalogue:
    case Use::Device:
        return d->keyUsage == KU_DIGITAL_SIGNATURE && d->extendedUsage == 0;
    case Use::Authority:
        break;
    }
    return false;
}

bool operator==(const Certificate &a, const Certificate &b)
{
    return a.toDer() == b.toDer();
}

x509_st *Certificate::handle() const
{
    return d ? d->x509.get() : nullptr;
}

} // namespace envelope
