// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/authority.h"
#include "app/central/opener.h"

namespace central {

/// The opener with the seal keys of a folder and all else that it needs: for commands, on their one thread.
class Bench
{
public:
    static base::Result<std::unique_ptr<Bench>> set(
        Stores &stores, const QString &folder, const base::Clock &clock);

    const Authority authority;

private:
    Bench(Stores &stores, const Authority &of, QList<envelope::KeyPair> sealKeys, const base::Clock &clock)
        : authority(of), m_members(of.folder()),
          opener(stores, m_members, of.deviceAuthority(), std::move(sealKeys), clock)
    {
    }

    Members m_members;

public:
    Opener opener;
};

} // namespace central
