// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/catalogueshelf.h"

#include "app/base/errc.h"
#include "app/base/event.h"
#include "app/envelope/errc.h"
#include "app/envelope/floor.h"
#include "app/envelope/message.h"
#include "app/envelope/securefile.h"
#include "app/kiosk/codes.h"
#include "app/kiosk/log.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace kiosk {

using procedure::Publication;

namespace {

constexpr qint64 longest = qint64(48) * 1024 * 1024;

QDir folderIn(const QString &dataFolder)
{
    return QDir(dataFolder + QLatin1String("/catalogue"));
}

// As many digits as the number's type has, so that the order of names is the order of numbers.
QString fileOf(const QString &dataFolder, qint64 number)
{
    return folderIn(dataFolder)
        .filePath(QStringLiteral("number-%1.cms").arg(number, 19, 10, QLatin1Char('0')));
}

QString floorIn(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/secrets/catalogue.floor");
}

QString refusalIn(const QString &dataFolder)
{
    return folderIn(dataFolder).filePath(QStringLiteral("refused.json"));
}

/// The later of the signed times that the kiosk knows; the catalogue's own is one.
QDateTime judgedAt(const Publication &publication, const syncing::Membership &membership)
{
    return std::max(membership.judgedAt(), publication.issuedAt);
}

} // namespace

CatalogueShelf::CatalogueShelf(
    QString dataFolder, const syncing::Membership &membership, const base::Clock &clock)
    : m_dataFolder(std::move(dataFolder)), m_membership(membership), m_clock(clock)
{
}

QString CatalogueShelf::incoming(const QString &dataFolder)
{
    return folderIn(dataFolder).filePath(QStringLiteral("incoming.cms"));
}

base::Result<QByteArray> CatalogueShelf::readFile(const QString &file)
{
    return envelope::readPublic(file, longest);
}

QStringList CatalogueShelf::filesIn(const QString &dataFolder)
{
    const QDir folder = folderIn(dataFolder);
    QStringList files;
    for (const QString &name :
        folder.entryList({ QStringLiteral("number-*.cms") }, QDir::Files, QDir::Name | QDir::Reversed))
        files.append(folder.filePath(name));
    return files;
}

base::Result<CatalogueShelf::Proved> CatalogueShelf::prove(
    const QByteArray &signedCatalogue, const syncing::Membership &membership, const QDateTime &at)
{
    const auto message
        = envelope::verifyMessage(signedCatalogue, Publication::format(), membership.trust().catalogue(), at);
    if (!message)
        return base::fail(message.error());
    auto publication = Publication::fromJson(message->content);
    if (!publication)
        return base::fail(publication.error());
    return Proved { *std::move(publication), message->digest };
}

base::Result<CatalogueShelf::Proved> CatalogueShelf::proveStored(
    const QString &file, const syncing::Membership &membership)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return base::fail(bytes.error());
    auto proved = prove(*bytes, membership, membership.judgedAt());
    // Its signer's certificate may have ended since; whoever is no longer trusted is not in the list at all.
    if (!proved && proved.error().code == envelope::Errc::OutsideValidity)
        proved = prove(*bytes, membership, membership.trust().list().issuedAt);
    return proved;
}

std::optional<CatalogueShelf::Taken> CatalogueShelf::load()
{
    m_number = 0;
    m_digest.clear();
    for (const QString &file : filesIn(m_dataFolder)) {
        const auto proved = proveStored(file, m_membership);
        auto catalogue = proved.and_then([](const Proved &good) { return good.publication.read(); });
        if (!catalogue) {
            qCWarning(log) << base::Event::CatalogueUnused << file << catalogue.error().toString();
            continue;
        }
        m_number = proved->publication.number;
        m_digest = proved->digest;
        return Taken { *std::move(catalogue), m_number };
    }
    return std::nullopt;
}

base::Result<std::optional<CatalogueShelf::Taken>> CatalogueShelf::take(const QByteArray &signedCatalogue)
{
    auto taken = judge(signedCatalogue);
    if (taken)
        settled();
    else
        noteRefusal(taken.error());
    return taken;
}

base::Result<std::optional<CatalogueShelf::Taken>> CatalogueShelf::judge(const QByteArray &signedCatalogue)
{
    const auto proved = prove(signedCatalogue, m_membership, m_membership.judgedAt());
    if (!proved)
        return base::fail(proved.error());
    const Publication &publication = proved->publication;
    if (m_number > 0 && proved->digest == m_digest)
        return std::nullopt;
    auto floor = envelope::Floor::load(floorIn(m_dataFolder), m_membership.trust().centralCa());
    if (!floor)
        return base::fail(floor.error());
    const QString named = QStringLiteral("catalogue %1").arg(publication.number);
    if (publication.number <= m_number || publication.number < floor->number())
        return base::fail(Errc::CatalogueNotNewer,
            QStringLiteral("%1; here %2, floor %3").arg(named).arg(m_number).arg(floor->number()));
    const QDateTime now = judgedAt(publication, m_membership);
    if (now < publication.validFrom)
        return base::fail(Errc::CatalogueTooEarly, named);
    if (now > publication.validUntil)
        return base::fail(Errc::CatalogueExpired, named);
    auto catalogue = publication.read();
    if (!catalogue)
        return base::fail(catalogue.error());
    if (const auto done = keep(publication.number, signedCatalogue); !done)
        return base::fail(done.error());
    // The catalogue before its floor: cut off between the two, the stored one still counts.
    if (const auto raised = floor->raise(publication.number); !raised)
        return base::fail(raised.error());
    m_number = publication.number;
    m_digest = proved->digest;
    return Taken { *std::move(catalogue), m_number };
}

base::Result<> CatalogueShelf::keep(qint64 number, const QByteArray &signedCatalogue)
{
    const QString folder = folderIn(m_dataFolder).path();
    if (!QDir().mkpath(folder))
        return base::fail(base::Errc::CannotWrite, folder);
    const QString file = fileOf(m_dataFolder, number);
    if (const auto done = envelope::writeDurably(file, signedCatalogue, envelope::Readers::Everyone); !done)
        return done;
    // Beside the new one stays the one that served until now, and nothing else.
    for (const QString &old : filesIn(m_dataFolder)) {
        if (old != file && old != fileOf(m_dataFolder, m_number))
            QFile::remove(old);
    }
    return {};
}

void CatalogueShelf::noteRefusal(const base::Error &why) const
{
    const QString word
        = QLatin1String(why.code.category().name()) + u'.' + QString::fromStdString(why.code.message());
    const QJsonObject note { { QStringLiteral("at"), base::toIsoMs(m_clock.now()) },
        { QStringLiteral("error"), word }, { QStringLiteral("detail"), why.detail } };
    if (!QDir().mkpath(folderIn(m_dataFolder).path())
        || !envelope::writeDurably(
            refusalIn(m_dataFolder), QJsonDocument(note).toJson(), envelope::Readers::Everyone))
        qCWarning(log) << base::Event::CatalogueUnnoted << why.toString();
}

void CatalogueShelf::settled()
{
    QFile::remove(refusalIn(m_dataFolder));
}

CatalogueShelf::Standing CatalogueShelf::standing(
    const QString &dataFolder, const syncing::Membership &membership)
{
    Standing standing;
    for (const QString &file : filesIn(dataFolder)) {
        const auto proved = proveStored(file, membership);
        if (!proved)
            continue;
        standing.number = proved->publication.number;
        standing.validUntil = proved->publication.validUntil;
        standing.expired = judgedAt(proved->publication, membership) > standing.validUntil;
        break;
    }
    if (const auto note = envelope::readPublic(refusalIn(dataFolder))) {
        const QJsonObject refused = QJsonDocument::fromJson(*note).object();
        standing.refusedAt
            = QDateTime::fromString(refused.value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
        standing.refusal = refused.value(QLatin1String("error")).toString();
        standing.refusalDetail = refused.value(QLatin1String("detail")).toString();
    }
    return standing;
}

} // namespace kiosk
