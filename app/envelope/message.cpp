// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/message.h"
#include "app/envelope/canonicaljson.h"
#include "app/envelope/errc.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/signeddata_p.h"

namespace envelope {

namespace {

constexpr qsizetype maxMessageBytes = maxCanonicalBytes + 4096;

/// `ventanilla.<name>/<version>`, and never a filing: what a kiosk signs as a message is no evidence.
bool isMessageFormat(const QString &format)
{
    return format.startsWith(QLatin1String("ventanilla."))
        && !format.startsWith(QLatin1String("ventanilla.filing/"));
}

base::Result<QByteArray> sign(const QJsonObject &content, const Certificate &certificate, evp_pkey_st *key)
{
    if (!isMessageFormat(content.value(QLatin1String("format")).toString()))
        return base::fail(Errc::WrongFormat, QStringLiteral("a message says its format"));
    const auto bytes = canonicalJson(content);
    if (!bytes)
        return bytes;
    if (bytes->size() > maxCanonicalBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("message"));
    return signData(*bytes, certificate, key, SignedKind::Message);
}

} // namespace

base::Result<QByteArray> signMessage(const QJsonObject &content, const KeyStore &key)
{
    return sign(content, key.certificate(), key.handle());
}

base::Result<QByteArray> signMessage(const QJsonObject &content, const KeyPair &key)
{
    return sign(content, key.certificate(), key.handle());
}

base::Result<Message> verifyMessage(
    const QByteArray &der, const QString &expectedFormat, const ExpectedSigner &expected, const QDateTime &at)
{
    if (der.size() > maxMessageBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("message"));
    const auto view = readSigned(der, SignedKind::Message);
    if (!view)
        return base::fail(view.error());
    const auto signer = verifySigned(der, *view, expected, at);
    if (!signer)
        return base::fail(signer.error());
    const auto content = parseCanonical(view->content.toByteArray());
    if (!content)
        return base::fail(content.error());
    const QString format = content->value(QLatin1String("format")).toString();
    if (format != expectedFormat || !isMessageFormat(format))
        return base::fail(Errc::WrongFormat, QStringLiteral("another format than %1").arg(expectedFormat));
    return Message { *content, *signer, sha256(der) };
}

base::Result<QByteArray> claimedSigner(const QByteArray &cms)
{
    auto view = readSigned(cms, SignedKind::Message);
    if (!view && view.error().code == make_error_code(Errc::WrongContentType))
        view = readSigned(cms, SignedKind::Outer);
    if (!view)
        return base::fail(view.error());
    return view->keyId.toByteArray();
}

QByteArray sha256(const QByteArray &bytes)
{
    // Every envelope and receipt passes here several times: OpenSSL uses the processor's own instructions for
    // it, Qt does not.
    QByteArray digest(32, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(digest.data());
    if (EVP_Digest(ssl::bytesOf(bytes), size_t(bytes.size()), out, nullptr, ssl::sha256Algorithm(), nullptr)
        != 1)
        qFatal("SHA-256 failed, which the self-test at start had proved");
    return digest;
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

} // namespace envelope
