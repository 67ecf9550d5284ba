// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include "app/envelope/keystore.h"
#include <QByteArray>
#include <QJsonObject>
#include <QList>

/// Signed messages (contract §4): DER CMS SignedData over canonical JSON with a `format`. Any thread.
namespace envelope {

/// `content` must have a string `format` of a message (never of a filing). Errors: WrongFormat, NotCanonical,
/// Key, Crypto.
base::Result<QByteArray> signMessage(const QJsonObject &content, const KeyStore &key);
base::Result<QByteArray> signMessage(const QJsonObject &content, const KeyPair &key);

/// Whom a message must come from: one of `signers`, issued by `authority` for `use` under `commonName`
/// (empty: under any name; then the caller compares `commonName` of the Message with what the content
/// claims).
struct ExpectedSigner
{
    CertificateAuthority authority;
    QList<Certificate> signers;
    Use use = Use::Signing;
    QString commonName;
};

struct Message
{
    QJsonObject content;
    Certificate signer;
    QByteArray digest; ///< SHA-256 of the bytes as they came: what an answer's `request` names, in hex
};

/// Errors: TooLarge, Malformed, WrongContentType, TwoSigners, NotASigner, NotTrusted, OutsideValidity,
/// BadSignature, NotCanonical, WrongFormat.
base::Result<Message> verifyMessage(const QByteArray &der, const QString &expectedFormat,
    const ExpectedSigner &expected, const QDateTime &at);

/// The subject key identifier that a message or envelope names, not verified: to look its signer up.
base::Result<QByteArray> claimedSigner(const QByteArray &cms);

QByteArray sha256(const QByteArray &bytes); ///< 32 bytes
QString sha256Hex(const QByteArray &bytes); ///< the form of `request` and `digest` in messages

} // namespace envelope
