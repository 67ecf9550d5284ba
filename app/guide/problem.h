// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace guide {
Q_NAMESPACE

/// Why an answer is not accepted: a code, never a sentence (app/text makes those).
enum class Problem {
    None,
    Missing, ///< required and empty
    MissingPart, ///< one part of a compound answer is empty (a surname, the part of the day)
    TooLong,
    TooMany, ///< more items than the group allows
    UnsupportedCharacters, ///< control characters, unpaired surrogates, bidirectional overrides
    NotAnOption,
    NotADate,
    InTheFuture,
    TooLongAgo,
    TooFarAhead,
    NotARun, ///< the form is not that of a RUN
    WrongCheckDigit, ///< of a RUN, of an IMEI
    PracticeRunInReal, ///< reserved for practice (domain: sandbox RUNs)
    RealRunInPractice,
    NotADocumentNumber,
    NotAPhone,
    NotAnEmail,
    NotAnImei, ///< not fifteen digits
    NotAPlate,
    NotARit,
    NotATime,
    NotAComuna,
    NotANumber,
    OutOfRange,
    NotDeclared,
    NotHere, ///< the current step does not take this (a mistake of the caller, reported, never stored)
};
Q_ENUM_NS(Problem)

} // namespace guide
