// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"
#include "app/base/result.h"

namespace central {
Q_NAMESPACE

/// What the central service answers when it cannot do what was asked. The first ones travel (contract §4), as
/// the words and statuses of problem.h; the others are of the command line.
enum class Errc {
    DigestMismatch = 1, ///< the body is not the one that Content-Digest names
    Malformed, ///< not the CMS, the JSON or the fields that were expected
    Conflict, ///< the id is taken by other bytes, or the filing is already decided
    OutOfPlace, ///< the slot of the chain is taken by another filing
    TooLarge, ///< over the limit of the body
    Revoked, ///< the kiosk's certificates are revoked
    NotAMember, ///< no certificate, code or signature that we know
    NotFound, ///< no such document, list or call
    SlowDown, ///< asked too often
    Unavailable, ///< the store cannot keep anything just now

    CannotListen, ///< not a loopback address, or the port is taken
    NotAFolder, ///< not a folder made by `init`, or one that exists already
    WrongState, ///< the filing is not where the order could be carried out
    TooLate, ///< it arrived after its deadline
    NeedsAPerson, ///< opened, but it does not agree with what it says of itself or with the catalogue
    BadMail, ///< a value under [mail] of the settings is none
    BadProcedure, ///< a file of the catalogue is no procedure, or changes a published version
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace central
template <> struct std::is_error_code_enum<central::Errc> : std::true_type
{
};
