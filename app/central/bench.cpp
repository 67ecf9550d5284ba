// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/bench.h"

namespace central {

base::Result<std::unique_ptr<Bench>> Bench::set(
    Stores &stores, const QString &folder, const base::Clock &clock)
{
    const auto authority = Authority::at(folder);
    if (!authority)
        return passOn(authority.error());
    auto keys = authority->sealKeys();
    if (!keys)
        return passOn(keys.error());
    return std::unique_ptr<Bench>(new Bench(stores, *authority, std::move(*keys), clock));
}

} // namespace central
