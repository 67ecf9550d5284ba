// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace receipt {
Q_NAMESPACE

enum class Errc {
    TextTooLong = 1, ///< more than a QR code holds
    CannotRender, ///< the PDF could not be written
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace receipt
template <> struct std::is_error_code_enum<receipt::Errc> : std::true_type
{
};
