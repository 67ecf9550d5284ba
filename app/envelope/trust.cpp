// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/trust.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include <QDir>
#include <QFile>

namespace envelope {

namespace {

QString authorityFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("central-ca.crt"));
}

QString listFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("list.cms"));
}

} // namespace

Trust::Trust(QString folder, Floor floor, const Certificate &centralCa)
    : m_folder(std::move(folder)), m_floor(std::move(floor)), m_central(centralCa)
{
}

base::Result<Trust> Trust::pin(const QString &folder, const QString &floorFile, const Certificate &centralCa)
{
    if (!centralCa.permits(Use::Authority))
        return base::fail(Errc::BadCertificate, QStringLiteral("not an authority"));
    auto floor = Floor::load(floorFile, centralCa);
    if (!floor)
        return base::fail(floor.error());
    if (!QDir().mkpath(folder) || (QFile::exists(listFile(folder)) && !QFile::remove(listFile(folder))))
        return base::fail(Errc::File, QStringLiteral("cannot prepare %1").arg(folder));
    if (auto done = writeDurably(authorityFile(folder), centralCa.toPem(), Readers::Everyone); !done)
        return base::fail(done.error());
    return Trust(folder, *std::move(floor), centralCa);
}

base::Result<Trust> Trust::load(const QString &folder, const QString &floorFile)
{
    if (!QFile::exists(authorityFile(folder)))
        return base::fail(Errc::NotEnrolled, QStringLiteral("no pinned authority"));
    const auto centralCa = Certificate::load(authorityFile(folder));
    if (!centralCa)
        return base::fail(centralCa.error());
    auto floor = Floor::load(floorFile, *centralCa);
    if (!floor)
        return base::fail(floor.error());
    Trust trust(folder, *std::move(floor), *centralCa);
    if (!QFile::exists(listFile(folder)))
        return trust;
    const auto bytes = readPublic(listFile(folder));
    if (!bytes)
        return base::fail(bytes.error());
    const auto applied = trust.apply(*bytes, QDateTime());
    if (!applied && applied.error().code != make_error_code(Errc::OlderList))
        return base::fail(applied.error());
    return trust;
}

base::Result<bool> Trust::apply(const QByteArray &list, const QDateTime &at)
{
    const auto read = TrustList::verify(list, centralCa(), at);
    if (!read)
        return base::fail(read.error());
    const QByteArray digest = sha256(list);
    if (hasList() && digest == m_listDigest)
        return false;
    if (read->number < m_floor.number() || (hasList() && read->number <= m_list.number))
        return base::fail(Errc::OlderList,
            QStringLiteral("trust list %1, floor %2").arg(read->number).arg(m_floor.number()));
    // The list before its floor: cut off between the two, the stored list still counts.
    if (auto done = writeDurably(listFile(m_folder), list, Readers::Everyone); !done)
        return base::fail(done.error());
    if (auto done = m_floor.raise(read->number); !done)
        return base::fail(done.error());
    m_list = *read;
    m_listDigest = digest;
    return true;
}

QList<Certificate> Trust::tlsAuthorities() const
{
    return m_list.tlsAuthorities.isEmpty() ? QList<Certificate> { centralCa() } : m_list.tlsAuthorities;
}

QList<Certificate> Trust::sealCertificates(const QDateTime &at) const
{
    QList<Certificate> valid;
    for (const Certificate &certificate : m_list.seal) {
        if (certificate.isValidAt(at))
            valid << certificate;
    }
    // Sealing never fails for a date: the service keeps its old seal keys, a resident does not come twice.
    return valid.isEmpty() ? m_list.seal : valid;
}

CertificateAuthority Trust::deviceAuthority() const
{
    return hasList() ? CertificateAuthority(m_list.deviceAuthorities.first()) : CertificateAuthority();
}

ExpectedSigner Trust::signing() const
{
    return { m_central, m_list.signing, Use::Signing, QStringLiteral("central-signing") };
}

ExpectedSigner Trust::catalogue() const
{
    return { m_central, m_list.catalogue, Use::Catalogue, QStringLiteral("central-catalogue") };
}

} // namespace envelope
