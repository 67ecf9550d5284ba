// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <memory>

struct x509_st;

namespace envelope {

/// What a certificate may be used for; each has its fixed extensions (issuing.h).
enum class Use {
    Authority, ///< signs certificates, and (central-ca) the trust list
    Signing, ///< the central service's receipts and answers
    Seal, ///< filings are encrypted to it
    Catalogue, ///< signs procedures
    Device, ///< a kiosk
    Tls, ///< the central service's address
};

/// One X.509 certificate on P-256, parsed once, shared, immutable; safe to use from many threads.
class Certificate
{
public:
    Certificate(); ///< null
    static base::Result<Certificate> fromPem(const QByteArray &pem); ///< the first one in it
    static base::Result<Certificate> fromDer(const QByteArray &der); ///< nothing after it
    static base::Result<Certificate> load(const QString &file); ///< PEM

    bool isNull() const { return !d; }
    QByteArray toPem() const;
    const QByteArray &toDer() const;
    QByteArray digest() const; ///< SHA-256 of the DER
    QString commonName() const; ///< empty when there is not exactly one
    QByteArray subjectKeyId() const; ///< 20 bytes
    QByteArray spkiSha256() const; ///< of the public key with its algorithm: what an enrolment code pins
    QByteArray publicKeyDer() const; ///< SubjectPublicKeyInfo
    QDateTime notBefore() const;
    QDateTime notAfter() const;
    bool isValidAt(const QDateTime &at) const;
    bool permits(Use use) const; ///< basic constraints and key usage say so
    friend bool operator==(const Certificate &a, const Certificate &b);

    x509_st *handle() const; ///< X509, owned here; for the rooms that call OpenSSL

private:
    struct Data;
    explicit Certificate(std::shared_ptr<const Data> data) : d(std::move(data)) { }
    static base::Result<Certificate> wrap(x509_st *certificate); // takes ownership
    std::shared_ptr<const Data> d;
};

/// One trusted root and nothing else: judges certificates that it issued directly. Copies share the memory of
/// the chains already verified (bounded); dates, name and use are looked at every time. Any thread.
class CertificateAuthority
{
public:
    CertificateAuthority(); ///< trusts nothing
    explicit CertificateAuthority(const Certificate &root);

    const Certificate &root() const { return m_root; }

    /// Errors: NotTrusted; OutsideValidity only when everything else is right. Use::Authority accepts the
    /// root itself and nothing else.
    base::Result<> verify(
        const Certificate &certificate, const QString &commonName, Use use, const QDateTime &at) const;

private:
    struct Cache;
    base::Result<> verifyChain(const Certificate &certificate) const;
    Certificate m_root;
    std::shared_ptr<Cache> m_cache;
};

} // namespace envelope
