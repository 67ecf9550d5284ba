// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace envelope {

/// Known answers at start, in milliseconds: SHA-256, ECDSA, AES-256-GCM, the opening of a fixed envelope, and a
/// fresh key that signs and verifies. When one comes out wrong (broken library, memory or processor) nothing
/// may be sealed. Errors: SelfTest.
base::Result<> selfTest();

} // namespace envelope
