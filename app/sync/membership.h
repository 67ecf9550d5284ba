// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/keystore.h"
#include "app/envelope/trust.h"
#include "app/envelope/trusttime.h"
#include <QJsonObject>
#include <QUrl>

namespace syncing {

/// Names inside the data folder (contract §7).
namespace files {
QString trustFolder(const QString &dataFolder);
QString trustFloor(const QString &dataFolder); ///< in secrets/, outside what a backup restores
QString signedTime(const QString &dataFolder); ///< in secrets/
QString draftKey(const QString &dataFolder); ///< in secrets/
QString central(const QString &dataFolder); ///< {"url"}
QString store(const QString &dataFolder); ///< kiosk.sqlite
/// There, once a reset has handed everything over, until nothing is left: no kiosk begins here meanwhile.
QString resetBegun(const QString &dataFolder);
} // namespace files

/// What enrolment left in the data folder: who this kiosk is, where its central service is, and whom it
/// believes. One thread at a time.
class Membership
{
public:
    /// Errors: Errc::NotEnrolled, base::Errc::CannotRead, the envelope's.
    static base::Result<Membership> load(const QString &dataFolder);
    /// Where the central service is; written by enrolment.
    static base::Result<> writeUrl(const QString &dataFolder, const QUrl &url);

    QString kiosk() const { return m_device.certificate().commonName(); }
    QUrl url() const { return m_url; }
    const envelope::KeyStore &device() const { return m_device; }
    const envelope::Trust &trust() const { return m_trust; }
    QDateTime judgedAt() const { return m_time.now(); } ///< when certificates are judged (contract §6)
    QList<envelope::Certificate> sealTo() const { return m_trust.sealCertificates(judgedAt()); }

    /// The clock shows an hour that is surely over.
    bool contradicts(const QDateTime &shown) const { return m_time.contradicts(shown); }

    /// A time that the central service has signed.
    base::Result<> learnTime(const QDateTime &signedTime) { return m_time.learn(signedTime); }
    /// A trust list as it came. True when it was new.
    base::Result<bool> takeTrust(const QByteArray &list);

    /// A certificate for the key that waits in the data folder: both take the place of the present ones.
    /// Errors: those of envelope::CertificateAuthority::verify(), Key (it is for another key), File.
    base::Result<> takeDevice(const QString &dataFolder, const envelope::Certificate &certificate);

    enum class Dates { Judged, Any };
    /// The content of a message of this format that central-signing signed. Dates::Any tolerates certificates
    /// that are out of date, for the time query.
    base::Result<QJsonObject> read(
        const QByteArray &message, const QString &format, Dates dates = Dates::Judged) const;

private:
    Membership(QUrl url, envelope::FileKeyStore device, envelope::Trust trust, envelope::TrustTime time);

    QUrl m_url;
    envelope::FileKeyStore m_device;
    envelope::Trust m_trust;
    envelope::TrustTime m_time;
};

} // namespace syncing
