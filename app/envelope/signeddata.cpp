// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/der_p.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/signeddata_p.h"
#include "app/envelope/tpmkey_p.h"

namespace envelope {

namespace {

/// The attribute that carries the place (contract §3).
const ASN1_OBJECT *placeObject()
{
    static const ssl::Object object(OBJ_txt2obj("2.25.165151595533993115351274272912520748049", 1));
    return object.get();
}

QByteArrayView placeOid()
{
    static const QByteArray oid = ssl::der<i2d_ASN1_OBJECT>(placeObject());
    return oid;
}

/// Reads one SET OF Attribute: each of ours exactly once with one value, and no other (RFC 5652 §11).
Errc readAttributes(
    der::Reader attributes, SignedKind kind, QByteArrayView contentType, QByteArrayView *place)
{
    int contentTypes = 0;
    int digests = 0;
    int times = 0;
    int places = 0;
    while (attributes.ok() && !attributes.atEnd()) {
        der::Reader attribute = attributes.enter(der::Sequence);
        if (der::Reader a = attribute; a.literal(der::oidContentType)) {
            ++contentTypes;
            der::Reader values = a.enter(der::Set);
            if (!values.literal(contentType) || !values.atEnd() || !a.atEnd())
                return Errc::WrongContentType;
        } else if (a = attribute; a.literal(der::oidMessageDigest)) {
            ++digests;
            der::Reader values = a.enter(der::Set);
            if (values.take(der::OctetString).size() != 32 || !values.atEnd() || !a.atEnd())
                return Errc::Malformed;
        } else if (a = attribute; a.literal(der::oidSigningTime)) {
            ++times;
        } else if (a = attribute; kind == SignedKind::Outer && a.literal(placeOid())) {
            ++places;
            der::Reader values = a.enter(der::Set);
            *place = values.take(der::Utf8String);
            if (!values.atEnd() || !a.atEnd())
                return Errc::BadAttribute;
        } else {
            return Errc::BadAttribute;
        }
    }
    if (!attributes.ok() || contentTypes != 1 || digests != 1 || times > 1)
        return Errc::Malformed;
    if (places != (kind == SignedKind::Outer ? 1 : 0))
        return Errc::BadAttribute;
    return {};
}

QByteArrayView contentTypeOf(SignedKind kind)
{
    return kind == SignedKind::Outer ? der::oidAuthEnvelopedData : der::oidData;
}

/// The structure itself is DER and the signature is the certificate's.
base::Result<> checkSignature(const QByteArray &bytes, const Certificate &signer)
{
    const ssl::QueueGuard guard;
    const unsigned char *at = ssl::bytesOf(bytes);
    const unsigned char *const end = at + bytes.size();
    const ssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, bytes.size()));
    if (!cms || at != end)
        return ssl::failed(Errc::Malformed, "not CMS");
    if (ssl::der<i2d_CMS_ContentInfo>(cms.get()) != bytes)
        return ssl::failed(Errc::Malformed, "not in DER");
    const ssl::BorrowedCertificates stack(sk_X509_new_null());
    if (!stack || sk_X509_push(stack.get(), signer.handle()) <= 0)
        return ssl::failed(Errc::Crypto, "list of signers");
    // Whether the certificate is to be believed was decided before, against the pinned authority.
    constexpr unsigned flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_NOINTERN | CMS_BINARY;
    if (CMS_verify(cms.get(), stack.get(), nullptr, nullptr, nullptr, flags) != 1)
        return ssl::failed(Errc::BadSignature, "CMS_verify");
    return {};
}

} // namespace

base::Result<QByteArray> signData(const QByteArray &content, const Certificate &signer, evp_pkey_st *key,
    SignedKind kind, const QByteArray &place)
{
    const ssl::QueueGuard guard;
    if (signer.isNull() || !key)
        return base::fail(Errc::Key, QStringLiteral("no key or no certificate"));
    const ssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY));
    if (!cms)
        return ssl::failed(Errc::Crypto, "CMS_sign");
    if (kind == SignedKind::Outer
        && CMS_set1_eContentType(cms.get(), OBJ_nid2obj(NID_id_smime_ct_authEnvelopedData)) != 1)
        return ssl::failed(Errc::Crypto, "content type");
    const unsigned certificates = kind == SignedKind::Evidence ? 0 : CMS_NOCERTS;
    CMS_SignerInfo *info = CMS_add1_signer(cms.get(), signer.handle(), key, ssl::sha256Algorithm(),
        CMS_USE_KEYID | CMS_NOSMIMECAP | CMS_BINARY | certificates);
    if (!info)
        return ssl::failed(Errc::Key, "CMS_add1_signer");
    if (kind == SignedKind::Outer
        && CMS_signed_add1_attr_by_OBJ(
               info, placeObject(), V_ASN1_UTF8STRING, place.constData(), int(place.size()))
            != 1)
        return ssl::failed(Errc::Crypto, "signed attribute");
    const ssl::Bio input = ssl::reader(content);
    if (!input || CMS_final(cms.get(), input.get(), nullptr, CMS_BINARY) != 1)
        return tpm::signingFailed(Errc::Key, "CMS_final");
    const QByteArray der = ssl::der<i2d_CMS_ContentInfo>(cms.get());
    if (der.isEmpty())
        return ssl::failed(Errc::Crypto, "encoding");
    return der;
}

base::Result<SignedView> readSigned(const QByteArray &bytes, SignedKind kind)
{
    const auto malformed = [] { return base::fail(Errc::Malformed, QStringLiteral("not our SignedData")); };
    SignedView view;
    der::Reader file(bytes);
    der::Reader info = file.enter(der::Sequence);
    info.literal(der::oidSignedData);
    der::Reader wrapped = info.enter(der::Context0);
    der::Reader data = wrapped.enter(der::Sequence);
    data.literal(der::bytes("\x02\x01\x03")); // CMSVersion 3
    der::Reader digests = data.enter(der::Set);
    digests.literal(der::algorithmSha256);
    der::Reader encapsulated = data.enter(der::Sequence);
    if (!file.atEnd() || !info.atEnd() || !wrapped.atEnd() || !data.ok())
        return malformed();
    if (!encapsulated.literal(contentTypeOf(kind)))
        return base::fail(Errc::WrongContentType, QStringLiteral("signed as another kind of content"));
    der::Reader explicitContent = encapsulated.enter(der::Context0);
    view.content = explicitContent.take(der::OctetString);
    if (!explicitContent.atEnd() || !encapsulated.atEnd())
        return malformed();
    if (kind == SignedKind::Evidence) {
        view.certificate = data.take(der::Context0);
        der::Reader certificates(view.certificate);
        certificates.take(der::Sequence);
        if (!certificates.atEnd())
            return malformed();
    }
    der::Reader signers = data.enter(der::Set);
    der::Reader signer = signers.enter(der::Sequence);
    if (signers.ok() && data.atEnd() && !signers.atEnd())
        return base::fail(Errc::TwoSigners, QStringLiteral("more than one signer"));
    signer.literal(der::bytes("\x02\x01\x03")); // SignerInfo version 3: by subject key identifier
    view.keyId = signer.take(der::Primitive0);
    signer.literal(der::algorithmSha256);
    const der::Reader attributes = signer.enter(der::Context0);
    signer.literal(der::algorithmEcdsaSha256);
    signer.take(der::OctetString);
    if (!signer.atEnd() || !signers.atEnd() || !data.atEnd() || !digests.atEnd() || view.keyId.size() != 20)
        return malformed();
    if (const Errc wrong = readAttributes(attributes, kind, contentTypeOf(kind), &view.place);
        wrong != Errc {})
        return base::fail(wrong, QStringLiteral("signed attributes"));
    return view;
}

base::Result<Certificate> verifySigned(
    const QByteArray &der, const SignedView &view, const ExpectedSigner &expected, const QDateTime &at)
{
    base::Error why { make_error_code(Errc::NotASigner), QStringLiteral("signed by none of the expected") };
    // A renewed certificate on the same key has the same identifier: any that is good now will do.
    for (const Certificate &candidate : expected.signers) {
        if (candidate.subjectKeyId() != view.keyId)
            continue;
        const QString name = expected.commonName.isEmpty() ? candidate.commonName() : expected.commonName;
        if (auto trusted = expected.authority.verify(candidate, name, expected.use, at); !trusted) {
            why = trusted.error();
            continue;
        }
        if (auto fits = checkSignature(der, candidate); !fits)
            return base::fail(fits.error());
        return candidate;
    }
    return base::fail(why);
}

} // namespace envelope
