// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/keystore.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/securefile.h"
#include "app/envelope/tpmkey_p.h"
#include <QDir>
#include <QFile>
#include <openssl/ec.h>
#include <openssl/pem.h>

namespace envelope {

namespace {

QString path(const QString &folder, const char *name)
{
    return QDir(folder).filePath(QLatin1String(name));
}

base::Result<QByteArray> makeRequest(EVP_PKEY *key, const QString &commonName)
{
    const ssl::QueueGuard guard;
    const QByteArray name = commonName.toUtf8();
    const ssl::X509Request request(X509_REQ_new());
    if (!key || !request || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1
        || X509_NAME_add_entry_by_NID(X509_REQ_get_subject_name(request.get()), NID_commonName, MBSTRING_UTF8,
               ssl::bytesOf(name), int(name.size()), -1, 0)
            != 1
        || X509_REQ_set_pubkey(request.get(), key) != 1
        || X509_REQ_sign(request.get(), key, ssl::sha256Algorithm()) <= 0)
        return tpm::signingFailed(Errc::Key, "certificate request");
    const QByteArray der = ssl::der<i2d_X509_REQ>(request.get());
    if (der.isEmpty())
        return ssl::failed(Errc::Crypto, "encoding of the request");
    return der;
}

base::Result<ssl::Key> readPkcs8(const QByteArray &pem)
{
    const ssl::Bio bio = ssl::reader(pem);
    // An empty passphrase callback: never ask a terminal for one.
    const auto noPassphrase = [](char *, int, int, void *) { return 0; };
    ssl::Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    if (!key || !ssl::isP256(key.get()))
        return ssl::failed(Errc::Key, "not a private key on P-256");
    return key;
}

/// The waiting request, if it is whole and for this key and name.
bool isRequestOf(const QByteArray &der, const EVP_PKEY *key, const QString &commonName)
{
    const ssl::QueueGuard guard;
    const unsigned char *at = ssl::bytesOf(der);
    const ssl::X509Request request(d2i_X509_REQ(nullptr, &at, der.size()));
    if (!request)
        return false;
    const EVP_PKEY *own = X509_REQ_get0_pubkey(request.get());
    X509_NAME *subject = X509_REQ_get_subject_name(request.get());
    const QByteArray wanted = commonName.toUtf8();
    char name[128] = {};
    const int size = X509_NAME_get_text_by_NID(subject, NID_commonName, name, sizeof name);
    return own && EVP_PKEY_eq(own, key) == 1 && size == wanted.size() && wanted == name;
}

} // namespace

KeyPair::KeyPair() = default;

base::Result<KeyPair> KeyPair::generate(base::KeyPlace place)
{
    const ssl::QueueGuard guard;
    KeyPair pair;
    if (place == base::KeyPlace::Tpm) {
        auto made = tpm::makePrivateKey();
        if (!made)
            return base::fail(made.error());
        pair.m_key = std::move(*made);
        return pair;
    }
    pair.m_key.reset(EVP_EC_gen("P-256"), EVP_PKEY_free);
    if (!pair.m_key)
        return ssl::failed(Errc::Crypto, "key generation");
    return pair;
}

base::Result<KeyPair> KeyPair::fromPem(const QByteArray &key, const QByteArray &certificate)
{
    const ssl::QueueGuard guard;
    auto read = tpm::isKeyFile(key) ? tpm::readPrivateKey(key) : readPkcs8(key);
    if (!read)
        return base::fail(read.error());
    KeyPair pair;
    pair.m_key = std::move(*read);
    if (certificate.isEmpty())
        return pair;
    const auto parsed = Certificate::fromPem(certificate);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    return pair.withCertificate(*parsed);
}

base::Result<KeyPair> KeyPair::load(const QString &keyFile, const QString &certificateFile)
{
    const auto key = readPrivate(keyFile);
    if (!key)
        return tl::make_unexpected(key.error());
    const auto certificate = readPublic(certificateFile);
    if (!certificate)
        return tl::make_unexpected(certificate.error());
    if (certificate->isEmpty())
        return base::fail(Errc::BadCertificate, QStringLiteral("empty: %1").arg(certificateFile));
    return fromPem(*key, *certificate);
}

base::Result<KeyPair> KeyPair::withCertificate(const Certificate &certificate) const
{
    const ssl::QueueGuard guard;
    const EVP_PKEY *publicKey = certificate.isNull() ? nullptr : X509_get0_pubkey(certificate.handle());
    if (!m_key || !publicKey || EVP_PKEY_eq(publicKey, m_key.get()) != 1)
        return ssl::failed(Errc::Key, "the certificate is for another key");
    KeyPair pair = *this;
    pair.m_certificate = certificate;
    return pair;
}

base::Result<QByteArray> KeyPair::keyToPem() const
{
    const ssl::QueueGuard guard;
    if (const QByteArray wrapped = tpm::writePrivateKey(m_key.get()); !wrapped.isEmpty())
        return wrapped;
    const ssl::Bio bio(BIO_new(BIO_s_secmem()));
    if (!m_key || !bio
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return ssl::failed(Errc::Key, "writing the private key");
    return ssl::content(bio.get());
}

base::KeyPlace KeyPair::place() const
{
    return tpm::holds(m_key.get()) ? base::KeyPlace::Tpm : base::KeyPlace::File;
}

base::Result<> KeyPair::signs() const
{
    const ssl::QueueGuard guard;
    const QByteArray text = "pairwise";
    QByteArray signature(128, '\0');
    size_t size = size_t(signature.size());
    const ssl::DigestContext signing(EVP_MD_CTX_new()), verifying(EVP_MD_CTX_new());
    if (!m_key || !signing || !verifying
        || EVP_DigestSignInit_ex(signing.get(), nullptr, "SHA2-256", nullptr, nullptr, handle(), nullptr) != 1
        || EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
               ssl::bytesOf(text), size_t(text.size()))
            != 1)
        return tpm::signingFailed(Errc::Key, "signing");
    if (EVP_DigestVerifyInit_ex(verifying.get(), nullptr, "SHA2-256", nullptr, nullptr, handle(), nullptr)
            != 1
        || EVP_DigestVerify(
               verifying.get(), ssl::bytesOf(signature), size, ssl::bytesOf(text), size_t(text.size()))
            != 1)
        return ssl::failed(Errc::Key, "its own signature");
    return {};
}

base::Result<> KeyPair::save(const QString &keyFile, const QString &certificateFile) const
{
    const auto pem = keyToPem();
    if (!pem)
        return tl::make_unexpected(pem.error());
    if (auto done = writeDurably(keyFile, *pem, Readers::OwnerOnly); !done)
        return done;
    return writeDurably(certificateFile, m_certificate.toPem(), Readers::Everyone);
}

base::Result<QByteArray> KeyStore::request(const QString &commonName) const
{
    return makeRequest(handle(), commonName);
}

base::Result<FileKeyStore> FileKeyStore::load(const QString &folder)
{
    const QString keyFile = path(folder, "device.key");
    const QString certificateFile = path(folder, "device.crt");
    const QString waiting = path(folder, "device.new.key");
    if (!QFile::exists(certificateFile))
        return base::fail(Errc::NotEnrolled, QStringLiteral("no device certificate"));
    auto pair = KeyPair::load(keyFile, certificateFile);
    if (!pair && QFile::exists(waiting)) {
        // adopt() was cut off after the certificate was put in place: it belongs to the waiting key.
        auto renewed = KeyPair::load(waiting, certificateFile);
        if (renewed)
            return putInPlace(folder, *renewed);
    }
    if (!pair)
        return tl::make_unexpected(pair.error());
    return FileKeyStore(std::move(*pair));
}

base::Result<QByteArray> FileKeyStore::pendingRequest(
    const QString &folder, const QString &commonName, base::KeyPlace place)
{
    const QString keyFile = path(folder, "device.new.key");
    const QString requestFile = path(folder, "device.new.csr");
    if (QFile::exists(keyFile) && QFile::exists(requestFile)) {
        const auto pem = readPrivate(keyFile);
        const auto request = readPublic(requestFile);
        const auto pair
            = pem ? KeyPair::fromPem(*pem) : base::Result<KeyPair>(tl::make_unexpected(pem.error()));
        if (pair && request && pair->place() == place && isRequestOf(*request, pair->handle(), commonName)
            && pair->signs())
            return *request;
    }
    const auto pair = KeyPair::generate(place);
    if (!pair)
        return tl::make_unexpected(pair.error());
    const auto request = makeRequest(pair->handle(), commonName);
    const auto pem = pair->keyToPem();
    if (!request || !pem)
        return tl::make_unexpected(request ? pem.error() : request.error());
    if (auto done = writeDurably(keyFile, *pem, Readers::OwnerOnly); !done)
        return tl::make_unexpected(done.error());
    if (auto done = writeDurably(requestFile, *request, Readers::Everyone); !done)
        return tl::make_unexpected(done.error());
    return *request;
}

base::Result<FileKeyStore> FileKeyStore::adopt(const QString &folder, const Certificate &certificate)
{
    const auto pem = readPrivate(path(folder, "device.new.key"));
    if (!pem)
        return tl::make_unexpected(pem.error());
    const auto pair = KeyPair::fromPem(*pem, certificate.toPem());
    if (!pair)
        return tl::make_unexpected(pair.error());
    // A key that serves is not given for one that does not.
    if (const auto signs = pair->signs(); !signs)
        return tl::make_unexpected(signs.error());
    return putInPlace(folder, *pair);
}

base::Result<FileKeyStore> FileKeyStore::putInPlace(const QString &folder, const KeyPair &pair)
{
    const auto pem = pair.keyToPem();
    if (!pem)
        return tl::make_unexpected(pem.error());
    // The certificate first: load() finishes the step from there, and before it the old pair is still whole.
    if (auto done = writeDurably(path(folder, "device.crt"), pair.certificate().toPem(), Readers::Everyone);
        !done)
        return tl::make_unexpected(done.error());
    if (auto done = writeDurably(path(folder, "device.key"), *pem, Readers::OwnerOnly); !done)
        return tl::make_unexpected(done.error());
    for (const QString &left : { path(folder, "device.new.key"), path(folder, "device.new.csr") }) {
        if (QFile::exists(left) && !QFile::remove(left))
            return base::fail(Errc::File, QStringLiteral("cannot remove %1").arg(left));
    }
    return FileKeyStore(pair);
}

} // namespace envelope
