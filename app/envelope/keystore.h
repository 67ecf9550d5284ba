// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/keyplace.h"
#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include <QByteArray>
#include <QString>
#include <memory>

struct evp_pkey_st;

namespace envelope {

/// A P-256 private key and, once issued, its certificate. Shared, immutable; safe to use from many threads.
class KeyPair
{
public:
    KeyPair(); ///< null
    /// Errors: Crypto; Tpm.
    static base::Result<KeyPair> generate(base::KeyPlace place = base::KeyPlace::File);
    static base::Result<KeyPair> fromPem(const QByteArray &key, const QByteArray &certificate = {});
    /// Errors: File, KeyPermissions (the key file is open to others), Key (they do not belong together).
    static base::Result<KeyPair> load(const QString &keyFile, const QString &certificateFile);

    bool isNull() const { return !m_key; }
    const Certificate &certificate() const { return m_certificate; }
    base::Result<KeyPair> withCertificate(const Certificate &certificate) const; ///< Errors: Key
    /// For a 0600 file: PKCS#8, not encrypted; or what only the TPM that made it can use.
    base::Result<QByteArray> keyToPem() const;
    base::Result<> save(const QString &keyFile, const QString &certificateFile) const;

    base::KeyPlace place() const;
    base::Result<> signs() const; ///< tries it. Blocks for a TPM. Errors: Key; Tpm, OtherTpm

    evp_pkey_st *handle() const { return m_key.get(); } ///< EVP_PKEY, owned here

private:
    std::shared_ptr<evp_pkey_st> m_key;
    Certificate m_certificate;
};

/// The device's own key: signs, and is never seen.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    virtual Certificate certificate() const = 0; ///< null before enrolment
    virtual evp_pkey_st *handle() const = 0; ///< EVP_PKEY able to sign; only app/envelope uses it

    virtual base::KeyPlace place() const = 0;
    virtual base::Result<> signs() const = 0; ///< as KeyPair

    /// PKCS#10, DER, signed by this key.
    base::Result<QByteArray> request(const QString &commonName) const;

protected:
    KeyStore() = default;
    KeyStore(const KeyStore &) = default;
    KeyStore &operator=(const KeyStore &) = default;
};

/// `device.key` (PEM, 0600) and `device.crt` in the kiosk's data folder. The key itself, or one that a TPM
/// has wrapped and alone can use: then the file is read without the TPM, and its first signature tells
/// whether that is there. A new key waits as `device.new.key` with its request until its certificate comes,
/// so that an enrolment or renewal that a power cut broke off goes on with the same bytes.
class FileKeyStore final : public KeyStore
{
public:
    explicit FileKeyStore(KeyPair pair) : m_pair(std::move(pair)) { }

    /// Errors: NotEnrolled (no files), File, KeyPermissions, Key.
    static base::Result<FileKeyStore> load(const QString &folder);

    /// The request for a new key, DER: the waiting one if there is one for this name and place that can sign,
    /// else made and stored now. Errors: Crypto, File; Tpm: never a file instead.
    static base::Result<QByteArray> pendingRequest(
        const QString &folder, const QString &commonName, base::KeyPlace place = base::KeyPlace::File);
    /// Puts the waiting key and its certificate in place, if it can sign. Errors: Key (the certificate is for
    /// another key); Tpm, OtherTpm, with the present pair as it was.
    static base::Result<FileKeyStore> adopt(const QString &folder, const Certificate &certificate);

    Certificate certificate() const override { return m_pair.certificate(); }
    evp_pkey_st *handle() const override { return m_pair.handle(); }
    base::KeyPlace place() const override { return m_pair.place(); }
    base::Result<> signs() const override { return m_pair.signs(); }

private:
    static base::Result<FileKeyStore> putInPlace(const QString &folder, const KeyPair &pair);

    KeyPair m_pair;
};

} // namespace envelope
