// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include "app/envelope/keystore.h"
#include "app/envelope/message.h"
#include <QByteArray>
#include <QList>

/// Private to the room: CMS SignedData in the three shapes of the contract, and no other.
namespace envelope {

enum class SignedKind {
    Evidence, ///< layer 1: id-data, the signer's certificate inside
    Outer, ///< layer 3: id-ct-authEnvelopedData, no certificate, the place as a signed attribute
    Message, ///< section 4: id-data, no certificate
};

/// `place` only for SignedKind::Outer. Errors: Key, Crypto.
base::Result<QByteArray> signData(const QByteArray &content, const Certificate &signer, evp_pkey_st *key,
    SignedKind kind, const QByteArray &place = {});

/// What a signed structure says of itself, nothing of it verified; views into the caller's bytes.
struct SignedView
{
    QByteArrayView content;
    QByteArrayView keyId;
    QByteArrayView certificate; ///< SignedKind::Evidence
    QByteArrayView place; ///< SignedKind::Outer
};
/// Errors: Malformed, WrongContentType, TwoSigners, BadAttribute.
base::Result<SignedView> readSigned(const QByteArray &der, SignedKind kind);

/// The certificate among the expected ones that signed; `view` must come from these bytes.
/// Errors: NotASigner, NotTrusted, OutsideValidity, Malformed (BER), BadSignature.
base::Result<Certificate> verifySigned(
    const QByteArray &der, const SignedView &view, const ExpectedSigner &expected, const QDateTime &at);

} // namespace envelope
