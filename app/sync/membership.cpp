// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/membership.h"

#include "app/base/errc.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include "app/sync/errc.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace syncing {

namespace files {

QString trustFolder(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/trust");
}

QString trustFloor(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/secrets/trust.floor");
}

QString signedTime(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/secrets/signed.time");
}

QString resetBegun(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/reset-begun");
}

QString draftKey(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/secrets/draft.key");
}

QString central(const QString &dataFolder)
{
    return trustFolder(dataFolder) + QLatin1String("/central.json");
}

QString store(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/kiosk.sqlite");
}

} // namespace files

Membership::Membership(
    QUrl url, envelope::FileKeyStore device, envelope::Trust trust, envelope::TrustTime time)
    : m_url(std::move(url)), m_device(std::move(device)), m_trust(std::move(trust)), m_time(std::move(time))
{
}

base::Result<Membership> Membership::load(const QString &dataFolder)
{
    auto device = envelope::FileKeyStore::load(dataFolder);
    if (!device) {
        if (device.error().code == envelope::Errc::NotEnrolled)
            return base::fail(Errc::NotEnrolled, dataFolder);
        return base::fail(device.error());
    }
    auto time = envelope::TrustTime::load(files::signedTime(dataFolder));
    if (!time)
        return base::fail(time.error());
    auto trust = envelope::Trust::load(files::trustFolder(dataFolder), files::trustFloor(dataFolder));
    if (!trust)
        return base::fail(trust.error());
    const auto central = envelope::readPublic(files::central(dataFolder));
    if (!central)
        return base::fail(central.error());
    const QUrl url(QJsonDocument::fromJson(*central).object().value(QLatin1String("url")).toString());
    if (!url.isValid() || url.scheme() != QLatin1String("https"))
        return base::fail(base::Errc::CannotRead, files::central(dataFolder));
    return Membership(url, std::move(*device), std::move(*trust), std::move(*time));
}

base::Result<> Membership::writeUrl(const QString &dataFolder, const QUrl &url)
{
    const QJsonObject object { { QStringLiteral("url"), url.toString() } };
    return envelope::writeDurably(files::central(dataFolder),
        QJsonDocument(object).toJson(QJsonDocument::Compact), envelope::Readers::Everyone);
}

base::Result<> Membership::takeDevice(const QString &dataFolder, const envelope::Certificate &certificate)
{
    const auto ours = m_trust.deviceAuthority().verify(
        certificate, kiosk(), envelope::Use::Device, std::max(judgedAt(), certificate.notBefore()));
    if (!ours)
        return base::fail(ours.error());
    auto device = envelope::FileKeyStore::adopt(dataFolder, certificate);
    if (!device)
        return base::fail(device.error());
    m_device = std::move(*device);
    return {};
}

base::Result<bool> Membership::takeTrust(const QByteArray &list)
{
    const auto isNew = m_trust.apply(list, m_time.now());
    if (!isNew)
        return base::fail(isNew.error());
    if (const auto learnt = m_time.learn(m_trust.list().issuedAt); !learnt)
        return base::fail(learnt.error());
    return *isNew;
}

base::Result<QJsonObject> Membership::read(
    const QByteArray &message, const QString &format, Dates dates) const
{
    const auto signer = m_trust.signing();
    auto read = envelope::verifyMessage(message, format, signer, m_time.now());
    // All certificates of the list were in their time when it was issued.
    if (!read && dates == Dates::Any && read.error().code == envelope::Errc::OutsideValidity)
        read = envelope::verifyMessage(message, format, signer, m_trust.list().issuedAt);
    if (!read)
        return base::fail(read.error());
    return read->content;
}

} // namespace syncing
