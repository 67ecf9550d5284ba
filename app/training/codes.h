// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// Workshops: lessons, the course that they make, and the classes that are held with them. No widget.
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

/// Why somebody may need the instructor.
enum class Stuck {
    Help, ///< asked for it
    Errors, ///< three at one step
    Time, ///< two minutes at one step
};
Q_ENUM_NS(Stuck)

/// What is wrong with a lesson's file, beside procedure::Errc (no JSON, no Spanish, against the schema); and
/// why something is not done in a class.
enum class Errc {
    DuplicateStep = 1, ///< two steps of one id
    DuplicateLesson, ///< two files with one id, in one folder
    NothingPlanted, ///< to find mistakes, and there are none; or there are, and no procedure to make them in
    TooLong, ///< a file of more than longestLesson
    BadName, ///< a first name is one word of letters, of 20 at most
    BadNumber, ///< of a person, of people, of meetings or tasks: there is none of that number
    BadWord, ///< not the name of a lesson, a step or a field: something that somebody typed could be in it
    NoClass, ///< none is under way
    ClassUnderWay, ///< one is: end it first
    UnknownGroup,
    UnknownStep, ///< the lesson has none of that name, or nobody has reached one yet
    AllWait, ///< the instructor lets nobody go beyond an earlier step
    NobodyLeft, ///< all people of the class have had their turn
    BadTally, ///< not a tally, or one of a newer program
    StoreInUse, ///< another program writes to the store of the classes
    StoreFull, ///< the disk is
    StoreFailed, ///< it is damaged, newer than this program, or cannot be read or written
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
