// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// Several kiosks of one room in one class: the board, and those that join it, over the local network.
namespace classnet {
Q_NAMESPACE

/// Why an invitation is none, why the board cannot be joined, and why a connection has ended.
enum class Errc {
    NotAnInvitation = 1, ///< what was scanned is something else
    BadAddress, ///< not an IPv4 or IPv6 address, with a port behind it or without
    NotLocal, ///< an address beyond this room's network
    BadCode, ///< not twelve symbols
    CannotListen, ///< the address is not this machine's, or the port is taken
    WrongBoard, ///< final: who answers at this address is not the board that the code names
    NotReached, ///< nobody answers there; another attempt follows, as with all below
    BrokenOff, ///< the connection has ended
    Silent, ///< connected, and nothing was heard
    Full, ///< the board has its sixty kiosks
    BadFrame, ///< bytes that no program of ours sends
    BadPace, ///< not a pace, or one of a newer program
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace classnet
template <> struct std::is_error_code_enum<classnet::Errc> : std::true_type
{
};
