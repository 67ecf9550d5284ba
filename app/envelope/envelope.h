// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include "app/envelope/errc.h"
#include "app/envelope/keystore.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// Contract §3: three CMS layers around a frozen document. OpenSSL stays in the .cpp files.
namespace envelope {

/// The place of a filing in its kiosk's chain, in the clear as the one signed attribute of the outer layer.
struct Place
{
    base::FilingId id;
    QString kiosk;
    QString chain; ///< UUID
    qint64 sequence = 0;
    QByteArray previous; ///< SHA-256 of the previous filing's outer bytes; 32 zero bytes for the first

    QJsonObject toJson() const;
    /// Exactly the five members, each in its canonical form. Errors: BadAttribute.
    static base::Result<Place> fromJson(const QJsonObject &object);
    friend bool operator==(const Place &, const Place &) = default;
};

constexpr qsizetype maxDocumentBytes = qsizetype(192) * 1024;
constexpr qsizetype maxEnvelopeBytes = qsizetype(256) * 1024;

/// Signs and seals `document`, canonical JSON that says the same as `place`. Any thread. Errors:
/// SealCertificate (none usable), LayersDisagree, NotCanonical, TooLarge, Key, Crypto.
base::Result<QByteArray> seal(
    const QByteArray &document, const Place &place, const KeyStore &device, const QList<Certificate> &sealTo);

/// What the intake learns without any seal key.
struct Outer
{
    Place place;
    QByteArray sealed; ///< DER of layer 2
    Certificate signer;
};
/// Verifies layer 3 against `signers` (a kiosk's certificates, current and old) and device-ca, at `at`.
/// Errors: TooLarge, Malformed, WrongContentType, TwoSigners, NotASigner, NotTrusted, OutsideValidity,
/// BadSignature, BadAttribute, LayersDisagree (the place is another kiosk's).
base::Result<Outer> verifyOuter(const QByteArray &envelope, const QList<Certificate> &signers,
    const CertificateAuthority &deviceCa, const QDateTime &at);

/// The place that an envelope claims for itself, nothing of it verified. Errors: those of verifyOuter about
/// its form.
base::Result<Place> claimedPlace(const QByteArray &envelope);

/// Opens all three layers with a seal key and checks that they agree (signer = kiosk = CN, attribute =
/// document). Errors: those of verifyOuter, WrongAlgorithm, NoSealKey, CannotOpen, NotCanonical.
struct Opened
{
    Place place;
    QByteArray document; ///< canonical JSON, exactly as frozen
};
base::Result<Opened> open(const QByteArray &envelope, const QList<Certificate> &signers,
    const CertificateAuthority &deviceCa, const QList<KeyPair> &sealKeys, const QDateTime &at);

} // namespace envelope
