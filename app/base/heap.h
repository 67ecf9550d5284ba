// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// Whole pages are drawn into blocks of several megabytes, and given back. glibc learns from that to keep such
/// blocks on its heap for the next one, as much as 15 MB at a time: with this every large block goes back to
/// the system at once. Call it first in main().
void giveLargeBlocksBack();

} // namespace base
