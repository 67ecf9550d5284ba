// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace controls {

/// Teaches screen readers our own widgets: roles, checked state, press. Called by the controls; once is
/// enough.
void installAccessibility();

} // namespace controls
