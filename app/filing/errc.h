// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace filing {
Q_NAMESPACE

/// Why a draft was not kept. Nobody is stopped by it.
enum class Errc {
    DraftStore = 1, ///< the store says no; the detail is its own
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace filing
template <> struct std::is_error_code_enum<filing::Errc> : std::true_type
{
};
