// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// Those who work at a kiosk, and how it knows them.
namespace staff {
Q_NAMESPACE

enum class Role {
    Instructor, ///< holds a workshop
    Technician, ///< looks after the kiosk
};
Q_ENUM_NS(Role)

enum class Errc {
    NotSixDigits = 1,
    TooSimple, ///< the digits are all the same, or follow each other up or down
    Damaged, ///< the file of a PIN or of its misses is not one: set the PIN again
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace staff
template <> struct std::is_error_code_enum<staff::Errc> : std::true_type
{
};
