// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace base {
Q_NAMESPACE

/// Errors of files and settings, shared by the rooms that read them.
enum class Errc {
    CannotRead = 1, ///< a file or folder cannot be read
    CannotWrite, ///< a file or folder cannot be written
    BadSettings, ///< a settings file has a wrong value
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), ErrorCategory<Errc>::instance() };
}

} // namespace base
template <> struct std::is_error_code_enum<base::Errc> : std::true_type
{
};
