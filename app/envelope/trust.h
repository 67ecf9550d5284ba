// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include "app/envelope/floor.h"
#include "app/envelope/keystore.h"
#include "app/envelope/message.h"
#include <QDateTime>
#include <QList>
#include <QString>

namespace envelope {

/// The list of what the central service uses now (`ventanilla.trust/1`), signed by central-ca itself.
struct TrustList
{
    qint64 number = 0; ///< only grows
    QDateTime issuedAt; ///< a signed time of the central service
    QList<Certificate> signing;
    QList<Certificate> seal;
    QList<Certificate> catalogue;
    QList<Certificate> tlsAuthorities; ///< empty: central-ca alone
    QList<Certificate> deviceAuthorities; ///< exactly one
    friend bool operator==(const TrustList &, const TrustList &) = default;

    base::Result<QByteArray> sign(const KeyPair &centralCa) const; ///< message bytes
    /// Every certificate in it is judged at the later of `at` and its own `issuedAt`; expired ones are left
    /// out.
    static base::Result<TrustList> verify(
        const QByteArray &message, const Certificate &centralCa, const QDateTime &at);
};

/// Whom the kiosk trusts: central-ca, pinned at enrolment, and the newest trust list. In `trust/` of the data
/// folder; the floor of the list's number is a file outside what a backup restores. One thread at a time.
class Trust
{
public:
    /// At enrolment: pins `centralCa`; lists come with apply(). The floor stays, if the authority is the
    /// same.
    static base::Result<Trust> pin(
        const QString &folder, const QString &floorFile, const Certificate &centralCa);
    /// A stored list older than the floor (a backup was restored) is left aside: hasList() is false until the
    /// next one comes. Dates are judged at use. Errors: NotEnrolled, File, or those of a damaged list.
    static base::Result<Trust> load(const QString &folder, const QString &floorFile);

    /// Takes a new list, on disk before in use. True when it was new. Errors: OlderList and those of
    /// verifyMessage.
    base::Result<bool> apply(const QByteArray &list, const QDateTime &at);

    const Certificate &centralCa() const { return m_central.root(); }
    const TrustList &list() const { return m_list; }
    bool hasList() const { return m_list.number > 0; }

    QList<Certificate> tlsAuthorities() const;
    QList<Certificate> sealCertificates(const QDateTime &at) const; ///< valid at `at`; if none is, all
    CertificateAuthority deviceAuthority() const;
    ExpectedSigner signing() const; ///< who signs receipts and answers
    ExpectedSigner catalogue() const; ///< who signs procedures

private:
    Trust(QString folder, Floor floor, const Certificate &centralCa);

    QString m_folder;
    Floor m_floor;
    CertificateAuthority m_central;
    TrustList m_list;
    QByteArray m_listDigest;
};

} // namespace envelope
