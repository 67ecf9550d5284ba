// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/issuing.h"
#include "app/envelope/openssl_p.h"
#include <openssl/core_names.h>
#include <openssl/rand.h>

namespace envelope {

namespace {

const char *keyUsageOf(Use use)
{
    switch (use) {
    case Use::Authority:
        // digitalSignature: central-ca signs the trust list itself.
        return "critical,keyCertSign,cRLSign,digitalSignature";
    case Use::Seal:
        return "critical,keyAgreement";
    default:
        return "critical,digitalSignature";
    }
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context {};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    unsigned char random[16];
    if (RAND_bytes(random, sizeof random) != 1)
        return false;
    random[0] &= 0x7f; // positive in DER with sixteen bytes
    random[0] |= 0x40;
    const ssl::BigNumber number(BN_bin2bn(random, sizeof random, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setFrame(X509 *certificate, const QString &commonName, EVP_PKEY *key, const Validity &validity)
{
    const QByteArray name = commonName.toUtf8();
    return X509_set_version(certificate, X509_VERSION_3) == 1 && setSerial(certificate)
        && ASN1_TIME_set(X509_getm_notBefore(certificate), validity.from.toSecsSinceEpoch())
        && ASN1_TIME_set(X509_getm_notAfter(certificate), validity.until.toSecsSinceEpoch())
        && X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8,
               ssl::bytesOf(name), int(name.size()), -1, 0)
        == 1
        && X509_set_pubkey(certificate, key) == 1;
}

/// The same key, which certificates then carry as a compressed point (RFC 5480 §2.2): each filing carries its
/// kiosk's certificate, and this one is 32 bytes shorter.
ssl::Key compressed(EVP_PKEY *publicKey)
{
    ssl::Key key(EVP_PKEY_dup(publicKey));
    const bool done = key
        && EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
               OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_COMPRESSED)
            == 1;
    return done ? std::move(key) : nullptr;
}

bool isAddress(const QString &name)
{
    const ssl::Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> address(
        a2i_IPADDRESS(name.toLatin1().constData()));
    return address != nullptr;
}

/// Subject alternative names in OpenSSL's notation; empty when one of them could be more than a name.
QByteArray alternativeNames(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names) {
        const bool plain = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':');
        });
        const bool address = isAddress(name);
        if (!plain || (name.contains(u':') && !address))
            return {};
        parts << (address ? QLatin1String("IP:") : QLatin1String("DNS:")) + name;
    }
    return parts.join(u',').toLatin1();
}

bool setExtensions(X509 *certificate, X509 *issuer, Use use, const QStringList &names)
{
    // Who has no basic constraints is no authority (RFC 5280 §4.2.1.9).
    if ((use == Use::Authority
            && !addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:TRUE,pathlen:0"))
        || !addExtension(certificate, issuer, NID_key_usage, keyUsageOf(use))
        || !addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        || !addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always"))
        return false;
    if (use != Use::Tls)
        return true;
    const QByteArray alternatives = alternativeNames(names);
    return !alternatives.isEmpty() && addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, issuer, NID_subject_alt_name, alternatives);
}

} // namespace

base::Result<Certificate> Issuer::sign(evp_pkey_st *publicKey, const QString &commonName, Use use,
    const Validity &validity, const QStringList &names) const
{
    const ssl::QueueGuard guard;
    if (commonName.isEmpty() || commonName.size() > 64 || !(validity.from < validity.until))
        return base::fail(Errc::BadCertificate, QStringLiteral("name or validity is not usable"));
    ssl::X509Ptr certificate(X509_new());
    const ssl::Key compact = use == Use::Device ? compressed(publicKey) : nullptr;
    if (!certificate || (use == Use::Device && !compact)
        || !setFrame(certificate.get(), commonName, compact ? compact.get() : publicKey, validity))
        return ssl::failed(Errc::Crypto, "certificate fields");
    X509 *issuer
        = m_authority.certificate().isNull() ? certificate.get() : m_authority.certificate().handle();
    if (X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer)) != 1
        || !setExtensions(certificate.get(), issuer, use, names))
        return ssl::failed(Errc::BadCertificate, "certificate extensions");
    if (X509_sign(certificate.get(), m_authority.handle(), ssl::sha256Algorithm()) <= 0)
        return ssl::failed(Errc::Key, "signing the certificate");
    // Through its bytes: what is handed out is what anybody would read.
    return Certificate::fromDer(ssl::der<i2d_X509>(certificate.get()));
}

base::Result<KeyPair> makeAuthority(const QString &commonName, const Validity &validity)
{
    const auto key = KeyPair::generate();
    if (!key)
        return key;
    const auto certificate = Issuer(*key).sign(key->handle(), commonName, Use::Authority, validity, {});
    if (!certificate)
        return tl::make_unexpected(certificate.error());
    return key->withCertificate(*certificate);
}

base::Result<KeyPair> Issuer::makePair(
    const QString &commonName, Use use, const Validity &validity, const QStringList &names) const
{
    if (use == Use::Authority || m_authority.certificate().isNull())
        return base::fail(Errc::BadCertificate, QStringLiteral("an authority issues end certificates only"));
    const auto key = KeyPair::generate();
    if (!key)
        return key;
    const auto certificate = sign(key->handle(), commonName, use, validity, names);
    if (!certificate)
        return tl::make_unexpected(certificate.error());
    return key->withCertificate(*certificate);
}

base::Result<Certificate> Issuer::issue(
    const QByteArray &request, const QString &commonName, Use use, const Validity &validity) const
{
    const ssl::QueueGuard guard;
    if (use == Use::Authority || use == Use::Tls || m_authority.certificate().isNull())
        return base::fail(Errc::BadCertificate, QStringLiteral("not issued on request"));
    const unsigned char *at = ssl::bytesOf(request);
    const unsigned char *const end = at + request.size();
    const ssl::X509Request parsed(d2i_X509_REQ(nullptr, &at, request.size()));
    if (!parsed || at != end || request.size() > 16 * 1024)
        return ssl::failed(Errc::BadRequest, "not a PKCS#10 request");
    EVP_PKEY *key = X509_REQ_get0_pubkey(parsed.get());
    if (!ssl::isP256(key) || X509_REQ_verify(parsed.get(), key) != 1)
        return ssl::failed(Errc::BadRequest, "not signed by its own key on P-256");
    const QByteArray wanted = commonName.toUtf8();
    char name[128] = {};
    const int size = X509_NAME_get_text_by_NID(
        X509_REQ_get_subject_name(parsed.get()), NID_commonName, name, sizeof name);
    if (size != wanted.size() || wanted != name)
        return base::fail(Errc::BadRequest, QStringLiteral("asks for another name"));
    return sign(key, commonName, use, validity, {});
}

base::Result<QByteArray> writeCertificates(const QList<Certificate> &certificates)
{
    const ssl::QueueGuard guard;
    const ssl::BorrowedCertificates stack(sk_X509_new_null());
    for (const Certificate &certificate : certificates) {
        if (!stack || certificate.isNull() || sk_X509_push(stack.get(), certificate.handle()) <= 0)
            return ssl::failed(Errc::BadCertificate, "list of certificates");
    }
    // RFC 7030 §4.1.3: a degenerate SignedData, with certificates and nobody's signature.
    const ssl::Cms cms(
        CMS_sign(nullptr, nullptr, stack.get(), nullptr, CMS_DETACHED | CMS_BINARY | CMS_PARTIAL));
    const QByteArray der = cms ? ssl::der<i2d_CMS_ContentInfo>(cms.get()) : QByteArray();
    if (der.isEmpty())
        return ssl::failed(Errc::Crypto, "certs-only PKCS#7");
    return der;
}

base::Result<QList<Certificate>> readCertificates(const QByteArray &der)
{
    const ssl::QueueGuard guard;
    if (der.size() > 64 * 1024)
        return base::fail(Errc::TooLarge, QStringLiteral("list of certificates"));
    const unsigned char *at = ssl::bytesOf(der);
    const unsigned char *const end = at + der.size();
    const ssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, der.size()));
    if (!cms || at != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return ssl::failed(Errc::Malformed, "not a certs-only PKCS#7");
    const ssl::OwnedCertificates stack(CMS_get1_certs(cms.get()));
    QList<Certificate> certificates;
    for (int i = 0; stack && i < sk_X509_num(stack.get()); ++i) {
        auto certificate = Certificate::fromDer(ssl::der<i2d_X509>(sk_X509_value(stack.get(), i)));
        if (!certificate)
            return tl::make_unexpected(certificate.error());
        certificates << *certificate;
    }
    if (certificates.isEmpty())
        return base::fail(Errc::Malformed, QStringLiteral("no certificate in it"));
    return certificates;
}

} // namespace envelope
