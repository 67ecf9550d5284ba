// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// A program that crashes leaves no picture of its memory: what somebody typed would be in it. Also where
/// dumps go to a program instead of a file, which the limit alone does not stop (core(5)). Call it in main().
void forbidCoreDumps();

} // namespace base
