// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// Workshops: lessons, and the course that they make. Values, and files that are read; no widget, no class of
/// people.
namespace training {
Q_NAMESPACE

/// How the learner meets the screen.
enum class Kind {
    Warmup, ///< to touch and to write, nothing else
    Guided, ///< a hand shows the next thing to touch
    Free, ///< the same without the hand
    Mistakes, ///< the card in the learner's hand has mistakes, and they are mended
    Conversation, ///< people talk; the screen is looked at, if at all
};
Q_ENUM_NS(Kind)

/// Who sees that a planted mistake is one.
enum class Noticed {
    ByKiosk, ///< the page does not take it
    ByPerson, ///< the page takes it: only the person can know
};
Q_ENUM_NS(Noticed)

/// What is wrong with a lesson's file, beside procedure::Errc (no JSON, no Spanish, against the schema).
enum class Errc {
    DuplicateStep = 1, ///< two steps of one id
    DuplicateLesson, ///< two files with one id, in one folder
    NothingPlanted, ///< to find mistakes, and there are none; or there are, and no procedure to make them in
    TooLong, ///< of a megabyte and more
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace training
template <> struct std::is_error_code_enum<training::Errc> : std::true_type
{
};
