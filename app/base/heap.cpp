// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/heap.h"

#include <malloc.h>

namespace base {

void giveLargeBlocksBack()
{
    constexpr int large = 1024 * 1024; // bytes; setting it ends the learning (mallopt(3), M_MMAP_THRESHOLD)
    mallopt(M_MMAP_THRESHOLD, large);
}

} // namespace base
