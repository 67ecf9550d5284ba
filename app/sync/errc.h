// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// The room `sync`; the name sync itself belongs to POSIX (sync(2)).
namespace syncing {
Q_NAMESPACE

/// What can go wrong between kiosk and central service. Only Revoked, and the refusals that the courier gets
/// signed, say anything about a filing or a kiosk; all the others mean: keep, try later.
enum class Errc {
    NoNetwork = 1, ///< DNS, TCP, a connection that broke off
    TimedOut, ///< connected, and then silence
    NotTheServer, ///< TLS did not prove the central service: captive portal, foreign or expired certificate
    ClockIsWrong, ///< TLS failed only because of dates: ask the time first
    Redirected, ///< somebody wants to send us elsewhere
    AnswerTooLong,
    NotAnAnswer, ///< 2xx without the signed answer that belongs to the question
    Unauthorised, ///< 401: the service does not know this kiosk
    SlowDown, ///< 429
    Unavailable, ///< 503 and every other unsigned failure of the service
    Rejected, ///< another 4xx, unsigned: somebody on the way does not like the request
    NotFound, ///< 404 from a call that says so
    Revoked, ///< signed: this kiosk must take no more filings
    CodeRefused, ///< enrolment: the service does not know the code, or it was used, or it is too old
    WrongAuthority, ///< enrolment: the server's authority is not the one that the code names
    BadCode, ///< enrolment: not an enrolment code (mistyped)
    BadKioskId, ///< enrolment: not the form of a kiosk's id
    BadUrl, ///< enrolment: not an https address
    AlreadyEnrolled,
    NotEnrolled, ///< no device certificate in the data folder
    DigestMismatch, ///< the document is not the one that the signed lookup named
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace syncing
template <> struct std::is_error_code_enum<syncing::Errc> : std::true_type
{
};
