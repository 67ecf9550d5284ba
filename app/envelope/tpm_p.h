// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QByteArrayView>
#include <optional>

/// Private to the room: the machine's TPM 2.0 at /dev/tpmrm0, or where TPM2OPENSSL_TCTI says. A connection
/// lasts for one call and leaves nothing in the chip, so that one that was reset, or away and back, needs no
/// care, and other programs have their turn. One call at a time in a process; any thread; blocks.
/// Errors: Tpm, OtherTpm.
namespace envelope::tpm {

/// A key on P-256 as the chip hands it out: to it, and to it alone, the private part means something.
struct WrappedKey
{
    QByteArray publicArea; ///< TPM2B_PUBLIC
    QByteArray privateArea; ///< TPM2B_PRIVATE
};
struct Point
{
    QByteArray x, y; ///< big-endian
};
struct Signature
{
    QByteArray r, s; ///< big-endian
};

/// Signs SHA-256 with ECDSA and nothing else; needs no password, and goes on when the chip is locked against
/// guessing: many chips count every power cut as a wrong guess.
base::Result<WrappedKey> makeKey();
base::Result<Signature> sign(const WrappedKey &key, QByteArrayView digest); ///< 32 bytes
std::optional<Point> pointOf(const QByteArray &publicArea); ///< none: not a key on P-256. Asks no chip.

} // namespace envelope::tpm
