// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/network/passphrase.h"
#include "app/network/standing.h"
#include "app/network/wifinetwork.h"
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QVariant>

namespace network {

class BusTree;
class Joining;
class Profiles;

/// The kiosk's way to the world, as NetworkManager has it: how it stands, what Wi-Fi is in reach, joining and
/// forgetting one. A cable is told of only. Lives on the window's thread, with its event loop: nothing waits
/// for NetworkManager, and what was asked is answered by a signal. Where NetworkManager does not run, it is
/// not there, and says so when it comes.
class Uplink : public QObject
{
    Q_OBJECT
public:
    /// `bus`: the system's, or a test's. `patience`: how long joining may take; association takes
    /// NetworkManager 25 s at most, and an address 45 s.
    explicit Uplink(const QDBusConnection &bus = QDBusConnection::systemBus(),
        std::chrono::milliseconds patience = std::chrono::seconds(90));
    ~Uplink() override;

    const Standing &standing() const { return m_standing; }
    /// The nearest first, each name and kind of security once; those that are not supported too
    /// (isSupported()).
    const QList<WifiNetwork> &networks() const { return m_networks; }

    /// Listens for networks: some seconds, and what is found is in networks() meanwhile. scanned() or
    /// scanFailed() follows, the latter at once if there is nothing to listen with.
    void scan();
    bool isScanning() const { return m_scanning.has_value(); }

    /// Joins for the whole machine, and by itself from now on; what the kiosk kept of that name before goes
    /// once this one works. joined() or joinFailed() follows, unless it was refused at once:
    /// NoNetworkManager, NoWifi, Busy, NotSupported, NotAPassphrase, NotInReach. A hidden network is never in
    /// reach.
    [[nodiscard]] base::Result<> join(const WifiNetwork &network, const Passphrase &passphrase);
    bool isJoining() const;
    void cancel(); ///< of joining; nothing is kept of it, and nothing is signalled

    /// No longer joins networks of this name by itself, whoever had it do so, and leaves it. forgotten() or
    /// forgetFailed() follows, at once if there is nothing to forget.
    void forget(const QByteArray &ssid);

Q_SIGNALS:
    void changed(); ///< standing()
    void networksChanged();
    void scanned();
    void scanFailed(const base::Error &why); ///< NoNetworkManager, NoWifi, NotAllowed, TimedOut, Failed
    void joined(); ///< with an address
    /// NotAllowed, WrongPassphrase, NotInReach, NotTaken, NoAddress, TimedOut, NotKept, NoNetworkManager,
    /// Failed.
    void joinFailed(const base::Error &why);
    void forgotten();
    void forgetFailed(const base::Error &why); ///< NotAllowed, NoNetworkManager, TimedOut, Failed

private:
    void read();
    void endScan(const std::optional<base::Error> &why = {});
    QVariant lastScan() const;

    const std::unique_ptr<BusTree> m_tree;
    const std::unique_ptr<Profiles> m_profiles;
    const std::chrono::milliseconds m_joinPatience;
    Standing m_standing;
    QList<WifiNetwork> m_networks;
    QTimer m_reading; ///< one reading for all that comes at once
    std::unique_ptr<Joining> m_joining; ///< the last attempt
    QTimer m_scanPatience; ///< runs while it scans
    std::optional<QDBusObjectPath> m_scanning; ///< the device
    QVariant m_lastScan; ///< when it began to listen, as NetworkManager counts
};

} // namespace network
