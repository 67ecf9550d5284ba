// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// By what the kiosk hangs on a network: cable and Wi-Fi, through NetworkManager.
namespace network {
Q_NAMESPACE

/// How far the network goes.
enum class Connectivity {
    Unknown, ///< not asked yet, or connected and nothing on this machine looks further
    None,
    Portal, ///< a page wants to be answered first
    Limited, ///< the room's network, and nothing beyond
    Full,
};
Q_ENUM_NS(Connectivity)

/// What carries the way to the world.
enum class Medium {
    None,
    Cable,
    Wifi,
    Other, ///< a modem, say
};
Q_ENUM_NS(Medium)

enum class Cable {
    Absent, ///< the machine has no socket for one
    Foreign, ///< somebody else's: /etc/network/interfaces, usually. Not known whether it works
    Unplugged,
    Waiting, ///< plugged in, without an address so far
    Connected,
};
Q_ENUM_NS(Cable)

enum class Wifi {
    Absent,
    Foreign, ///< as with a cable
    Off, ///< switched off: rfkill, a key, `nmcli radio wifi off`
    Unusable, ///< wpa_supplicant or the firmware is missing
    Ready, ///< joined to nothing
    Joining,
    Connected,
};
Q_ENUM_NS(Wifi)

/// How a network keeps strangers out.
enum class Security {
    Open,
    EnhancedOpen, ///< open, and private all the same (OWE)
    WpaPsk, ///< WPA, WPA2, or WPA2 and WPA3 together: a passphrase
    Wpa3Sae, ///< WPA3 alone: a passphrase
    Enterprise, ///< asks each person who they are (802.1X): not supported
    Wep, ///< keeps nobody out: not supported
    Other, ///< newer than this program: not supported
};
Q_ENUM_NS(Security)

enum class Errc {
    NoNetworkManager = 1, ///< it does not run
    NoWifi, ///< no Wi-Fi that could be used now: see Wifi
    Busy, ///< a network is being joined
    NotAllowed, ///< polkit's rule is missing
    NotSupported, ///< the network's security
    NotAPassphrase, ///< WPA's have 8 to 63 bytes, or are 64 hexadecimal digits
    NotInReach, ///< no longer there
    WrongPassphrase,
    NotTaken, ///< the access point did not answer, or sent the kiosk away
    NoAddress, ///< joined, and nobody there gives an address
    TimedOut,
    NotKept, ///< joined, and gone with the next start: it could not be written
    Failed, ///< anything else; the detail has NetworkManager's reason
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace network
template <> struct std::is_error_code_enum<network::Errc> : std::true_type
{
};
