// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>

namespace envelope {

/// A few digits that a person knows, kept so that they can be compared and not read: a random salt of 16
/// bytes, and one scrypt (the draft keys' numbers) of 32. Whoever has both tries a million PINs in a day, so
/// nothing may hang on it that a copy of the disk should not open.
struct PasscodeDigest
{
    QByteArray salt, digest;
};

/// A tenth of a second on purpose: never on the window's thread. Errors: Crypto.
base::Result<PasscodeDigest> digestOf(QByteArrayView code);
/// As slow, and in the same time whatever differs. Errors: Crypto.
base::Result<bool> matches(QByteArrayView code, const PasscodeDigest &kept);

} // namespace envelope
