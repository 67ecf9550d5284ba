// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/authority.h"
#include "app/base/clock.h"
#include "app/central/errc.h"
#include "app/central/publishing.h"
#include "app/central/stores.h"
#include "app/envelope/trust.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>

namespace central {

using envelope::KeyPair;
using envelope::Use;

namespace {

envelope::Validity years(const QDateTime &now, int count)
{
    // From the day before: a kiosk judges by its build date until it has heard a signed time.
    return { now.addDays(-1), now.addYears(count) };
}

base::Result<> save(const QDir &folder, const QString &name, const KeyPair &pair)
{
    return pair.save(
        folder.filePath(name + QLatin1String(".key")), folder.filePath(name + QLatin1String(".crt")));
}

struct Made
{
    KeyPair signing, seal, catalogue;
};

base::Result<Made> makeServiceKeys(
    const QDir &folder, const KeyPair &centralCa, const QString &name, const QDateTime &now)
{
    static const QRegularExpression hostName(
        QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$"));
    QStringList names { QStringLiteral("localhost"), QStringLiteral("127.0.0.1") };
    if (hostName.match(name).hasMatch() && !names.contains(name))
        names.append(name);
    const envelope::Issuer issuer(centralCa);
    Made made;
    const struct
    {
        const char *file;
        QString commonName;
        Use use;
        QStringList names;
        KeyPair *keep;
    } wanted[] = {
        { "signing", QStringLiteral("central-signing"), Use::Signing, {}, &made.signing },
        { "seal", QStringLiteral("central-seal"), Use::Seal, {}, &made.seal },
        { "catalogue", QStringLiteral("central-catalogue"), Use::Catalogue, {}, &made.catalogue },
        { "tls", name.left(64), Use::Tls, names, nullptr }, // 64: ub-common-name, RFC 5280
    };
    for (const auto &each : wanted) {
        const auto pair = issuer.makePair(each.commonName, each.use, years(now, 5), each.names);
        if (!pair)
            return passOn(pair.error());
        if (const auto saved = save(folder, QLatin1String(each.file), *pair); !saved)
            return passOn(saved.error());
        if (each.keep)
            *each.keep = *pair;
    }
    return made;
}

} // namespace

base::Result<> Authority::init(const QString &folder, const QString &name, const QDateTime &now)
{
    QDir dir(folder);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return fail(Errc::NotAFolder, QStringLiteral("%1 is not empty").arg(folder));
    if (!dir.mkpath(QStringLiteral("kiosks"))
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Errc::NotAFolder, QStringLiteral("%1 cannot be made").arg(folder));

    const auto centralCa = envelope::makeAuthority(QStringLiteral("central-ca"), years(now, 20));
    const auto deviceCa = envelope::makeAuthority(QStringLiteral("device-ca"), years(now, 20));
    for (const auto *made : { &centralCa, &deviceCa })
        if (!*made)
            return passOn(made->error());
    if (const auto saved = save(dir, QStringLiteral("central-ca"), *centralCa); !saved)
        return saved;
    if (const auto saved = save(dir, QStringLiteral("device-ca"), *deviceCa); !saved)
        return saved;
    const auto keys = makeServiceKeys(dir, *centralCa, name, now);
    if (!keys)
        return passOn(keys.error());

    envelope::TrustList list;
    list.number = 1;
    list.issuedAt = now;
    list.signing = { keys->signing.certificate() };
    list.seal = { keys->seal.certificate() };
    list.catalogue = { keys->catalogue.certificate() };
    list.tlsAuthorities = { centralCa->certificate() };
    list.deviceAuthorities = { deviceCa->certificate() };
    const auto trust = list.sign(*centralCa);
    if (!trust)
        return passOn(trust.error());
    const auto stores = Stores::open(folder);
    if (!stores)
        return passOn(stores.error());
    return (*stores)->write([&](Stores &s) -> base::Result<> {
        const auto published
            = s.publications.publish(db::ListKind::Trust, { list.number, *trust }, base::toIsoMs(now));
        if (!published)
            return passOn(published.error());
        return publishBuiltIn(s, { keys->catalogue, centralCa->certificate() }, now);
    });
}

Authority::Authority(QString folder, envelope::Certificate centralCa, const envelope::Certificate &deviceCa)
    : m_folder(std::move(folder)), m_centralCa(std::move(centralCa)), m_deviceAuthority(deviceCa)
{
}

base::Result<Authority> Authority::at(const QString &folder)
{
    const QDir dir(folder);
    const auto centralCa = envelope::Certificate::load(dir.filePath(QStringLiteral("central-ca.crt")));
    const auto deviceCa = envelope::Certificate::load(dir.filePath(QStringLiteral("device-ca.crt")));
    if (!centralCa || !deviceCa)
        return fail(Errc::NotAFolder, QStringLiteral("%1 was not made by init").arg(folder));
    return Authority(folder, *centralCa, *deviceCa);
}

QString Authority::name() const
{
    const auto tls = envelope::Certificate::load(QDir(m_folder).filePath(QStringLiteral("tls.crt")));
    return tls ? tls->commonName() : QString();
}

base::Result<KeyPair> Authority::pair(const QString &name) const
{
    const QDir dir(m_folder);
    return KeyPair::load(
        dir.filePath(name + QLatin1String(".key")), dir.filePath(name + QLatin1String(".crt")));
}

base::Result<KeyPair> Authority::signing() const
{
    return pair(QStringLiteral("signing"));
}

base::Result<KeyPair> Authority::catalogue() const
{
    return pair(QStringLiteral("catalogue"));
}

base::Result<QList<KeyPair>> Authority::sealKeys() const
{
    QStringList names { QStringLiteral("seal") };
    for (const QString &file :
        QDir(m_folder).entryList({ QStringLiteral("seal-*.key") }, QDir::Files, QDir::Name | QDir::Reversed))
        names.append(file.chopped(4));
    QList<KeyPair> keys;
    for (const QString &name : names) {
        const auto key = pair(name);
        if (!key)
            return passOn(key.error());
        keys.append(*key);
    }
    return keys;
}

base::Result<envelope::Issuer> Authority::deviceIssuer() const
{
    return pair(QStringLiteral("device-ca")).map([](const KeyPair &key) { return envelope::Issuer(key); });
}

base::Result<QSslConfiguration> Authority::tls() const
{
    const auto key = pair(QStringLiteral("tls"));
    if (!key)
        return passOn(key.error());
    const auto pem = key->keyToPem();
    if (!pem)
        return passOn(pem.error());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(
        { QSslCertificate(key->certificate().toPem()), QSslCertificate(m_centralCa.toPem()) });
    tls.setPrivateKey(QSslKey(*pem, QSsl::Ec));
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace central
