// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/issuing.h"
#include "app/envelope/keystore.h"
#include <QDateTime>
#include <QSslConfiguration>
#include <QString>

namespace central {

/// The service's folder of keys (PEM, keys 0600): central-ca, device-ca, signing, seal, catalogue, tls. Each
/// part of the service takes only the key that it needs; the intake never reads the seal key.
class Authority
{
public:
    /// Makes folder, keys, certificates, trust list number 1 and the database, and publishes the procedures
    /// that are compiled in. `name` goes on official documents and into the TLS certificate,
    /// as a host beside localhost if it is one. Errors:
    /// NotAFolder.
    static base::Result<> init(const QString &folder, const QString &name, const QDateTime &now);
    static base::Result<Authority> at(const QString &folder); ///< Errors: NotAFolder

    const QString &folder() const { return m_folder; }
    QString name() const; ///< what `init` was told, as in the TLS certificate
    const envelope::Certificate &centralCa() const { return m_centralCa; }
    const envelope::CertificateAuthority &deviceAuthority() const { return m_deviceAuthority; }

    base::Result<envelope::KeyPair> signing() const;
    base::Result<envelope::KeyPair> catalogue() const;
    base::Result<QList<envelope::KeyPair>> sealKeys() const; ///< `seal.key`, then old ones, `seal-*.key`
    base::Result<envelope::Issuer> deviceIssuer() const;
    /// Sends central-ca with the chain, so that a kiosk can find in it what its enrolment code pins.
    base::Result<QSslConfiguration> tls() const;

private:
    Authority(QString folder, envelope::Certificate centralCa, const envelope::Certificate &deviceCa);
    base::Result<envelope::KeyPair> pair(const QString &name) const;

    QString m_folder;
    envelope::Certificate m_centralCa;
    envelope::CertificateAuthority m_deviceAuthority;
};

} // namespace central
