// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace speech {
Q_NAMESPACE

enum class Errc {
    NoSynthesiser = 1, ///< espeak-ng or its data is not there
    NoSuchLanguage, ///< nothing here speaks it
    NotSpoken, ///< it was begun and did not end well
    NoSoundCard, ///< there is nothing that sounds
    BadClips, ///< a language's clips.json is not one
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace speech
template <> struct std::is_error_code_enum<speech::Errc> : std::true_type
{
};
