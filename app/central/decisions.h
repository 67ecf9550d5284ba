// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/folio.h"
#include "app/central/opener.h"
#include "app/central/stores.h"

namespace central {

/// What a person at the authority decides of a filing. Errors of all: NotFound, WrongState.
class Decisions
{
public:
    Decisions(Stores &stores, const base::Clock &clock) : m_stores(stores), m_clock(clock) { }

    /// Opens it again, draws the official document and keeps both in one commit. Without `given` the folio is
    /// the next of the year. TooLate: it came in after its deadline, and can only be refused.
    base::Result<Folio> accept(
        const QString &id, const std::optional<Folio> &given, Opener &opener, const QString &issuer);
    base::Result<> refuse(const QString &id, const QString &reason);
    base::Result<> needsVisit(const QString &id, const QString &reason, const QString &deadline);

private:
    base::Result<db::FilingRow> undecided(const QString &id);

    Stores &m_stores;
    const base::Clock &m_clock;
};

} // namespace central
