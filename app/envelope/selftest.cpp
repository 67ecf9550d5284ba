// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/selftest.h"
#include "app/envelope/keystore.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/sealeddata_p.h"
#include "app/envelope/selftest_p.h"

namespace envelope {

namespace {

bool digests(const KnownAnswers &known)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    return EVP_Digest(known.text.constData(), size_t(known.text.size()), digest, &size,
               ssl::sha256Algorithm(), nullptr)
        == 1
        && QByteArrayView(digest, size) == known.digest;
}

bool encrypts(const KnownAnswers &known)
{
    const ssl::CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray out(known.gcmPlain.size(), '\0');
    QByteArray tag(16, '\0');
    auto *to = reinterpret_cast<unsigned char *>(out.data());
    int size = 0;
    return context && known.gcmKey.size() == 32 && known.gcmNonce.size() == 12
        && EVP_EncryptInit_ex2(context.get(), ssl::aes256Gcm(), ssl::bytesOf(known.gcmKey),
               ssl::bytesOf(known.gcmNonce), nullptr)
        == 1
        && EVP_EncryptUpdate(
               context.get(), nullptr, &size, ssl::bytesOf(known.gcmExtra), int(known.gcmExtra.size()))
        == 1
        && EVP_EncryptUpdate(
               context.get(), to, &size, ssl::bytesOf(known.gcmPlain), int(known.gcmPlain.size()))
        == 1
        && EVP_EncryptFinal_ex(context.get(), to + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, 16, tag.data()) == 1
        && out == known.gcmSealed && tag == known.gcmTag;
}

bool verifies(EVP_PKEY *key, const QByteArray &signature, const QByteArray &text)
{
    const ssl::DigestContext context(EVP_MD_CTX_new());
    return key && context
        && EVP_DigestVerifyInit_ex(context.get(), nullptr, "SHA2-256", nullptr, nullptr, key, nullptr) == 1
        && EVP_DigestVerify(context.get(), ssl::bytesOf(signature), size_t(signature.size()),
               ssl::bytesOf(text), size_t(text.size()))
        == 1;
}

bool verifiesKnownSignature(const KnownAnswers &known)
{
    const unsigned char *at = ssl::bytesOf(known.publicKey);
    const ssl::Key key(d2i_PUBKEY(nullptr, &at, known.publicKey.size()));
    // A verifier that says yes to everything is broken too.
    return verifies(key.get(), known.signature, known.signedText)
        && !verifies(key.get(), known.signature, known.signedText + 'x');
}

bool opens(const KnownAnswers &known)
{
    const auto certificate = Certificate::fromDer(known.sealCertificate);
    const auto key = KeyPair::fromPem(
        "-----BEGIN EC PRIVATE KEY-----\n" + known.sealKey + "\n-----END EC PRIVATE KEY-----\n");
    const auto pair = key && certificate ? key->withCertificate(*certificate) : key;
    if (!pair)
        return false;
    const auto opened = openData(known.sealed, { *pair });
    return opened && *opened == known.opened;
}

/// A key made now signs what its public half accepts: the generator, the signer and the verifier fit
/// together.
bool agreesWithItself()
{
    const auto pair = KeyPair::generate();
    return pair && pair->signs();
}

} // namespace

base::Result<> selfTest(const KnownAnswers &known)
{
    const ssl::QueueGuard guard;
    if (!digests(known))
        return ssl::failed(Errc::SelfTest, "SHA-256");
    if (!encrypts(known))
        return ssl::failed(Errc::SelfTest, "AES-256-GCM");
    if (!verifiesKnownSignature(known))
        return ssl::failed(Errc::SelfTest, "ECDSA");
    if (!opens(known))
        return ssl::failed(Errc::SelfTest, "key agreement");
    if (!agreesWithItself())
        return ssl::failed(Errc::SelfTest, "sign and verify");
    return {};
}

base::Result<> selfTest()
{
    return selfTest(KnownAnswers {});
}

} // namespace envelope
