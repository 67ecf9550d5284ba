// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/coredumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace base {

void forbidCoreDumps()
{
    constexpr rlimit none {};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace base
