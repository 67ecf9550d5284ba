// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace screens {

/// What is warmed up before anything is filed, in practice.
enum class WarmUp {
    Finger,
    Keyboard,
};

} // namespace screens
