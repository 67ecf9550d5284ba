// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// Where the device's private key lies. It stands here because the settings name it and app/envelope makes
/// it; they have only this room in common.
enum class KeyPlace {
    File, ///< PKCS#8 in the data folder: whoever can copy the folder has it
    Tpm, ///< made in the machine's TPM 2.0, which alone can use it
};

} // namespace base
