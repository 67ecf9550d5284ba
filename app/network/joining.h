// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/passphrase.h"
#include "app/network/profiles.h"
#include "app/network/reading.h"
#include <QTimer>

namespace network {

/// One attempt to join a network, until one of the signals, or until it goes. What is not proven is in
/// NetworkManager's memory alone: it is written once an address is there, and a failed attempt takes nothing
/// away from what the kiosk joined before.
class Joining : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    Joining(const BusTree &tree, const Profiles &profiles, const QDBusObjectPath &device);
    ~Joining() override; ///< gives up, if it is not over

    void start(const AccessPoint &point, const Passphrase &passphrase, std::chrono::milliseconds patience);
    bool isOver() const { return m_isOver; }

Q_SIGNALS:
    void joined();
    void failed(const base::Error &why); ///< whoever hears either may end this object

private:
    void begin(const QDBusMessage &reply);
    void look();
    void askWhy();
    base::Error why() const;
    void keep();
    void dropOlder();
    void fail(const base::Error &why);

    const BusTree &m_tree;
    const Profiles &m_profiles;
    const QDBusObjectPath m_device;
    QByteArray m_ssid;
    bool m_isSecret = false; ///< there is a passphrase, which may be wrong
    std::optional<QDBusObjectPath> m_profile, m_active; ///< once NetworkManager has made them
    uint m_reason = 0; ///< of the device's last failure in this attempt, NMDeviceStateReason
    bool m_isDecided = false; ///< how it ends is clear, and not told yet
    bool m_isOver = false;
    QTimer m_patience;
};

} // namespace network
