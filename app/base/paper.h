// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// What a kiosk prints on. It stands here because the settings name it, the receipts are laid out for it, and
/// printer and window must speak of the same; they have only this room in common.
enum class Paper {
    A4,
    Roll80, ///< thermal paper from a roll, 80 mm wide, of which 72 mm are printed; as long as it needs to be
};

} // namespace base
