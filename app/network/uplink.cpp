// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/uplink.h"

#include "app/base/event.h"
#include "app/network/joining.h"
#include "app/network/log.h"
#include <QSet>
#include <cstring>

namespace network {

namespace {

/// Of IEEE 802.11 J.4.1, and what NetworkManager takes besides: letters of any alphabet, by their bytes. WPA3
/// takes any.
bool isPassphrase(const QByteArray &bytes, Security security)
{
    if (security != Security::WpaPsk)
        return !bytes.isEmpty();
    if (bytes.size() == 64)
        return std::all_of(bytes.begin(), bytes.end(), [](char c) { return isxdigit(uchar(c)); });
    return bytes.size() >= 8 && bytes.size() <= 63;
}

bool isPassphrase(const Passphrase &typed, Security security)
{
    QByteArray bytes = typed.text().toUtf8();
    const bool isOne = isPassphrase(bytes, security);
    explicit_bzero(bytes.data(), size_t(bytes.size()));
    return isOne;
}

} // namespace

Uplink::Uplink(const QDBusConnection &bus, std::chrono::milliseconds patience)
    : m_tree(std::make_unique<BusTree>(bus)), m_profiles(std::make_unique<Profiles>(*m_tree)),
      m_joinPatience(patience)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &Uplink::read);
    const auto soon = [this] {
        if (!m_reading.isActive())
            m_reading.start();
    };
    connect(m_tree.get(), &BusTree::changed, this, soon);
    connect(m_profiles.get(), &Profiles::changed, this, soon);
    m_scanPatience.setSingleShot(true);
    m_scanPatience.setInterval(std::chrono::seconds(20));
    connect(&m_scanPatience, &QTimer::timeout, this, [this] {
        endScan(base::Error { make_error_code(Errc::TimedOut), QStringLiteral("no scan in time") });
    });
}

Uplink::~Uplink() = default;

bool Uplink::isJoining() const
{
    return m_joining && !m_joining->isOver();
}

void Uplink::read()
{
    const Standing standing = standingOf(*m_tree);
    const auto networks = networksOf(*m_tree, m_profiles->ssids());
    const bool isOther = standing != m_standing, areOthers = networks != m_networks;
    m_standing = standing;
    m_networks = networks;
    if (isOther)
        Q_EMIT changed();
    if (areOthers)
        Q_EMIT networksChanged();
    if (!m_scanning)
        return;
    if (!m_tree->isThere())
        endScan(base::Error { make_error_code(Errc::NoNetworkManager), QStringLiteral("it went away") });
    else if (lastScan() != m_lastScan)
        endScan();
}

QVariant Uplink::lastScan() const
{
    return m_tree->property(*m_scanning, wirelessInterface, QStringLiteral("LastScan"));
}

void Uplink::scan()
{
    if (m_scanning)
        return;
    m_scanning = usableWifi(*m_tree);
    if (!m_scanning) {
        const Errc code = m_tree->isThere() ? Errc::NoWifi : Errc::NoNetworkManager;
        Q_EMIT scanFailed({ make_error_code(code), {} });
        return;
    }
    m_lastScan = lastScan();
    m_scanPatience.start();
    m_tree->call(*m_scanning, wirelessInterface, QStringLiteral("RequestScan"), { QVariantMap() },
        [this](const QDBusMessage &reply) {
            if (reply.type() == QDBusMessage::ReplyMessage)
                return;
            // It has just listened, or is about to: what it has found is there.
            if (reply.errorName().endsWith(QLatin1String(".NotAllowed")))
                endScan();
            else
                endScan(errorOf(reply));
        });
}

void Uplink::endScan(const std::optional<base::Error> &why)
{
    if (!m_scanning)
        return;
    m_scanning.reset();
    m_scanPatience.stop();
    if (why) {
        qCWarning(log) << base::Event::NetworkUnscanned << why->toString();
        Q_EMIT scanFailed(*why);
    } else {
        Q_EMIT scanned();
    }
}

base::Result<> Uplink::join(const WifiNetwork &network, const Passphrase &passphrase)
{
    if (!m_tree->isThere())
        return base::fail(Errc::NoNetworkManager);
    if (isJoining())
        return base::fail(Errc::Busy);
    const auto device = usableWifi(*m_tree);
    if (!device)
        return base::fail(Errc::NoWifi);
    const auto point = nearest(*m_tree, *device, network);
    if (!point)
        return base::fail(Errc::NotInReach);
    if (!isSupported(point->security))
        return base::fail(Errc::NotSupported);
    if (needsPassphrase(point->security) && !isPassphrase(passphrase, point->security))
        return base::fail(Errc::NotAPassphrase);
    m_joining = std::make_unique<Joining>(*m_tree, *m_profiles, *device);
    connect(m_joining.get(), &Joining::joined, this, &Uplink::joined);
    connect(m_joining.get(), &Joining::failed, this, &Uplink::joinFailed);
    m_joining->start(*point, passphrase, m_joinPatience);
    return {};
}

void Uplink::cancel()
{
    if (isJoining())
        m_joining.reset();
}

void Uplink::forget(const QByteArray &ssid)
{
    const auto profiles = m_profiles->of(ssid);
    if (profiles.isEmpty()) {
        Q_EMIT forgotten();
        return;
    }
    struct Count
    {
        qsizetype waiting;
        std::optional<base::Error> why;
    };
    const auto count = std::make_shared<Count>(profiles.size());
    for (const QDBusObjectPath &profile : profiles)
        m_tree->call(profile, profileInterface, QStringLiteral("Delete"), {},
            [this, count](const QDBusMessage &reply) {
                if (reply.type() != QDBusMessage::ReplyMessage)
                    count->why = errorOf(reply);
                if (--count->waiting > 0)
                    return;
                if (count->why)
                    Q_EMIT forgetFailed(*count->why);
                else
                    Q_EMIT forgotten();
            });
}

} // namespace network
