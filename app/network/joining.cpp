// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/joining.h"

#include "app/base/event.h"
#include "app/network/log.h"
#include <QPointer>

namespace network {

namespace {

QVariantMap securityOf(const AccessPoint &point, const Passphrase &passphrase)
{
    const QString management = point.security == Security::Wpa3Sae ? QStringLiteral("sae")
        : point.security == Security::EnhancedOpen                 ? QStringLiteral("owe")
                                                                   : QStringLiteral("wpa-psk");
    QVariantMap setting { { QStringLiteral("key-mgmt"), management } };
    if (needsPassphrase(point.security))
        setting.insert(
            QStringLiteral("psk"), passphrase.text()); // without flags: the system keeps it, at boot too
    return setting;
}

/// A connection of the whole machine: without "permissions" it is nobody's own.
Interfaces settingsFor(const AccessPoint &point, const Passphrase &passphrase)
{
    const QVariantMap automatic { { QStringLiteral("method"), QStringLiteral("auto") } };
    Interfaces settings {
        { QStringLiteral("connection"),
            { { QStringLiteral("id"), QStringLiteral("Ventanilla: ") + nameOf(point.ssid) },
                { QStringLiteral("type"), QStringLiteral("802-11-wireless") },
                { QStringLiteral("autoconnect"), true } } },
        { QStringLiteral("802-11-wireless"),
            { { QStringLiteral("ssid"), point.ssid },
                { QStringLiteral("mode"), QStringLiteral("infrastructure") } } },
        { QStringLiteral("ipv4"), automatic },
        { QStringLiteral("ipv6"), automatic },
        { QStringLiteral("user"), Profiles::mark() },
    };
    if (point.security != Security::Open)
        settings.insert(QStringLiteral("802-11-wireless-security"), securityOf(point, passphrase));
    return settings;
}

/// Also ends what hangs on it.
void remove(const BusTree &tree, const QDBusObjectPath &profile)
{
    tree.call(profile, profileInterface, QStringLiteral("Delete"), {}, [](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ReplyMessage)
            qCWarning(log) << base::Event::NetworkStays << reply.errorName();
    });
}

bool isReply(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage;
}

} // namespace

Joining::Joining(const BusTree &tree, const Profiles &profiles, const QDBusObjectPath &device)
    : m_tree(tree), m_profiles(profiles), m_device(device)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail({ make_error_code(Errc::TimedOut), QStringLiteral("no end in time") });
    });
    connect(&tree, &BusTree::changed, this, &Joining::look);
    connect(&tree, &BusTree::deviceStateChanged, this,
        [this](const QDBusObjectPath &device, uint state, uint reason) {
            if (device == m_device && state == failedDevice)
                m_reason = reason;
        });
}

Joining::~Joining()
{
    if (m_profile && !m_isOver)
        remove(m_tree, *m_profile);
}

void Joining::start(
    const AccessPoint &point, const Passphrase &passphrase, std::chrono::milliseconds patience)
{
    m_ssid = point.ssid;
    m_isSecret = needsPassphrase(point.security);
    m_patience.start(patience);
    const QVariantMap options { { QStringLiteral("persist"), QStringLiteral("memory") } };
    // The answer is heard even if nobody wants it any more: what was made has to go.
    m_tree.call(QDBusObjectPath(QStringLiteral("/org/freedesktop/NetworkManager")), service,
        QStringLiteral("AddAndActivateConnection2"),
        { QVariant::fromValue(settingsFor(point, passphrase)), QVariant::fromValue(m_device),
            QVariant::fromValue(point.path), options },
        [&tree = m_tree, self = QPointer(this)](const QDBusMessage &reply) {
            if (self && !self->m_isOver)
                self->begin(reply);
            else if (isReply(reply))
                remove(tree, reply.arguments().value(0).value<QDBusObjectPath>());
        });
}

void Joining::begin(const QDBusMessage &reply)
{
    if (!isReply(reply)) {
        fail(errorOf(reply));
        return;
    }
    m_profile = reply.arguments().value(0).value<QDBusObjectPath>();
    m_active = reply.arguments().value(1).value<QDBusObjectPath>();
    look();
}

void Joining::look()
{
    if (m_isDecided)
        return;
    if (!m_tree.isThere()) {
        fail({ make_error_code(Errc::NoNetworkManager), QStringLiteral("it went away") });
        return;
    }
    if (!m_active)
        return;
    const QVariant state = m_tree.property(*m_active, activeInterface, QStringLiteral("State"));
    if (state.toUInt() == activatedConnection)
        keep();
    else if (state.isNull() || state.toUInt() == deactivatedConnection)
        askWhy();
}

/// What the answer says does not matter: when it is there, whatever was signalled before has come.
void Joining::askWhy()
{
    m_isDecided = true;
    m_tree.call(m_device, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
        { deviceInterface, QStringLiteral("StateReason") }, [self = QPointer(this)](const QDBusMessage &) {
            if (self && !self->m_isOver)
                self->fail(self->why());
        });
}

/// NMDeviceStateReason. NetworkManager asks for another passphrase when one was refused, and ends with "no
/// secrets" where nobody answers.
base::Error Joining::why() const
{
    const auto error = [this](Errc code) {
        return base::Error { make_error_code(code), QStringLiteral("device state reason %1").arg(m_reason) };
    };
    switch (m_reason) {
    case 5: // no IP configuration
    case 6: // it has expired
    case 15: // DHCP, in three ways
    case 16:
    case 17:
        return error(Errc::NoAddress);
    case 7:
        return error(m_isSecret ? Errc::WrongPassphrase : Errc::NotTaken); // no secrets
    case 8: // the supplicant was disconnected, misconfigured, failed, took too long
    case 9:
    case 10:
    case 11:
        return error(Errc::NotTaken);
    case 53:
        return error(Errc::NotInReach); // SSID not found
    default:
        return error(Errc::Failed);
    }
}

void Joining::keep()
{
    m_isDecided = true;
    m_patience.stop();
    m_tree.call(*m_profile, profileInterface, QStringLiteral("Save"), {},
        [self = QPointer(this)](const QDBusMessage &reply) {
            if (!self)
                return;
            self->m_isOver = true; // written or not, it is joined
            if (isReply(reply)) {
                self->dropOlder();
                Q_EMIT self->joined();
            } else {
                Q_EMIT self->failed({ make_error_code(Errc::NotKept), reply.errorName() });
            }
        });
}

void Joining::dropOlder()
{
    for (const QDBusObjectPath &older : m_profiles.ours(m_ssid))
        if (older != *m_profile)
            remove(m_tree, older);
}

void Joining::fail(const base::Error &why)
{
    m_isDecided = m_isOver = true;
    m_patience.stop();
    if (m_profile)
        remove(m_tree, *m_profile);
    qCInfo(log) << base::Event::NetworkNotJoined << why.toString();
    Q_EMIT failed(why);
}

} // namespace network
