// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// The colours of paper, the window's Normal tokens: each text is at least 9:1 on its ground, also as greys.
namespace receipt::inks {

inline constexpr QColor text { 0x14, 0x19, 0x1F };
inline constexpr QColor soft { 0x33, 0x3D, 0x47 };
inline constexpr QColor line { 0xC3, 0xCB, 0xD3 };
inline constexpr QColor primary { 0x0B, 0x3D, 0x75 };
inline constexpr QColor primaryTint { 0xEA, 0xF1, 0xFA };
inline constexpr QColor good { 0x12, 0x46, 0x1F };
inline constexpr QColor goodTint { 0xE7, 0xF4, 0xEA };
inline constexpr QColor notice { 0x5C, 0x33, 0x00 };
inline constexpr QColor practice { 0x5A, 0x23, 0x91 };
inline constexpr QColor noticeTint { 0xFF, 0xF4, 0xDB };

} // namespace receipt::inks
