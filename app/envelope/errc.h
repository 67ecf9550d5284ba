// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

namespace envelope {
Q_NAMESPACE

/// Why something was not signed, sealed, believed or opened.
enum class Errc {
    Malformed = 1, ///< not the strict DER shape of the contract: foreign algorithm, BER, trailing bytes
    TooLarge, ///< over the limit in bytes or depth
    NotCanonical, ///< JSON that is not byte for byte its canonical form, or a value that has none
    NotASigner, ///< signed by nobody whom the caller named, or by the wrong kind of certificate
    TwoSigners, ///< not exactly one signer
    BadSignature, ///< the signature does not fit the bytes
    BadAttribute, ///< the signed place is missing, doubled or wrong
    WrongContentType, ///< signed as another kind of content
    WrongFormat, ///< a message signed for another purpose
    WrongAlgorithm, ///< encrypted in another way than the contract's
    LayersDisagree, ///< signer, certificate, attribute and document do not say the same
    NoSealKey, ///< sealed to none of the keys at hand
    CannotOpen, ///< the seal does not open: changed or damaged
    SealCertificate, ///< no certificate to seal to
    BadCertificate, ///< unreadable, or not P-256, or not of the form this service issues
    NotTrusted, ///< not issued by the pinned authority, or another name or use
    OutsideValidity, ///< trusted but for its dates
    Key, ///< a private key that cannot be read, or does not fit its certificate
    KeyPermissions, ///< a key file that others could read
    File, ///< a file of keys or trust that cannot be read or written
    BadRequest, ///< a certificate request that is unreadable or not signed by its own key
    OlderList, ///< a trust list older than one already seen
    NotEnrolled, ///< no pinned authority, or no device certificate, in the data folder
    Crypto, ///< OpenSSL failed where it should not
    SelfTest, ///< a known answer came out wrong: nothing may be signed or sealed
    Tpm, ///< the TPM did not do it: there is none, or not for this user, or it is out of order
    OtherTpm, ///< the key is of another TPM, or this one was cleared since
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace envelope
template <> struct std::is_error_code_enum<envelope::Errc> : std::true_type
{
};
