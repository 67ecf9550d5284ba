// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// A technician's memory stick, through UDisks2.
namespace stick {
Q_NAMESPACE

enum class Access {
    Read,
    Write,
};
Q_ENUM_NS(Access)

enum class Errc {
    NoUDisks = 1, ///< it does not run
    NotThere, ///< no such stick, or no longer
    InUse, ///< one at a time: something is being done on a stick
    WrongFormat, ///< neither FAT nor exFAT
    WriteProtected,
    NotAllowed, ///< polkit's or udev's rule is missing
    TimedOut,
    NotOpened, ///< damaged, usually; the detail has UDisks' error
    PulledOut, ///< before its time: what was written may not be whole
    StaysOpen, ///< what was to be done is done, and it may not be pulled out
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace stick
template <> struct std::is_error_code_enum<stick::Errc> : std::true_type
{
};
