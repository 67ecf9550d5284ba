// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/issuing.h"
#include "app/envelope/keystore.h"
#include "app/envelope/message.h"
#include <QDateTime>
#include <QDir>

namespace support {

/// A whole small PKI in memory: central-ca with what the central service uses, device-ca with one kiosk. For
/// tests that link app_envelope; a failure here ends the test program.
struct Pki
{
    template <typename T> static T must(base::Result<T> result)
    {
        if (!result)
            qFatal("test PKI: %s", qPrintable(result.error().toString()));
        return std::move(*result);
    }

    QDateTime now = QDateTime::currentDateTimeUtc();
    envelope::Validity validity { now.addDays(-1), now.addDays(365) };
    envelope::KeyPair centralCa = must(envelope::makeAuthority(QStringLiteral("central-ca"), validity));
    envelope::KeyPair deviceCa = must(envelope::makeAuthority(QStringLiteral("device-ca"), validity));
    envelope::KeyPair signing = central("central-signing", envelope::Use::Signing);
    envelope::KeyPair seal = central("central-seal", envelope::Use::Seal);
    envelope::KeyPair catalogue = central("central-catalogue", envelope::Use::Catalogue);
    envelope::KeyPair tls = must(envelope::Issuer(centralCa).makePair(QStringLiteral("localhost"),
        envelope::Use::Tls, validity, { QStringLiteral("localhost"), QStringLiteral("127.0.0.1") }));
    QString kioskId = QStringLiteral("cl-07401-0001");
    envelope::KeyPair kiosk = makeKiosk(kioskId);
    envelope::FileKeyStore device { kiosk };

    envelope::KeyPair central(const char *commonName, envelope::Use use) const
    {
        return must(envelope::Issuer(centralCa).makePair(QString::fromLatin1(commonName), use, validity));
    }
    envelope::KeyPair makeKiosk(const QString &id) const
    {
        return must(envelope::Issuer(deviceCa).makePair(id, envelope::Use::Device, validity));
    }
    envelope::CertificateAuthority centralAuthority() const
    {
        return envelope::CertificateAuthority(centralCa.certificate());
    }
    envelope::CertificateAuthority deviceAuthority() const
    {
        return envelope::CertificateAuthority(deviceCa.certificate());
    }
    /// Who the kiosk expects to sign receipts and answers.
    envelope::ExpectedSigner service() const
    {
        return { centralAuthority(), { signing.certificate() }, envelope::Use::Signing,
            QStringLiteral("central-signing") };
    }
    /// Who the central service expects to sign this kiosk's queries.
    envelope::ExpectedSigner member() const
    {
        return { deviceAuthority(), { kiosk.certificate() }, envelope::Use::Device, kioskId };
    }

    /// The files of the central service's data folder (contract §7): central-ca.crt|key …
    void saveCentral(const QString &folder) const
    {
        save(centralCa, folder, "central-ca");
        save(deviceCa, folder, "device-ca");
        save(signing, folder, "signing");
        save(seal, folder, "seal");
        save(catalogue, folder, "catalogue");
        save(tls, folder, "tls");
    }
    /// device.crt|key of the kiosk's data folder.
    void saveKiosk(const QString &folder) const { save(kiosk, folder, "device"); }

private:
    static void save(const envelope::KeyPair &pair, const QString &folder, const char *name)
    {
        const QString stem = QDir(folder).filePath(QString::fromLatin1(name));
        const auto done = pair.save(stem + QLatin1String(".key"), stem + QLatin1String(".crt"));
        if (!done)
            qFatal("test PKI: %s", qPrintable(done.error().toString()));
    }
};

} // namespace support
