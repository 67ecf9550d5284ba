// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include "app/envelope/keystore.h"
#include <QByteArray>
#include <QList>

/// Private to the room: layer 2, CMS AuthEnvelopedData with the contract's algorithms and no other.
namespace envelope {

/// Errors: SealCertificate, Crypto.
base::Result<QByteArray> sealData(const QByteArray &content, const QList<Certificate> &recipients);

/// Looks at the whole structure before any key touches it. Errors: WrongAlgorithm, NoSealKey, CannotOpen.
base::Result<QByteArray> openData(const QByteArray &der, const QList<KeyPair> &sealKeys);

} // namespace envelope
