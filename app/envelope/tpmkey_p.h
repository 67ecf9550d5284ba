// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/openssl_p.h"

/// Private to the room: a key in the TPM as the rest of the room knows keys. Its file is the "TSS2 PRIVATE
/// KEY" that tpm2-openssl and others read too; the public half is in it, so that nothing but a signature asks
/// the chip.
namespace envelope::tpm {

bool isKeyFile(QByteArrayView pem); ///< of this kind, whole or not
base::Result<ssl::Key> makePrivateKey(); ///< Errors: Tpm
base::Result<ssl::Key> readPrivateKey(const QByteArray &pem); ///< Errors: Key
bool holds(const EVP_PKEY *key); ///< the private half lies in a TPM
QByteArray writePrivateKey(const EVP_PKEY *key); ///< PEM; empty: no key of a TPM

/// Why OpenSSL made no signature just now on this thread: what the TPM said, else `code` and OpenSSL's
/// reason.
[[nodiscard]] tl::unexpected<base::Error> signingFailed(Errc code, const char *what);

} // namespace envelope::tpm
