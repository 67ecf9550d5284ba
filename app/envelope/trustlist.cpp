// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/envelope/errc.h"
#include "app/envelope/trust.h"
#include <QJsonArray>

namespace envelope {

namespace {

const auto format = QStringLiteral("ventanilla.trust/1");

/// The word in the list, the place in TrustList, and what such a certificate must be.
struct Kind
{
    QString word;
    QList<Certificate> TrustList::*list;
    Use use;
    QString commonName;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all {
        { QStringLiteral("signing"), &TrustList::signing, Use::Signing, QStringLiteral("central-signing") },
        { QStringLiteral("seal"), &TrustList::seal, Use::Seal, QStringLiteral("central-seal") },
        { QStringLiteral("catalogue"), &TrustList::catalogue, Use::Catalogue,
            QStringLiteral("central-catalogue") },
        { QStringLiteral("tls-ca"), &TrustList::tlsAuthorities, Use::Authority, QString() },
        { QStringLiteral("device-ca"), &TrustList::deviceAuthorities, Use::Authority,
            QStringLiteral("device-ca") },
    };
    return all;
}

/// An authority in the list is believed because central-ca signed the list; the others also because it issued
/// them.
base::Result<> check(const Certificate &certificate, const Kind &kind, const CertificateAuthority &central,
    const QDateTime &at)
{
    if (kind.use != Use::Authority)
        return central.verify(certificate, kind.commonName, kind.use, at);
    const QString name = kind.commonName.isEmpty() ? certificate.commonName() : kind.commonName;
    return CertificateAuthority(certificate).verify(certificate, name, kind.use, at);
}

} // namespace

base::Result<QByteArray> TrustList::sign(const KeyPair &centralCa) const
{
    QJsonArray certificates;
    for (const Kind &kind : kinds()) {
        for (const Certificate &certificate : this->*kind.list)
            certificates << QJsonObject { { QStringLiteral("use"), kind.word },
                { QStringLiteral("der"), QString::fromLatin1(certificate.toDer().toBase64()) } };
    }
    return signMessage({ { QStringLiteral("format"), format }, { QStringLiteral("number"), number },
                           { QStringLiteral("issuedAt"), base::toIsoMs(issuedAt) },
                           { QStringLiteral("certificates"), certificates } },
        centralCa);
}

base::Result<TrustList> TrustList::verify(
    const QByteArray &message, const Certificate &centralCa, const QDateTime &at)
{
    const CertificateAuthority central(centralCa);
    // A kiosk older than its authority has no later time yet than the list's own, which is inside: so the
    // signature first, the dates after.
    const QDateTime born = centralCa.notBefore();
    const auto read
        = verifyMessage(message, format, { central, { centralCa }, Use::Authority, QString() }, born);
    if (!read)
        return base::fail(read.error());
    TrustList list;
    list.number = read->content.value(QLatin1String("number")).toInteger(0);
    list.issuedAt
        = QDateTime::fromString(read->content.value(QLatin1String("issuedAt")).toString(), Qt::ISODateWithMs)
              .toUTC();
    if (list.number < 1 || !list.issuedAt.isValid())
        return base::fail(Errc::Malformed, QStringLiteral("trust list without number or time"));
    const QDateTime judged = at.isValid() ? std::max(at, list.issuedAt) : list.issuedAt;
    if (!centralCa.isValidAt(judged))
        return base::fail(Errc::OutsideValidity, QStringLiteral("central-ca"));
    const QJsonArray entries = read->content.value(QLatin1String("certificates")).toArray();
    for (const QJsonValue &entry : entries) {
        const QString use = entry[QLatin1String("use")].toString();
        const auto kind = std::find_if(
            kinds().begin(), kinds().end(), [&](const Kind &known) { return known.word == use; });
        if (kind == kinds().end())
            continue; // a use of tomorrow
        const auto certificate
            = Certificate::fromDer(QByteArray::fromBase64(entry[QLatin1String("der")].toString().toLatin1()));
        if (!certificate)
            return base::fail(certificate.error());
        const auto good = check(*certificate, *kind, central, judged);
        if (good)
            (list.*kind->list) << *certificate;
        else if (good.error().code != make_error_code(Errc::OutsideValidity))
            return base::fail(good.error());
    }
    if (list.deviceAuthorities.size() != 1)
        return base::fail(Errc::Malformed, QStringLiteral("a trust list names one device-ca"));
    return list;
}

} // namespace envelope
