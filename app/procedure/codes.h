// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace procedure {
Q_NAMESPACE

/// The kind of an answer; the JSON form of its value stands beside it (also resources/README.md).
enum class Kind {
    Text, ///< string, one line
    LongText, ///< string, lines allowed
    Name, ///< {"given","first","second"}; second may be ""
    Choice, ///< string: one option's value, or "unknown" where allowUnknown
    Choices, ///< array of option values, in the options' order
    YesNo, ///< "yes" | "no" | "unknown" (the last only where allowUnknown)
    Date, ///< "2026-11-20" or "unknown"
    Moment, ///< {"day": Date, "part": "madrugada|manana|tarde|noche|unknown", "hour": "14:30"?}
    Comuna, ///< "07401"
    Phone, ///< "+56912345678"
    Email, ///< string
    Run, ///< "12345678-5"
    DocumentNumber, ///< "100000007"
    Imei, ///< fifteen digits
    Integer, ///< integer
    Money, ///< integer, Chilean pesos
    Plate, ///< a vehicle's: capitals and digits without separators, "BBBB12"
    Rit, ///< a court's case: "C-123-2026"
    Time, ///< "14:30", or "unknown" where allowUnknown
    BirthDate, ///< "1950-01-01", or "unknown" where allowUnknown
    Months, ///< array of "2026-11", the earliest first
    Address, ///< {"street","number","unit","sector","kilometre","parcel","reference"}; what was left blank is
             ///< absent
    Group, ///< array of objects, one value per field of the group
};
Q_ENUM_NS(Kind)

/// What becomes of what a resident says.
enum class Outcome {
    Filed, ///< sealed, queued and delivered
    Prepared, ///< a sheet to take to whoever receives it; kept in memory only
    Referred, ///< nothing is asked but gates: where to go instead
};
Q_ENUM_NS(Outcome)

/// What is wrong with a procedure's file. Whoever wrote or sent the file must act; the others go on.
enum class Errc {
    BadJson = 1, ///< not JSON, or not an object
    BadSchema, ///< a member is missing, unknown or of the wrong type
    NewerFormat, ///< written for a newer program
    BadCondition, ///< not in the condition language
    UnknownField, ///< a condition looks at a field that does not exist or comes later
    DuplicateField, ///< two fields of one id
    UnknownReferral, ///< a gate leads to a referral that is not there
    UnknownOption, ///< a gate or a condition names an answer that cannot be given
    MissingText, ///< a text without Spanish, or empty
    DuplicateProcedure, ///< two files with one id
    NothingToFile, ///< not one procedure can be used
    UnknownKind, ///< asks a kind of question that this program does not have: a newer one does
    UnknownShared, ///< names a part of the common block that is not there
};
Q_ENUM_NS(Errc)

/// What proofreading looks for in the file of a procedure, or of a lesson about one.
enum class Check {
    NotReadable, ///< against the schema or the rules; the text is the error
    LongSentence, ///< words
    LongBlock, ///< sentences in one text
    BannedWord,
    NotUsted, ///< speaks to somebody as tú
    LawInPlainText, ///< a law is cited outside a legal text
    HardPage, ///< INFLESZ of what is seen at once
    LongWords, ///< words of five syllables, on a page that is too short for an index
    HardPrompts, ///< INFLESZ of all questions together
    HardProcedure, ///< INFLESZ of all pages together
    MissingLanguage, ///< the text begins with the language that is missing
    NotReviewed, ///< no speaker of the language has read the file; worth knowing, no fault
    Unreachable, ///< no answers lead there
    IdleCondition, ///< a `when` that holds whatever is answered before
    IdleGate, ///< its answer leads nowhere, and nothing looks at it
    AskedTwice,
    UnknownNumber, ///< a telephone number in a text that is no contact's
    NumberInText, ///< a contact's number, typed in a text; worth a look, no fault
    ChangedMeaning, ///< the id meant something else in an older version
    VersionNotRaised, ///< other content under a version that is there already
    WrongMinutes, ///< of a lesson: too short or too long
    WrongSum, ///< of a lesson: the minutes of its parts are not those of the whole
    WrongCount, ///< of a lesson's steps or tasks
    UnknownProcedure, ///< a lesson practises what is not in the catalogue
    UnknownPage, ///< a lesson is at a page, or plants a mistake in a field, that its procedure does not have
    NotRefused, ///< a planted mistake that the page takes, and that it should not
    Refused, ///< a planted mistake that the page does not take, and that it should
    RightIsWrong, ///< what a lesson says to be right is not taken
    UnknownLesson, ///< a course names a lesson that is not there
};
Q_ENUM_NS(Check)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace procedure
template <> struct std::is_error_code_enum<procedure::Errc> : std::true_type
{
};
