// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/provisioning.h"

#include "app/base/errc.h"
#include "app/envelope/enrolmentcode.h"
#include "app/envelope/securefile.h"
#include "app/envelope/trust.h"
#include "app/kiosk/store.h"
#include "app/sync/errc.h"
#include "app/sync/membership.h"
#include <QDir>
#include <QJsonDocument>

namespace care {

namespace {

base::Result<QJsonObject> signedContent(const QByteArray &file)
{
    const QJsonObject parts = QJsonDocument::fromJson(file).object();
    const auto bytes = [&parts](const char *part) {
        return QByteArray::fromBase64(parts.value(QLatin1String(part)).toString().toLatin1());
    };
    if (parts.value(u"format") != QLatin1String("ventanilla.provisioning-file/1"))
        return base::fail(Errc::NotProvisioning, QStringLiteral("format"));
    const auto authority = envelope::Certificate::fromDer(bytes("authority"));
    if (!authority)
        return base::fail(Errc::NotProvisioning, authority.error().toString());
    // A machine that was never enrolled knows no other time than that of its program.
    const QDateTime at = envelope::buildDate();
    const auto trust = envelope::TrustList::verify(bytes("trust"), *authority, at);
    if (!trust)
        return base::fail(Errc::NotProvisioning, trust.error().toString());
    const envelope::ExpectedSigner signer { .authority = envelope::CertificateAuthority(*authority),
        .signers = trust->signing,
        .use = envelope::Use::Signing,
        .commonName = {} };
    const auto message = envelope::verifyMessage(
        bytes("order"), QStringLiteral("ventanilla.provisioning/1"), signer, std::max(at, trust->issuedAt));
    if (!message)
        return base::fail(Errc::NotProvisioning, message.error().toString());
    const auto code = envelope::EnrolmentCode::read(message->content.value(u"code").toString());
    if (!code || !code->pins(*authority))
        return base::fail(Errc::NotProvisioning, QStringLiteral("the code names another authority"));
    return message->content;
}

/// What the system's file says stands; then what this file sets; then what is set here.
base::KeyPlace keyPlaceOf(const Provisioning &provisioning, const base::Settings &settings)
{
    const QString key = QStringLiteral("key/store");
    if (settings.fixedKeys.contains(key) || !provisioning.settings.contains(key))
        return settings.keyPlace;
    return provisioning.settings.value(key) == QLatin1String("tpm") ? base::KeyPlace::Tpm
                                                                    : base::KeyPlace::File;
}

/// The service has revoked it: it may be enrolled anew, and keeps its queue.
bool isTurnedAway(const syncing::Membership &membership, const QString &dataFolder, const base::Clock &clock)
{
    const auto store = kiosk::Store::open(dataFolder, membership.kiosk(), db::Access::ReadOnly, clock);
    return store && (*store)->outbox().stopped().value_or(std::nullopt).has_value();
}

} // namespace

base::Result<Provisioning> Provisioning::read(const QByteArray &file)
{
    const auto content = signedContent(file);
    if (!content)
        return base::fail(content.error());
    Provisioning read { content->value(u"kiosk").toString(), QUrl(content->value(u"url").toString()),
        content->value(u"code").toString(), {} };
    const QJsonObject settings = content->value(u"settings").toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        read.settings.insert(setting.key(), setting.value().toString());
    return base::Settings::judge(read.settings).map([&] { return read; });
}

base::Result<Provisioning> Provisioning::readFrom(const QString &path)
{
    return envelope::readPublic(path).and_then(&Provisioning::read);
}

QList<ProvisioningFile> provisioningIn(const QString &folder)
{
    constexpr int enough = 20; // for a page to choose from
    const QDir dir(folder);
    QList<ProvisioningFile> files;
    const auto names = dir.entryList({ u'*' + QLatin1String(Provisioning::suffix) }, QDir::Files, QDir::Time)
                           .mid(0, enough);
    for (const QString &name : names)
        files.append({ name, Provisioning::readFrom(dir.filePath(name)) });
    return files;
}

base::Result<> carryOut(
    const Provisioning &provisioning, const base::Settings &settings, const base::Clock &clock)
{
    const QString &dataFolder = settings.dataFolder;
    const auto membership = syncing::Membership::load(dataFolder);
    if (membership && (membership->kiosk() != provisioning.kiosk || membership->url() != provisioning.url))
        return base::fail(
            Errc::OtherKiosk, membership->kiosk() + QLatin1String(", ") + membership->url().toString());
    if (!QDir().mkpath(dataFolder))
        return base::fail(base::Errc::CannotWrite, dataFolder);
    // Settings last: a file that is refused changes nothing.
    return (membership && membership->device().signs() && !isTurnedAway(*membership, dataFolder, clock)
            ? base::Result<>()
            : enrol({ provisioning.url, provisioning.kiosk, provisioning.code, dataFolder,
                        keyPlaceOf(provisioning, settings) },
                clock))
        .and_then([&] { return base::Settings::choose(dataFolder, provisioning.settings); });
}

bool isFinal(const base::Error &error)
{
    static const std::error_code codes[] { Errc::NotProvisioning, Errc::OtherKiosk, base::Errc::BadSettings,
        syncing::Errc::CodeRefused, syncing::Errc::WrongAuthority, syncing::Errc::BadCode,
        syncing::Errc::BadKioskId, syncing::Errc::BadUrl };
    return std::find(std::begin(codes), std::end(codes), error.code) != std::end(codes);
}

} // namespace care
