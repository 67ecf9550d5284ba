// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <system_error>
#include <tl/expected.hpp>

namespace base {

/// What went wrong: a code, on which everything branches, and a detail in English for the log. The detail
/// never holds an answer nor anything that a resident typed.
struct Error
{
    std::error_code code;
    QString detail;

    /// "envelope.NotASigner: certificate CN differs", for logs.
    QString toString() const;
};

template <typename T = void> using Result = tl::expected<T, Error>;

/// `return fail(Errc::Missing, "…");`
template <typename E> [[nodiscard]] tl::unexpected<Error> fail(E code, QString detail = {})
{
    return tl::make_unexpected(Error { make_error_code(code), std::move(detail) });
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace base
Q_DECLARE_METATYPE(base::Error)
