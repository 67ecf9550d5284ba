// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/keystore.h"
#include <QDateTime>
#include <QList>
#include <QStringList>

/// What the central service needs to be an authority.
namespace envelope {

struct Validity
{
    QDateTime from;
    QDateTime until;
};

/// A new P-256 key with its self-signed authority certificate (path length 0).
base::Result<KeyPair> makeAuthority(const QString &commonName, const Validity &validity);

/// Issues end certificates, with extensions fixed by their use, random 128-bit serials, SKI and AKI; a
/// device's key as a compressed point (RFC 5480 §2.2). Any thread.
class Issuer
{
public:
    explicit Issuer(KeyPair authority) : m_authority(std::move(authority)) { }

    /// A new key and its certificate. `names` only for Use::Tls: host names and addresses.
    base::Result<KeyPair> makePair(
        const QString &commonName, Use use, const Validity &validity, const QStringList &names = {}) const;

    /// A certificate for the key of a PKCS#10 request (DER). Only the key is taken from the request: its name
    /// must be `commonName`, its extensions are ignored. Errors: BadRequest.
    base::Result<Certificate> issue(
        const QByteArray &request, const QString &commonName, Use use, const Validity &validity) const;

    const Certificate &certificate() const { return m_authority.certificate(); }

private:
    base::Result<Certificate> sign(evp_pkey_st *publicKey, const QString &commonName, Use use,
        const Validity &validity, const QStringList &names) const;
    friend base::Result<KeyPair> makeAuthority(const QString &, const Validity &);
    KeyPair m_authority;
};

/// Certs-only PKCS#7 (CMS SignedData without signers), DER: the answer of EST (RFC 7030 §4.2.3).
base::Result<QByteArray> writeCertificates(const QList<Certificate> &certificates);
base::Result<QList<Certificate>> readCertificates(const QByteArray &der);

} // namespace envelope
