// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cups/cups.h>
#include <memory>

namespace printing {

struct CloseHttp
{
    void operator()(http_t *http) const { httpClose(http); }
};
using Http = std::unique_ptr<http_t, CloseHttp>;

struct FreeDestination
{
    void operator()(cups_dest_t *destination) const { cupsFreeDests(1, destination); }
};
using Destination = std::unique_ptr<cups_dest_t, FreeDestination>;

/// The local CUPS, or the one that CUPS_SERVER names; null: nothing answers there, for five seconds.
inline Http connectToSpooler()
{
    constexpr int connectTimeout = 5000; // ms
    return Http(httpConnect2(
        cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connectTimeout, nullptr));
}

} // namespace printing
