// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// What board and kiosk count on of each other. By base::Clock, looked at a few times a second.
namespace classnet {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds pulse = 5s; ///< who has said nothing for so long says that it is there
constexpr std::chrono::milliseconds silence = 16s; ///< of whom nothing came for so long is gone: three pulses
constexpr std::chrono::milliseconds patience = 8s; ///< from the first packet until the kiosk has joined
constexpr std::chrono::milliseconds betweenTallies = 300ms; ///< the newest one each time

} // namespace classnet
