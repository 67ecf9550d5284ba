// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace printing {
Q_NAMESPACE

enum class Errc {
    NoSpooler = 1, ///< nothing answers where CUPS should be
    NoSuchPrinter, ///< CUPS knows no queue of this name
    NotAccepting, ///< the queue takes no jobs now
    NoSuchPaper, ///< the printer's paper does not hold the document
    NotTaken, ///< CUPS began and did not take the whole job: nothing will be printed
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace printing
template <> struct std::is_error_code_enum<printing::Errc> : std::true_type
{
};
