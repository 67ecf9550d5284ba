// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/der_p.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/sealeddata_p.h"

namespace envelope {

namespace {

bool addRecipient(CMS_ContentInfo *cms, const Certificate &recipient)
{
    CMS_RecipientInfo *info = CMS_add1_recipient(cms, recipient.handle(), nullptr, nullptr, CMS_USE_KEYID);
    if (!info || CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
        return false;
    // OpenSSL derives with SHA-1 unless told; the wrap follows from the size of the content key.
    EVP_PKEY_CTX *context = CMS_RecipientInfo_get0_pkey_ctx(info);
    return context && EVP_PKEY_CTX_ctrl_str(context, "ecdh_kdf_md", "sha256") > 0
        && EVP_PKEY_CTX_ctrl_str(context, "ecdh_cofactor_mode", "0") > 0;
}

/// KeyAgreeRecipientInfo (RFC 5652 §6.2.2) in our one form; the identifier of the recipient's key.
QByteArrayView readRecipient(der::Reader recipient)
{
    recipient.literal(der::bytes("\x02\x01\x03")); // version 3
    der::Reader originator = recipient.enter(der::Context0);
    der::Reader originatorKey = originator.enter(der::Context1);
    der::Reader algorithm = originatorKey.enter(der::Sequence);
    algorithm.literal(der::oidEcPublicKey); // the curve is the recipient's
    const QByteArrayView point = originatorKey.take(der::BitString);
    recipient.literal(der::algorithmEcdhSha256Wrap256);
    der::Reader keys = recipient.enter(der::Sequence);
    der::Reader key = keys.enter(der::Sequence);
    der::Reader identifier = key.enter(der::Context0);
    const QByteArrayView keyId = identifier.take(der::OctetString);
    const QByteArrayView wrapped = key.take(der::OctetString);
    const bool fits = algorithm.atEnd() && originatorKey.atEnd() && originator.atEnd() && recipient.atEnd()
        && keys.atEnd() && key.atEnd() && identifier.atEnd() && point.size() == 66
        && point.startsWith(der::bytes("\x00\x04")) && keyId.size() == 20 && wrapped.size() == 40;
    return fits ? keyId : QByteArrayView();
}

/// The recipients' key identifiers; empty when anything is not as the contract has it.
QList<QByteArrayView> readRecipients(const QByteArray &bytes)
{
    der::Reader file(bytes);
    der::Reader info = file.enter(der::Sequence);
    info.literal(der::oidAuthEnvelopedData);
    der::Reader wrapped = info.enter(der::Context0);
    der::Reader data = wrapped.enter(der::Sequence);
    data.literal(der::bytes("\x02\x01\x00")); // version 0
    der::Reader recipients = data.enter(der::Set);
    der::Reader encrypted = data.enter(der::Sequence);
    encrypted.literal(der::oidData);
    der::Reader algorithm = encrypted.enter(der::Sequence);
    algorithm.literal(der::oidAes256Gcm);
    der::Reader parameters = algorithm.enter(der::Sequence);
    const QByteArrayView nonce = parameters.take(der::OctetString);
    parameters.literal(der::bytes("\x02\x01\x10")); // a tag of sixteen bytes
    encrypted.take(der::Primitive0);
    const QByteArrayView tag = data.take(der::OctetString);
    if (!file.atEnd() || !info.atEnd() || !wrapped.atEnd() || !data.atEnd() || !encrypted.atEnd()
        || !algorithm.atEnd() || !parameters.atEnd() || nonce.size() != 12 || tag.size() != 16)
        return {};
    QList<QByteArrayView> keyIds;
    while (recipients.ok() && !recipients.atEnd()) {
        keyIds << readRecipient(recipients.enter(der::Context1));
        if (keyIds.last().isEmpty())
            return {};
    }
    return recipients.ok() ? keyIds : QList<QByteArrayView>();
}

} // namespace

base::Result<QByteArray> sealData(const QByteArray &content, const QList<Certificate> &recipients)
{
    const ssl::QueueGuard guard;
    if (recipients.isEmpty())
        return base::fail(Errc::SealCertificate, QStringLiteral("nobody to seal to"));
    const ssl::Cms cms(CMS_AuthEnvelopedData_create(ssl::aes256Gcm()));
    if (!cms || CMS_set_detached(cms.get(), 0) != 1)
        return ssl::failed(Errc::Crypto, "AuthEnvelopedData");
    for (const Certificate &recipient : recipients) {
        if (!recipient.permits(Use::Seal))
            return base::fail(Errc::SealCertificate, QStringLiteral("not a seal certificate"));
        if (!addRecipient(cms.get(), recipient))
            return ssl::failed(Errc::SealCertificate, "recipient");
    }
    const ssl::Bio input = ssl::reader(content);
    if (!input || CMS_final(cms.get(), input.get(), nullptr, CMS_BINARY) != 1)
        return ssl::failed(Errc::Crypto, "sealing");
    const QByteArray der = ssl::der<i2d_CMS_ContentInfo>(cms.get());
    if (der.isEmpty())
        return ssl::failed(Errc::Crypto, "encoding of the seal");
    return der;
}

base::Result<QByteArray> openData(const QByteArray &bytes, const QList<KeyPair> &sealKeys)
{
    const ssl::QueueGuard guard;
    const QList<QByteArrayView> keyIds = readRecipients(bytes);
    if (keyIds.isEmpty())
        return base::fail(Errc::WrongAlgorithm, QStringLiteral("sealed in another way"));
    const auto key = std::find_if(sealKeys.begin(), sealKeys.end(), [&](const KeyPair &pair) {
        return keyIds.contains(QByteArrayView(pair.certificate().subjectKeyId()));
    });
    if (key == sealKeys.end())
        return base::fail(Errc::NoSealKey, QStringLiteral("sealed to other keys"));
    const unsigned char *at = ssl::bytesOf(bytes);
    const ssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, bytes.size()));
    if (!cms || ssl::der<i2d_CMS_ContentInfo>(cms.get()) != bytes)
        return ssl::failed(Errc::WrongAlgorithm, "not in DER");
    const ssl::Bio out(BIO_new(BIO_s_mem()));
    if (!out
        || CMS_decrypt(cms.get(), key->handle(), key->certificate().handle(), nullptr, out.get(), CMS_BINARY)
            != 1)
        return ssl::failed(Errc::CannotOpen, "CMS_decrypt");
    return ssl::content(out.get());
}

} // namespace envelope
