// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaEnum>
#include <string>
#include <system_error>

namespace base {

/// The std::error_category of a room's `Errc` enum (Q_ENUM_NS): its name is the room, its messages are the
/// enumerators' names. Sentences for people are made in app/text, from the code.
/// A room that owns an enum `Errc` specialises std::is_error_code_enum and defines make_error_code() with it.
template <typename E> class ErrorCategory final : public std::error_category
{
public:
    const char *name() const noexcept override { return QMetaEnum::fromType<E>().scope(); }
    std::string message(int value) const override
    {
        const char *key = QMetaEnum::fromType<E>().valueToKey(value);
        return key ? key : "unknown";
    }
    static const std::error_category &instance()
    {
        static const ErrorCategory category;
        return category;
    }
};

} // namespace base
